//! JSON text as a value, for texts that no parser at hand reads: with halves of surrogate pairs and numbers beyond every
//! double.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::str::Chars;

/// A value; of equal keys the last one counts, and -0 is 0.
#[derive(Debug, PartialEq)]
pub(crate) enum Value {
    /// `true`, `false` or `null`.
    Word(String),
    /// A number.
    Number(f64),
    /// UTF-16, in which halves of surrogate pairs stand for themselves.
    String(Vec<u16>),
    /// An array.
    Array(Vec<Value>),
    /// An object.
    Object(BTreeMap<Vec<u16>, Value>),
}

impl Value {
    /// The value of a text; nothing where it is not JSON.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader { rest: text.chars().peekable() };
        let value = reader.value()?;
        reader.space();
        reader.rest.next().is_none().then_some(value)
    }
}

struct Reader<'t> {
    rest: Peekable<Chars<'t>>,
}

impl Reader<'_> {
    fn space(&mut self) {
        while self.rest.next_if(|c| matches!(c, ' ' | '\n' | '\r' | '\t')).is_some() {}
    }

    /// Takes a sign, if it is there.
    fn take(&mut self, sign: char) -> bool {
        self.space();
        self.rest.next_if_eq(&sign).is_some()
    }

    fn while_some(&mut self, counts: fn(&char) -> bool) -> String {
        let mut taken = String::new();
        while let Some(character) = self.rest.next_if(counts) {
            taken.push(character);
        }
        taken
    }

    fn value(&mut self) -> Option<Value> {
        self.space();
        match self.rest.peek()? {
            '[' => self.array().map(Value::Array),
            '{' => self.object().map(Value::Object),
            '"' => self.string().map(Value::String),
            'a'..='z' => Some(Value::Word(self.while_some(char::is_ascii_lowercase))),
            _ => {
                let digits = self.while_some(|c| "+-.eE0123456789".contains(*c));
                digits.parse().ok().map(|number: f64| Value::Number(number + 0.0))
            }
        }
    }

    fn array(&mut self) -> Option<Vec<Value>> {
        let mut items = Vec::new();
        self.take('[');
        if self.take(']') {
            return Some(items);
        }
        loop {
            items.push(self.value()?);
            if !self.take(',') {
                return self.take(']').then_some(items);
            }
        }
    }

    fn object(&mut self) -> Option<BTreeMap<Vec<u16>, Value>> {
        let mut members = BTreeMap::new();
        self.take('{');
        if self.take('}') {
            return Some(members);
        }
        loop {
            self.space();
            let key = self.string()?;
            if !self.take(':') {
                return None;
            }
            members.insert(key, self.value()?);
            if !self.take(',') {
                return self.take('}').then_some(members);
            }
        }
    }

    fn string(&mut self) -> Option<Vec<u16>> {
        let mut units = Vec::new();
        if !self.take('"') {
            return None;
        }
        loop {
            let character = match self.rest.next()? {
                '"' => return Some(units),
                '\\' => match self.rest.next()? {
                    'u' => {
                        let digits: String = self.rest.by_ref().take(4).collect();
                        units.push(u16::from_str_radix(&digits, 16).ok()?);
                        continue;
                    }
                    'b' => '\u{8}',
                    'f' => '\u{c}',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    other => other,
                },
                other => other,
            };
            units.extend_from_slice(character.encode_utf16(&mut [0; 2]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn texts_of_one_value_are_equal_and_others_are_not() {
        for (a, b) in [
            (r#"{"a":1,"b":{"c":[-0.0]}}"#, r#" {"b":{"c":[0]} , "a":10e-1}"#),
            (r#"{"\ud800\ud83d\ude00":1e400}"#, r#"{"\uD800😀":1e999}"#),
            (r#"{"a":1,"a":[]}"#, r#"{"a":[]}"#),
            (r#""\\ud800\/\n""#, r#""\u005cud800/\u000a""#),
        ] {
            assert!(Value::parse(a).is_some(), "{a}");
            assert_eq!(Value::parse(a), Value::parse(b));
        }
        for (a, b) in [
            ("[1,2]", "[2,1]"),
            (r#"{"a":1,"b":2}"#, r#"{"a":2,"b":1}"#),
            (r#""\ud800""#, r#""\ud801""#),
            ("true", "false"),
            ("1", "\"1\""),
        ] {
            assert_ne!(Value::parse(a), Value::parse(b));
        }
        for text in ["", "[1", "{\"a\"}", "[1]]", "\"a"] {
            assert_eq!(Value::parse(text), None);
        }
    }
}
