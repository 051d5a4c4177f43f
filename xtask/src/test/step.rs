//! What a check is and how it can end.

use super::context::Context;
use super::toolchain::Stop;

type Check = Box<dyn Fn(&Context) -> StepResult + Send + Sync>;

/// One check with a name.
pub(super) struct Step {
    name: String,
    about: String,
    check: Check,
    is_quick: bool,
}

/// How a step ended.
pub(super) type StepResult = Result<Passed, Stop>;

/// A step that found no fault.
#[derive(Default)]
pub(super) struct Passed {
    /// What was checked, in a few words; may be empty.
    pub(super) summary: String,
    /// Parts that could not run, each with the reason.
    pub(super) left_out: Vec<String>,
}

impl Step {
    /// Puts a step together; `about` is what it does, in a few words.
    pub(super) fn new(
        name: impl Into<String>,
        about: impl Into<String>,
        check: impl Fn(&Context) -> StepResult + Send + Sync + 'static,
    ) -> Self {
        Self { name: name.into(), about: about.into(), check: Box::new(check), is_quick: false }
    }

    /// The same step as a part of `--quick`.
    pub(super) fn quick(self) -> Self {
        Self { is_quick: true, ..self }
    }

    /// Whether it belongs to `--quick`.
    pub(super) fn is_quick(&self) -> bool {
        self.is_quick
    }

    /// The word for `--only`.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// What the step does.
    pub(super) fn about(&self) -> &str {
        &self.about
    }

    /// Runs it to its end.
    pub(super) fn run(&self, context: &Context) -> StepResult {
        (self.check)(context)
    }
}

impl From<String> for Passed {
    fn from(summary: String) -> Self {
        Self { summary, left_out: Vec::new() }
    }
}
