//! How much of a name PostgreSQL keeps.

/// The bytes of an identifier that the server keeps.
pub(super) const MAX_BYTES: usize = 63;

/// The beginning of a text that has at most so many bytes and ends with a whole character, as `pg_mbcliplen` cuts it.
pub(super) fn clip(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// An identifier as the server keeps it.
pub(super) fn clipped(mut name: String) -> String {
    name.truncate(clip(&name, MAX_BYTES).len());
    name
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, clip, clipped};

    #[test]
    fn characters_stay_whole() {
        for (text, bytes, expected) in
            [("abc", 2, "ab"), ("abc", 9, "abc"), ("aé", 2, "a"), ("aé", 3, "aé"), ("😀", 3, ""), ("a", 0, "")]
        {
            assert_eq!(clip(text, bytes), expected, "{text} {bytes}");
        }
        assert_eq!(clipped("a".repeat(70)), "a".repeat(MAX_BYTES));
        assert_eq!(clipped(format!("{}éé", "a".repeat(62))), "a".repeat(62));
        assert_eq!(clipped(format!("{}éé", "a".repeat(61))), format!("{}é", "a".repeat(61)));
    }
}
