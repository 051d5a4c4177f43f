//! Values that programs stumble over.

use super::json::{Json, Text};
use crate::random_registry::source::Source;

/// Keys and other short strings.
pub(super) const KEYS: &[&str] = &[
    "",
    "a",
    "b",
    "A",
    "key",
    "10",
    "9",
    "-1",
    "01",
    "/",
    "~",
    "~1",
    "a/b~c",
    " ",
    "a b",
    "\"",
    "\\",
    "\n",
    "\u{7f}",
    "\u{e9}",
    "e\u{301}",
    "\u{2028}",
    "\u{d7ff}",
    "\u{e000}",
    "\u{fffd}",
    "\u{ffff}",
    "\u{10000}",
    "😀",
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "length",
    "schema_version",
    "hashCode",
];

/// Characters of one to four bytes and of one or two UTF-16 units.
pub(super) const CHARACTERS: &[char] =
    &['a', 'z', '0', ' ', '-', '"', '\\', '\n', 'é', '\u{301}', '日', '\u{ffff}', '😀'];

/// Numbers around what a double or an integer can hold.
pub(super) const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "-0.0",
    "0e0",
    "1",
    "-1",
    "1.0",
    "1e2",
    "100e-2",
    "1.5",
    "-1.5",
    "0.1",
    "0.30000000000000004",
    "1e-7",
    "9007199254740991",
    "9007199254740992",
    "9007199254740993",
    "-9007199254740991",
    "-9007199254740992",
    "1e16",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "18446744073709551616",
    "1e21",
    "1e300",
    "123456789012345678901234567890",
    "1.7976931348623157e308",
    "5e-324",
    "1e-400",
    "1e400",
    "-1e400",
    "1E400",
];

pub(super) const UUIDS: &[&str] = &[
    "6fa459ea-ee8a-3ca4-894e-db77e160355e",
    "6FA459EA-EE8A-3CA4-894E-DB77E160355E",
    "00000000-0000-0000-0000-000000000000",
];

pub(super) const NO_UUIDS: &[&str] = &[
    "",
    "6fa459eaee8a3ca4894edb77e160355e",
    "{6fa459ea-ee8a-3ca4-894e-db77e160355e}",
    "6fa459ea-ee8a-3ca4-894e-db77e160355",
    "6fa459ea-ee8a-3ca4-894e-db77e160355g",
    "6fa459ea-ee8a-3ca4-894e-db77e160355e\n",
    "6fa459ea-ee8a-3ca4-894e-db77e160355é",
];

pub(super) const DATES: &[&str] = &["0001-01-01", "2000-02-29", "2024-02-29", "2023-02-28", "9999-12-31", "0004-02-29"];

pub(super) const NO_DATES: &[&str] = &[
    "",
    "0000-01-01",
    "1900-02-29",
    "2023-02-29",
    "2024-02-30",
    "2024-04-31",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "2024-1-1",
    "10000-01-01",
    "2024-01-01\n",
    "２０２４-01-01",
    "2024-01-01T00:00:00Z",
    "+2024-01-01",
];

pub(super) const TIMESTAMPS: &[&str] = &[
    "2024-02-29T23:59:59Z",
    "0001-01-01T00:00:00-00:00",
    "9999-12-31T23:59:59.999999999+23:59",
    "2024-01-01T00:00:00.1-23:59",
];

pub(super) const NO_TIMESTAMPS: &[&str] = &[
    "",
    "2023-02-29T00:00:00Z",
    "2024-01-01",
    "2024-01-01T24:00:00Z",
    "2024-01-01T00:60:00Z",
    "2024-01-01T00:00:60Z",
    "2024-01-01t00:00:00Z",
    "2024-01-01T00:00:00z",
    "2024-01-01 00:00:00Z",
    "2024-01-01T00:00:00",
    "2024-01-01T00:00:00.Z",
    "2024-01-01T00:00:00.1234567890Z",
    "2024-01-01T00:00:00+24:00",
    "2024-01-01T00:00:00+0100",
    "2024-01-01T00:00:00Z\n",
    "2024-01-01T00:00:00,5Z",
];

/// What a string may not hold: U+0000 and halves of surrogate pairs, some of which make a pair.
const FLAWS: &[&[u32]] =
    &[&[0], &[0xD800], &[0xDBFF], &[0xDC00], &[0xDFFF], &[0xDE00, 0xD83D], &[0xD83D, 0xDE00], &[0, 0xD800]];

/// A text with something in it that PostgreSQL and Rust cannot hold.
pub(super) fn flawed(source: &mut Source, text: &str) -> Text {
    let Text(mut code_points) = text.into();
    let at = source.between(0, code_points.len());
    code_points.splice(at..at, source.pick(FLAWS).iter().copied());
    Text(code_points)
}

/// Lists or objects in each other.
pub(super) fn nested(source: &mut Source, levels: &[usize]) -> Json {
    let is_list = source.once_in(2);
    (0..source.pick(levels)).fold(Json::Number("1".to_owned()), |inner, _| {
        if is_list { Json::Array(vec![inner]) } else { Json::Object(vec![("a".into(), inner)]) }
    })
}

/// A value of any JSON type.
pub(super) fn value(source: &mut Source) -> Json {
    match source.between(0, 7) {
        0 => Json::Word(source.pick(&["null", "true", "false"])),
        1 | 2 => Json::Number(source.pick(NUMBERS).to_owned()),
        3 => Json::text(source.pick(KEYS)),
        4 => flawed(source, "x").into(),
        5 => Json::Array(Vec::new()),
        6 => Json::Object(Vec::new()),
        _ => nested(source, &[1, 2, 63, 64, 65, 130, 1_000]),
    }
}

impl From<Text> for Json {
    fn from(text: Text) -> Self {
        Self::String(text)
    }
}
