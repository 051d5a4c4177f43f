//! JSON as it is written down: equal keys, halves of surrogate pairs, and numbers by their digits.

use std::fmt;

/// A value and how it is written.
#[derive(Debug, Clone)]
pub(crate) enum Json {
    /// `null`, `true` or `false`.
    Word(&'static str),
    /// A number's digits.
    Number(String),
    /// A string.
    String(Text),
    /// An array.
    Array(Vec<Self>),
    /// An object in the order of the text; keys may repeat.
    Object(Vec<(Text, Self)>),
}

/// Code points, which may be halves of surrogate pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text(pub(crate) Vec<u32>);

impl Json {
    /// A string.
    pub(crate) fn text(text: &str) -> Self {
        Self::String(text.into())
    }

    /// How many values there are in this one, itself included.
    pub(crate) fn size(&self) -> usize {
        let inner: usize = match self {
            Self::Array(items) => items.iter().map(Self::size).sum(),
            Self::Object(members) => members.iter().map(|(_, value)| value.size()).sum(),
            _ => 0,
        };
        1 + inner
    }

    /// The value of a number in depth-first order, this one being number 0.
    pub(crate) fn nth(&mut self, number: usize) -> Option<&mut Self> {
        if number == 0 {
            return Some(self);
        }
        let children: Box<dyn Iterator<Item = &mut Self>> = match self {
            Self::Array(items) => Box::new(items.iter_mut()),
            Self::Object(members) => Box::new(members.iter_mut().map(|(_, value)| value)),
            _ => return None,
        };
        let mut before = 1;
        for child in children {
            let size = child.size();
            if number < before + size {
                return child.nth(number - before);
            }
            before += size;
        }
        None
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.chars().map(u32::from).collect())
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for &code_point in &self.0 {
            match char::from_u32(code_point) {
                Some(sign @ ('"' | '\\')) => write!(f, "\\{sign}")?,
                Some(control) if control < ' ' => write!(f, "\\u{code_point:04x}")?,
                Some(plain) => write!(f, "{plain}")?,
                None => write!(f, "\\u{code_point:04x}")?,
            }
        }
        f.write_str("\"")
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let comma = |index: usize| if index == 0 { "" } else { "," };
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Number(digits) => f.write_str(digits),
            Self::String(text) => text.fmt(f),
            Self::Array(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", comma(index))?;
                }
                f.write_str("]")
            }
            Self::Object(members) => {
                f.write_str("{")?;
                for (index, (key, value)) in members.iter().enumerate() {
                    write!(f, "{}{key}:{value}", comma(index))?;
                }
                f.write_str("}")
            }
        }
    }
}
