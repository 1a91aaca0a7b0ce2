//! The message of an error: one bounded line without secrets.

use super::*;

/// The maximum number of characters that a message shows of each part: the request, the failure,
/// and the service's detail.
const SHOWN_REQUEST: usize = 250;
pub(super) const SHOWN_MESSAGE: usize = 600;
const SHOWN_DETAIL: usize = 400;

impl Error {
    /// Replaces the tokens in a string that will be shown.
    fn hide_in(&self, text: &mut String) {
        for secret in &self.0.secrets {
            secret.hide_in(text);
        }
    }

    /// Builds the message: one line of at most `most` characters, without the credential, whatever
    /// its parts contain. All messages are built here.
    fn sentence(&self, most: usize) -> String {
        let it = &self.0;
        // Hide before shortening: a shortened credential would not be found.
        let part = |text: &str| {
            let mut text = cleaned(text);
            self.hide_in(&mut text);
            text
        };
        let mut sentence = it.operation.map_or(String::new(), |it| format!("{it}: "));
        if let Some(request) = &it.request {
            sentence += &shortened(&part(&request.to_string()), SHOWN_REQUEST);
            sentence += if it.response.is_some() { " " } else { ": " };
        }
        let message = shortened_within(&part(&it.message), SHOWN_MESSAGE);
        if let Some(response) = &it.response {
            sentence += &format!("returned {}", response.status.as_u16());
            if !message.is_empty() {
                sentence += &format!(" {message}");
            }
            if let Some(detail) = &response.details.detail {
                sentence += &format!(": {}", shortened(&part(detail), SHOWN_DETAIL));
            }
        } else {
            sentence += &message;
        }
        let mut end = it.note.map_or(String::new(), |note| format!("; {note}"));
        if it.attempts > 0 {
            end += " (";
            if let Some(id) = self.request_id() {
                end += &format!("request id {id}, ");
            }
            let attempts = match it.attempts {
                1 => "attempt",
                _ => "attempts",
            };
            let seconds = it.elapsed.as_secs_f64();
            end += &format!("{} {attempts}, {seconds:.1} s)", it.attempts);
        }
        let left = most.saturating_sub(end.chars().count());
        let mut sentence = shortened(&sentence, left) + &end;
        // The credential may consist of words of the message itself.
        self.hide_in(&mut sentence);
        shortened(&sentence, most)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(MOST_SHOWN))
    }
}

/// `{:?}` is the kind and the message, since that is printed if `main` returns an error. `{:#?}`
/// has the status code and the source as well.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            let kind = format!("{:?}: ", self.0.kind);
            let left = MOST_SHOWN.saturating_sub(kind.len());
            let mut shown = kind + &self.sentence(left);
            self.hide_in(&mut shown);
            return f.write_str(&shortened(&shown, MOST_SHOWN));
        }
        let mut source = cleaned(&format!("{:?}", self.0.source));
        self.hide_in(&mut source);
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &format_args!("{self}"))
            .field("status", &self.status())
            .field(
                "source",
                &format_args!("{}", shortened(&source, MOST_SHOWN)),
            )
            .finish_non_exhaustive()
    }
}
