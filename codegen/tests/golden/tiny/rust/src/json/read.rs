// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Text to tape. Without recursion: nesting is bounded by memory alone.

use super::{Flaws, Node, Tape};
use crate::fault::SyntaxError;

/// Reads one JSON value and nothing after it.
pub(crate) fn read(text: &str) -> Result<Tape<'_>, SyntaxError> {
    let tape = Tape::for_text(text.len());
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, open: None, tape };
    match reader.document() {
        Ok(()) => Ok(reader.tape),
        Err(expected) => Err(reader.error(expected)),
    }
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// Where the innermost array or object stands that is not closed yet. Until it is closed, its node says where the
    /// one around it stands.
    open: Option<usize>,
    tape: Tape<'a>,
}

/// What should have stood at the place.
type Expected = &'static str;

impl<'a> Reader<'a> {
    fn document(&mut self) -> Result<(), Expected> {
        loop {
            let has_opened = self.value()?;
            if !self.next(has_opened)? {
                return Ok(());
            }
        }
    }

    /// Reads a scalar, or opens an array or object and says so.
    #[inline]
    fn value(&mut self) -> Result<bool, Expected> {
        match self.peek() {
            Some(b'"') => {
                self.at += 1;
                self.string()?;
            }
            Some(b'{') => {
                self.open(Node::Object);
                return Ok(true);
            }
            Some(b'[') => {
                self.open(Node::Array);
                return Ok(true);
            }
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Node::Boolean(true))?,
            Some(b'f') => self.word("false", Node::Boolean(false))?,
            Some(b'n') => self.word("null", Node::Null)?,
            _ => return Err("a value"),
        }
        Ok(false)
    }

    /// Goes on to the next value, which may be the first of an array or object; there is none after the last one.
    #[inline]
    fn next(&mut self, mut is_first: bool) -> Result<bool, Expected> {
        while let Some(position) = self.open {
            let is_object = matches!(self.tape.nodes[position], Node::Object(_));
            let next = self.peek();
            if next == Some(if is_object { b'}' } else { b']' }) {
                self.close(position);
                is_first = false;
                continue;
            }
            if !is_first {
                if next != Some(b',') {
                    return Err(if is_object { "`,` or `}`" } else { "`,` or `]`" });
                }
                self.at += 1;
            }
            if is_object {
                self.expect(b'"', "a property's name")?;
                self.string()?;
                self.expect(b':', "`:`")?;
            }
            return Ok(true);
        }
        if self.peek().is_some() { Err("the end of the text") } else { Ok(false) }
    }

    fn open(&mut self, node: fn(usize) -> Node<'a>) {
        self.at += 1;
        let position = self.tape.nodes.len();
        self.tape.push(node(self.open.unwrap_or_default()));
        self.open = Some(position);
    }

    fn close(&mut self, position: usize) {
        self.at += 1;
        let around = self.tape.close(position);
        // Nothing is around the first node.
        self.open = (position > 0).then_some(around);
    }

    /// The next byte after white space.
    #[inline]
    fn peek(&mut self) -> Option<u8> {
        let next = self.bytes.get(self.at).copied();
        if next.is_some_and(|byte| byte <= b' ') { self.skip_space() } else { next }
    }

    fn skip_space(&mut self) -> Option<u8> {
        let space =
            self.bytes[self.at..].iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count();
        self.at += space;
        self.bytes.get(self.at).copied()
    }

    #[inline]
    fn expect(&mut self, byte: u8, expected: Expected) -> Result<(), Expected> {
        if self.peek() != Some(byte) {
            return Err(expected);
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self, word: &str, node: Node<'a>) -> Result<(), Expected> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return Err("a value");
        }
        self.at += word.len();
        self.tape.push(node);
        Ok(())
    }

    fn number(&mut self) -> Result<(), Expected> {
        let start = self.at;
        self.eat(b"-");
        let whole = self.digits()?;
        if whole > 1 && self.bytes[self.at - whole] == b'0' {
            self.at -= whole - 1;
            return Err("a number without leading zeros");
        }
        let mut is_short = whole < 10;
        if self.eat(b".") {
            self.digits()?;
            is_short = false;
        }
        if self.eat(b"eE") {
            self.eat(b"+-");
            self.digits()?;
            is_short = false;
        }
        let text = &self.text[start..self.at];
        let number = if is_short { text.parse::<i32>().ok().map(f64::from) } else { text.parse().ok() };
        self.tape.push(Node::Number(number.ok_or("a number")?));
        Ok(())
    }

    fn eat(&mut self, bytes: &[u8]) -> bool {
        let found = self.bytes.get(self.at).is_some_and(|byte| bytes.contains(byte));
        self.at += usize::from(found);
        found
    }

    /// How many digits there were; at least one.
    fn digits(&mut self) -> Result<usize, Expected> {
        let count = self.bytes[self.at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        if count == 0 { Err("a digit") } else { Ok(count) }
    }

    /// Reads a string whose opening quote has been read.
    #[expect(clippy::inline_always, reason = "a call takes as long as a short string")]
    #[inline(always)]
    fn string(&mut self) -> Result<(), Expected> {
        let start = self.at;
        let rest = &self.bytes[start..];
        let length = plain_length(rest);
        self.at = start + length;
        if rest.get(length) == Some(&b'"') {
            self.tape.push(Node::String(&self.text[start..self.at]));
        } else {
            self.escaped(start)?;
        }
        self.at += 1;
        Ok(())
    }

    /// Skips to the next quote or backslash.
    fn plain(&mut self) -> Result<u8, Expected> {
        let rest = &self.bytes[self.at..];
        let skipped = plain_length(rest);
        self.at += skipped;
        match rest.get(skipped) {
            Some(byte @ (b'"' | b'\\')) => Ok(*byte),
            Some(_) => Err("an escape instead of a control character"),
            None => Err("`\"`"),
        }
    }

    /// Reads on to the closing quote from the first backslash.
    fn escaped(&mut self, start: usize) -> Result<(), Expected> {
        let mut text = String::from(&self.text[start..self.at]);
        let mut nul = false;
        let mut halves = Vec::new();
        loop {
            let from = self.at;
            let stop = self.plain()?;
            text.push_str(&self.text[from..self.at]);
            if stop == b'"' {
                let not_unicode = with_halves(&text, &halves);
                let flaws = (nul || not_unicode.is_some()).then_some(Flaws { nul, not_unicode });
                self.tape.own(text, flaws);
                return Ok(());
            }
            self.at += 1;
            match self.escape()? {
                Ok(character) => {
                    nul |= character == '\0';
                    text.push(character);
                }
                Err(half) => {
                    halves.push((text.len(), half));
                    text.push(char::REPLACEMENT_CHARACTER);
                }
            }
        }
    }

    /// Reads an escape after its backslash: a character, or half of a surrogate pair.
    fn escape(&mut self) -> Result<Result<char, u32>, Expected> {
        const EXPECTED: Expected = "an escape";
        let byte = *self.bytes.get(self.at).ok_or(EXPECTED)?;
        let character = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.code_point();
            }
            _ => return Err(EXPECTED),
        };
        self.at += 1;
        Ok(Ok(character))
    }

    /// Reads the four digits after `\u`, and a second escape where they are the first half of a pair.
    fn code_point(&mut self) -> Result<Result<char, u32>, Expected> {
        let first = self.hex()?;
        let is_pair = (0xD800..0xDC00).contains(&first) && self.bytes[self.at..].starts_with(b"\\u");
        if !is_pair {
            return Ok(char::from_u32(first).ok_or(first));
        }
        let after_first = self.at;
        self.at += 2;
        let second = self.hex()?;
        if (0xDC00..0xE000).contains(&second) {
            let character = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
            return Ok(char::from_u32(character).ok_or(first));
        }
        self.at = after_first;
        Ok(Err(first))
    }

    fn hex(&mut self) -> Result<u32, Expected> {
        let mut value = 0;
        for _ in 0..4 {
            let digit = self.bytes.get(self.at).and_then(|byte| char::from(*byte).to_digit(16));
            value = value * 16 + digit.ok_or("four hexadecimal digits")?;
            self.at += 1;
        }
        Ok(value)
    }

    fn error(&self, expected: Expected) -> SyntaxError {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        SyntaxError {
            offset: self.at,
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            expected,
        }
    }
}

