//! The registry as a tree with places, from an event parser.
//!
//! It is built only when there is something to say: with places, parsing takes longer than all else together.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, Span};

use crate::finding::{Findings, Part, Place, Rule};

/// Deepest nesting of a registry, in collections.
pub(crate) const MAX_DEPTH: usize = 64;

/// One value of the document.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) span: Range<usize>,
    pub(crate) kind: Kind,
}

/// What a node is.
#[derive(Debug)]
pub(crate) enum Kind {
    /// Text; `plain` when it stands without quotes, so that YAML may read it as something else.
    Scalar { text: String, plain: bool },
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the file.
    Mapping(Entries),
    /// Something that was refused and reported, such as an alias.
    Refused,
}

/// The entries of a mapping in the order of the file. Keys are found by hash: a hostile file may have any number.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    list: Vec<Entry>,
    positions: HashMap<String, usize>,
}

impl Entries {
    /// All entries, of equal keys too.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.list.iter()
    }

    /// The first entry of a key.
    fn find(&self, key: &str) -> Option<&Entry> {
        self.positions.get(key).map(|position| &self.list[*position])
    }

    fn push(&mut self, entry: Entry) {
        self.positions.entry(entry.key.clone()).or_insert(self.list.len());
        self.list.push(entry);
    }
}

/// One entry of a mapping.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) value: Node,
}

impl Node {
    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Mapping(entries) => entries.find(key).map(|entry| &entry.value),
            _ => None,
        }
    }

    /// What stands at a JSON Pointer.
    pub(crate) fn at(&self, pointer: &str) -> Option<&Self> {
        pointer.split('/').skip(1).try_fold(self, |node, segment| match &node.kind {
            Kind::List(items) => items.get(segment.parse::<usize>().ok()?),
            _ => node.get(&unescape(segment)),
        })
    }

    /// Bytes of an entry; where nothing stands at its pointer, of the nearest ancestor.
    pub(crate) fn resolve(&self, pointer: &str, part: Part) -> Range<usize> {
        let (mut node, mut key_span) = (self, self.span.clone());
        for segment in pointer.split('/').skip(1) {
            let segment = unescape(segment);
            let next = match &node.kind {
                Kind::Mapping(entries) => entries.find(&segment).map(|entry| (&entry.value, entry.key_span.clone())),
                Kind::List(items) => segment
                    .parse::<usize>()
                    .ok()
                    .and_then(|index| items.get(index))
                    .map(|item| (item, item.span.clone())),
                Kind::Scalar { .. } | Kind::Refused => None,
            };
            match next {
                Some((child, span)) => (node, key_span) = (child, span),
                None => return node.span.clone(),
            }
        }
        if part == Part::Key { key_span } else { node.span.clone() }
    }

    /// The pointer with list positions replaced by the items' names: `enums/integration_type/values/xledger`.
    pub(crate) fn subject(&self, pointer: &str) -> String {
        let (mut node, mut subject) = (Some(self), String::new());
        for segment in pointer.split('/').skip(1) {
            let segment = unescape(segment);
            let mut word = segment.to_string();
            node = match node.map(|node| &node.kind) {
                Some(Kind::List(items)) => {
                    let item = segment.parse::<usize>().ok().and_then(|index| items.get(index));
                    if let Some(Kind::Scalar { text, .. }) =
                        item.and_then(|item| item.get("name")).map(|name| &name.kind)
                    {
                        word.clone_from(text);
                    }
                    item
                }
                Some(Kind::Mapping(_)) => node.and_then(|node| node.get(&segment)),
                _ => None,
            };
            if !subject.is_empty() {
                subject.push('/');
            }
            subject.push_str(&word);
        }
        subject
    }
}

/// One segment of a JSON Pointer as text.
fn unescape(segment: &str) -> Cow<'_, str> {
    if segment.contains('~') { segment.replace("~1", "/").replace("~0", "~").into() } else { segment.into() }
}

