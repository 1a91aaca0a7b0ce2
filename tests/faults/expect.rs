//! The expected outcome of a cell of the table.

use spacepress::{ErrorKind, Phase};

#[derive(Clone, Debug)]
pub struct Expect {
    /// How many attempts the call makes.
    pub attempts: u32,
    /// How many connections the server sees, if not one for each attempt.
    pub seen: Option<usize>,
    pub outcome: Outcome,
    /// The delay before each retry in milliseconds, if not that of the policy.
    pub waits: Option<Vec<u64>>,
    /// The minimum number of requests that the server receives completely.
    pub whole: usize,
    /// Whether this is also the maximum: the other requests are truncated.
    pub cut_off: bool,
    /// Whether the number of attempts depends on the timing of sockets, and only the kind is certain.
    pub loose: bool,
}

#[derive(Clone, Debug)]
pub enum Outcome {
    Success,
    /// A deletion that an earlier attempt has done.
    Gone,
    Fails {
        /// Any of these.
        kinds: Vec<ErrorKind>,
        /// Whether the request may have been processed.
        maybe: bool,
        phase: Option<Phase>,
        status: Option<u16>,
        /// A part of the message.
        says: &'static str,
        /// A part of the body that the error keeps.
        keeps: &'static str,
    },
}

/// A success after this many attempts.
pub fn good(attempts: u32) -> Expect {
    Expect {
        attempts,
        seen: None,
        outcome: Outcome::Success,
        waits: None,
        whole: 1,
        cut_off: false,
        loose: false,
    }
}

/// A failure after this many attempts. It is certain that no request was processed.
pub fn fails(kind: ErrorKind, attempts: u32) -> Expect {
    Expect {
        outcome: Outcome::Fails {
            kinds: vec![kind],
            maybe: false,
            phase: None,
            status: None,
            says: "",
            keeps: "",
        },
        whole: 0,
        ..good(attempts)
    }
}

impl Expect {
    /// Abandoned uploads are truncated, even if the server continues to read.
    pub fn cut_off(mut self, is_upload: bool) -> Self {
        self.cut_off = is_upload;
        self
    }

    pub fn loosely(mut self) -> Self {
        self.loose = true;
        self
    }

    /// It is not certain that nothing was processed.
    pub fn maybe(mut self) -> Self {
        if let Outcome::Fails { maybe, .. } = &mut self.outcome {
            *maybe = true;
        }
        self
    }

    pub fn in_phase(mut self, named: Phase) -> Self {
        if let Outcome::Fails { phase, .. } = &mut self.outcome {
            *phase = Some(named);
        }
        self
    }

    pub fn or(mut self, kind: ErrorKind) -> Self {
        if let Outcome::Fails { kinds, .. } = &mut self.outcome {
            kinds.push(kind);
        }
        self
    }

    pub fn with_status(mut self, code: u16) -> Self {
        if let Outcome::Fails { status, .. } = &mut self.outcome {
            *status = Some(code);
        }
        self
    }

    pub fn saying(mut self, text: &'static str) -> Self {
        if let Outcome::Fails { says, .. } = &mut self.outcome {
            *says = text;
        }
        self
    }

    pub fn keeping(mut self, text: &'static str) -> Self {
        if let Outcome::Fails { keeps, .. } = &mut self.outcome {
            *keeps = text;
        }
        self
    }

    pub fn seen(mut self, connections: usize) -> Self {
        self.seen = Some(connections);
        self
    }

    pub fn waiting(mut self, milliseconds: &[u64]) -> Self {
        self.waits = Some(milliseconds.to_vec());
        self
    }

    pub fn whole(mut self, requests: usize) -> Self {
        self.whole = requests;
        self
    }
}