/// The bytes of a text in which U+FFFD stands for these halves of surrogate pairs, with theirs instead.
fn with_halves(text: &str, halves: &[(usize, u32)]) -> Option<Vec<u8>> {
    if halves.is_empty() {
        return None;
    }
    let mut bytes = text.as_bytes().to_vec();
    for &(at, half) in halves {
        let [_, _, high, low] = half.to_be_bytes();
        // As long as U+FFFD: the three bytes that UTF-8 would have for it.
        let encoded = [0xE0 | (high >> 4), 0x80 | ((high & 0x0F) << 2) | (low >> 6), 0x80 | (low & 0x3F)];
        bytes[at..at + encoded.len()].copy_from_slice(&encoded);
    }
    Some(bytes)
}

/// How many bytes come before the first quote, backslash or control character.
#[inline]
fn plain_length(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks();
    for (index, word) in words.iter().enumerate() {
        let stops = stops(u64::from_le_bytes(*word));
        if stops != 0 {
            return index * 8 + stops.trailing_zeros() as usize / 8;
        }
    }
    let rest = rest.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | ..b' ')).count();
    words.len() * 8 + rest
}

/// The highest bit of the first byte that is a quote, backslash or control character; of later bytes it says nothing.
#[inline]
fn stops(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let below = |bytes: u64, bound: u8| bytes.wrapping_sub(ONES * u64::from(bound)) & !bytes;
    // With this bit turned over, a quote comes right after the control characters.
    let turned = word ^ (ONES * 0x02);
    (below(turned, b' ' + 1) | below(word ^ (ONES * u64::from(b'\\')), 1)) & (ONES << 7)
}
