//! `JUnit`'s XML as the XML schema of Jenkins has it, which other CI servers follow: which attributes and elements there
//! may be, in which order, and counts that are right.
#![allow(clippy::panic, reason = "in a test a panic is the answer")]

/// An element of XML.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Element>,
    pub(crate) text: String,
}

/// Attributes that an element must and may have, and what may stand in it, in this order.
struct Rule {
    element: &'static str,
    required: &'static [&'static str],
    optional: &'static [&'static str],
    children: &'static [&'static str],
    has_text: bool,
}

const RULES: [Rule; 4] = [
    Rule {
        element: "testsuites",
        required: &[],
        optional: &["name", "time", "tests", "failures", "disabled", "errors"],
        children: &["testsuite"],
        has_text: false,
    },
    Rule {
        element: "testsuite",
        required: &["name", "tests"],
        optional: &["failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname", "id", "package"],
        children: &["properties", "testcase", "system-out", "system-err"],
        has_text: false,
    },
    Rule {
        element: "testcase",
        required: &["name"],
        optional: &["assertions", "time", "classname", "status"],
        children: &["skipped", "error", "failure", "system-out", "system-err"],
        has_text: false,
    },
    Rule { element: "failure", required: &[], optional: &["type", "message"], children: &[], has_text: true },
];

/// Reads a report and judges it; hands out its test cases.
pub(crate) fn cases(xml: &str) -> Vec<Element> {
    let xml = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").unwrap_or_else(|| panic!("{xml}"));
    let mut rest = xml;
    let suites = Element::read(&mut rest);
    assert_eq!((suites.name.as_str(), rest), ("testsuites", "\n"));
    suites.check();
    let counted = |element: &Element, kind: &str| element.attribute(kind).and_then(|text| text.parse().ok());
    let mut all = Vec::new();
    let mut failures = 0;
    for suite in suites.children {
        let failed = suite.children.iter().filter(|case| !case.children.is_empty()).count();
        assert_eq!((counted(&suite, "tests"), counted(&suite, "failures")), (Some(suite.children.len()), Some(failed)));
        failures += failed;
        all.extend(suite.children);
    }
    let totals = Element { children: Vec::new(), ..suites };
    assert_eq!((counted(&totals, "tests"), counted(&totals, "failures")), (Some(all.len()), Some(failures)));
    all
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    fn check(&self) {
        let Some(rule) = RULES.iter().find(|rule| rule.element == self.name) else { panic!("no rule for {self:?}") };
        for (index, (name, _)) in self.attributes.iter().enumerate() {
            assert!(rule.required.iter().chain(rule.optional).any(|known| known == name), "{name} of {}", self.name);
            assert!(self.attributes[..index].iter().all(|(earlier, _)| earlier != name), "{name} twice");
        }
        assert!(rule.required.iter().all(|name| self.attribute(name).is_some()), "{self:?}");
        assert!(rule.has_text || self.text.trim().is_empty(), "{self:?}");
        let places = self.children.iter().map(|child| rule.children.iter().position(|known| *known == child.name));
        let places: Vec<_> = places.collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{self:?}");
        self.children.iter().for_each(Self::check);
    }

    fn read(rest: &mut &str) -> Self {
        let (tag, after) = inside(rest, '<', '>');
        let (tag, is_empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut words) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        while let Some((name, value)) = words.split_once("=\"") {
            let (value, after) = value.split_once('"').unwrap_or_else(|| panic!("{tag}"));
            attributes.push((name.to_owned(), unescaped(value)));
            words = after.strip_prefix(' ').unwrap_or(after);
        }
        assert_eq!(words, "", "{tag}");
        let mut element = Self { name: name.to_owned(), attributes, children: Vec::new(), text: String::new() };
        *rest = after;
        if is_empty {
            return element;
        }
        loop {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or_else(|| panic!("{name} is not closed")));
            element.text.push_str(&unescaped(text));
            *rest = after;
            if let Some(after) = rest.strip_prefix(&format!("</{name}>")) {
                *rest = after;
                return element;
            }
            element.children.push(Self::read(rest));
        }
    }
}

/// What stands between two characters at the beginning of a text, and what comes after them.
fn inside(text: &str, open: char, close: char) -> (&str, &str) {
    text.strip_prefix(open).and_then(|text| text.split_once(close)).unwrap_or_else(|| panic!("{text}"))
}

/// A text with its references resolved. What XML does not let stand for itself is refused.
fn unescaped(text: &str) -> String {
    let is_allowed = |c: char| !matches!(c, '<' | '"' | '\u{FFFE}' | '\u{FFFF}') && (c >= ' ' || c == '\n');
    assert!(text.chars().all(is_allowed), "{text}");
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, after) = part.split_once(';').unwrap_or_else(|| panic!("&{part}"));
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#9" => '\t',
            "#10" => '\n',
            "#13" => '\r',
            _ => panic!("&{name};"),
        });
        plain.push_str(after);
    }
    plain
}