/// One segment of a JSON Pointer from text.
pub(crate) fn escape(segment: &str) -> Cow<'_, str> {
    if segment.contains(['~', '/']) { segment.replace('~', "~0").replace('/', "~1").into() } else { segment.into() }
}

/// Builds the tree, and reports everything that YAML allows and the format does not.
///
/// `None` when the text has no tree: it is not YAML, is too deep or empty.
pub(crate) fn parse(text: &str, findings: &mut Findings) -> Option<Node> {
    let mut options = Options::default();
    options.flow_nesting_limit = MAX_DEPTH;
    options.block_nesting_limit = MAX_DEPTH;
    options.emit_unresolved_aliases = true;
    options.emit_comments = false;
    let mut builder = Builder { text, findings, stack: Vec::new(), root: None, documents: 0 };
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, span)) => builder.accept(event, &span),
            Err(error) => {
                builder.syntax_error(&error);
                return None;
            }
        }
    }
    if builder.root.is_none() {
        builder
            .findings
            .report(Rule::MissingKey, Place::Bytes(0..0), "the registry is empty")
            .help("begin with `registry_version: 1` and a `name`");
    }
    builder.root
}

/// A collection that is still open.
enum Open {
    List { start: usize, items: Vec<Node> },
    Mapping { start: usize, entries: Entries, key: Option<(String, Range<usize>)> },
}

struct Builder<'a> {
    text: &'a str,
    findings: &'a mut Findings,
    stack: Vec<Open>,
    root: Option<Node>,
    documents: usize,
}

