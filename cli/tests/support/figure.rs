//! Figures that a step shows and does not judge.

/// Prints a line that ends up beside the step's result.
#[expect(clippy::print_stdout, reason = "the run is asked for figures")]
pub(crate) fn figure(text: &str) {
    println!("figure: {text}");
}
