//! What a cell of the table has to come to.

use spacepress::{ErrorKind, Phase};

#[derive(Clone, Debug)]
pub struct Expect {
    /// How many attempts the call makes.
    pub attempts: u32,
    /// How many connections the server sees, if not one for each attempt.
    pub seen: Option<usize>,
    pub outcome: Outcome,
    /// How many milliseconds are waited before each repetition, if not what the policy gives.
    pub waits: Option<Vec<u64>>,
    /// How many requests have to have come whole, at least.
    pub whole: usize,
    /// Whether no more than those may have come whole: the others are cut off.
    pub cut_off: bool,
    /// Whether two sockets decide how often it is tried, and the kind is all that is certain.
    pub loose: bool,
}

#[derive(Clone, Debug)]
pub enum Outcome {
    Success,
    /// A deletion that is told as having been done before.
    Gone,
    Fails {
        /// Any of these.
        kinds: Vec<ErrorKind>,
        /// Whether it may have been processed.
        maybe: bool,
        phase: Option<Phase>,
        status: Option<u16>,
        /// What the message has to hold.
        says: &'static str,
        /// What the body that is kept has to hold.
        keeps: &'static str,
    },
}

/// A success after so many attempts.
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

/// A failure after so many attempts, of which it is certain that nothing was processed.
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
    /// What is abandoned is cut off, however long the other side goes on reading.
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