impl Builder<'_> {
    fn accept(&mut self, event: Event<'_>, span: &Span) {
        let bytes = self.bytes(span);
        self.refuse_extras(&event, span, &bytes);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.findings
                        .report(Rule::OneDocument, Place::Bytes(bytes), "a second YAML document begins here")
                        .help("keep everything in one document and remove the `---`");
                }
            }
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                self.add(Node { span: bytes, kind: Kind::Scalar { text: text.into_owned(), plain } });
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.add(Node { span: bytes, kind: Kind::Refused });
            }
            Event::SequenceStart(..) => self.stack.push(Open::List { start: bytes.start, items: Vec::new() }),
            Event::MappingStart(..) => {
                self.stack.push(Open::Mapping { start: bytes.start, entries: Entries::default(), key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(bytes),
            _ => {}
        }
    }

    fn refuse_extras(&mut self, event: &Event<'_>, span: &Span, bytes: &Range<usize>) {
        let (what, range) = match event {
            Event::Alias(_) | Event::UnresolvedAlias(_) => ("an alias", bytes.clone()),
            _ if event.tag().is_some() => {
                let start = span.tag_start.and_then(|marker| marker.byte_offset()).unwrap_or(bytes.start);
                ("a tag", start..start + 1)
            }
            _ if event.anchor_id().is_some_and(|id| id != 0) => ("an anchor", self.anchor_before(bytes.start)),
            _ => return,
        };
        self.findings
            .report(Rule::NoAnchors, Place::Bytes(range), format!("{what} is not part of the format"))
            .help("write the value out where it is needed");
    }

    /// The `&name` token that stands before an anchored node.
    fn anchor_before(&self, start: usize) -> Range<usize> {
        match self.text.get(..start).and_then(|before| before.rfind('&')) {
            Some(at) => {
                let name = self.text[at..].find([' ', '\n', '\r', '\t', ',', ']', '}']).unwrap_or(1);
                at..at + name
            }
            None => start..start,
        }
    }

    /// A flow collection ends at its bracket; a block one, whose end event covers nothing, at its last child.
    fn close(&mut self, bytes: Range<usize>) {
        let (start, last, kind) = match self.stack.pop() {
            Some(Open::List { start, items }) => (start, items.last().map(|item| item.span.end), Kind::List(items)),
            Some(Open::Mapping { start, entries, .. }) => {
                (start, entries.list.last().map(|entry| entry.value.span.end), Kind::Mapping(entries))
            }
            None => return,
        };
        let end = if bytes.is_empty() { last.unwrap_or(start) } else { bytes.end };
        self.add(Node { span: start..end.max(start), kind });
    }

    fn add(&mut self, node: Node) {
        let key = match self.stack.last() {
            Some(Open::Mapping { key: None, .. }) => Some(self.key_of(&node)),
            _ => None,
        };
        match self.stack.last_mut() {
            None => {
                self.root.get_or_insert(node);
            }
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Mapping { entries, key: pending, .. }) => match pending.take() {
                Some((name, key_span)) => entries.push(Entry { key: name, key_span, value: node }),
                None => *pending = key,
            },
        }
    }

    fn key_of(&mut self, node: &Node) -> (String, Range<usize>) {
        let Kind::Scalar { text, plain } = &node.kind else {
            if matches!(node.kind, Kind::Refused) {
                return (String::new(), node.span.clone());
            }
            self.findings
                .report(Rule::WrongKind, Place::Bytes(node.span.clone()), "a key is a list or a mapping")
                .help("a key is a single word");
            return (String::new(), node.span.clone());
        };
        if *plain && text == "<<" {
            self.findings
                .report(Rule::NoAnchors, Place::Bytes(node.span.clone()), "a merge key is not part of the format")
                .help("write the values out where they are needed");
        }
        if let Some(Open::Mapping { entries, .. }) = self.stack.last()
            && let Some(first) = entries.find(text)
        {
            self.findings
                .report(Rule::DuplicateKey, Place::Bytes(node.span.clone()), format!("the key `{text}` stands twice"))
                .label("again here")
                .other(Place::Bytes(first.key_span.clone()), "first here")
                .help("keep one of the two");
        }
        (text.clone(), node.span.clone())
    }

    fn syntax_error(&mut self, error: &granit_parser::ScanError) {
        let at = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        let at = match error.kind() {
            // The parser names the scalar that it was reading, and the tab is on a later line.
            ErrorKind::TabInPlainScalar => self.tab_in_indentation(at).unwrap_or(at),
            _ => at,
        };
        if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
            self.findings
                .report(Rule::TooDeep, Place::Bytes(at..at), format!("nested deeper than {MAX_DEPTH} levels"))
                .help("flatten the value; no valid registry is as deep as this");
        } else {
            let help = match error.info() {
                info if info.split(' ').any(|word| matches!(word, "tab" | "tabs")) => {
                    "indent with spaces: YAML allows no tab there"
                }
                info if info.starts_with("mapping values are not allowed") => {
                    "put a text that holds `: ` in quotes, or look at the indentation"
                }
                _ => "look at the indentation, and for a quote or bracket that is not closed",
            };
            self.findings
                .report(Rule::Syntax, Place::Bytes(at..at), format!("this is not YAML: {}", error.info()))
                .help(help);
        }
    }

    /// The first tab that indents something, on a line after a place.
    fn tab_in_indentation(&self, after: usize) -> Option<usize> {
        let rest = self.text.get(after..)?;
        let mut start = after;
        for (index, line) in rest.split_inclusive('\n').enumerate() {
            let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
            let is_blank = line.trim().is_empty();
            if let Some(tab) = line[..indentation].find('\t').filter(|_| index > 0 && !is_blank) {
                return Some(start + tab);
            }
            start += line.len();
        }
        None
    }

    /// Bytes of a span, on character boundaries, without the white space that block scalars and plain keys end with.
    fn bytes(&self, span: &Span) -> Range<usize> {
        let start = span.start.byte_offset().unwrap_or(0).min(self.text.len());
        let end = span.end.byte_offset().unwrap_or(start).clamp(start, self.text.len());
        match self.text.get(start..end) {
            Some(covered) => start..start + covered.trim_end().len(),
            None => start..start,
        }
    }
}
