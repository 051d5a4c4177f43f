//! What every runner is.

use crate::answer::{Answer, Question};

/// Says what documents mean.
pub(crate) trait Runner: Send {
    /// The name in reports.
    fn name(&self) -> &str;

    /// One answer to each question, in order.
    fn ask(&mut self, questions: &[Question]) -> Result<Vec<Answer>, String>;
}
