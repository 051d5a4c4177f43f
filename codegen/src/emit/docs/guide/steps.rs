//! The command that makes the example's edit.

use crate::registry::edit::Addition;

/// The command, an argument with its value a line.
pub(super) fn command(addition: &Addition) -> Vec<String> {
    let description = addition.description.iter().map(|text| format!("--description {}", word(text)));
    let attributes = addition.attributes.iter().map(|(name, text)| match name.as_str() {
        "label" => format!("--label {}", word(text)),
        name => format!("--attribute {name}={}", word(text)),
    });
    attributes.chain(description).collect()
}

/// A word of a shell.
fn word(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@,+%".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn a_shell_reads_each_text_as_one_word() {
        assert_eq!(word("a_b,c"), "a_b,c");
        assert_eq!(word("It's $HOME"), r"'It'\''s $HOME'");
        assert_eq!(word(""), "''");
    }
}
