//! Locks that are used even where a holder panicked.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks, even where a holder panicked: what is guarded in this crate is never half changed.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
