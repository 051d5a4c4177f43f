//! One finding, and all findings of a run.

use std::ops::Range;

use super::code::Remedy;
use super::comparison::{Comparison, Side};
use super::diff::{Diff, Length};
use super::kind::Kind;
use super::place::{Part, Place, Position};
use super::source::Source;

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that was broken, or what else was found.
    pub kind: Kind,
    /// Where.
    pub place: Place,
    /// What is wrong, in one line without a full stop.
    pub message: String,
    /// Words under the caret; may be empty.
    pub label: String,
    /// Other places that matter, with words under their carets.
    pub others: Vec<(Place, String)>,
    /// What to do about this one, each in one line.
    pub help: Vec<String>,
    comparison: Option<Box<Comparison>>,
}

impl Finding {
    /// A finding with nothing but its message.
    #[must_use]
    pub fn new(kind: impl Into<Kind>, place: impl Into<Place>, message: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            place: place.into(),
            message: message.into(),
            label: String::new(),
            others: Vec::new(),
            help: Vec::new(),
            comparison: None,
        }
    }

    /// Sets the words under the caret.
    pub fn label(&mut self, text: impl Into<String>) -> &mut Self {
        self.label = text.into();
        self
    }

    /// Adds a second place.
    pub fn other(&mut self, place: Place, text: impl Into<String>) -> &mut Self {
        self.others.push((place, text.into()));
        self
    }

    /// Adds a line that says what to do.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help.push(text.into());
        self
    }

    /// The same with a line that says what to do.
    #[must_use]
    pub fn with_help(mut self, line: impl Into<String>) -> Self {
        self.help.push(line.into());
        self
    }

    /// The same with a comparison of what is there with what belongs there.
    #[must_use]
    pub fn comparing(mut self, old: Side, new: Side) -> Self {
        self.comparison = Some(Box::new(Comparison { subject: None, old, new }));
        self
    }

    /// The same with a comparison of something that is no file.
    #[must_use]
    pub fn comparing_object(mut self, object: impl Into<String>, old: Side, new: Side) -> Self {
        self.comparison = Some(Box::new(Comparison { subject: Some(object.into()), old, new }));
        self
    }

    /// Whether it is of a kind.
    #[must_use]
    pub fn is(&self, kind: impl Into<Kind>) -> bool {
        self.kind == kind.into()
    }

    /// Who can put it right.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        self.kind.remedy()
    }

    /// Whether what stands at the place may be a secret, which no report repeats.
    #[must_use]
    pub fn conceals(&self) -> bool {
        matches!(self.kind, Kind::Rule(rule) if rule.conceals())
    }

    /// All that there is to do: about this one, and about every finding of its kind where that is not said by each.
    pub fn advice(&self) -> impl Iterator<Item = &str> {
        let of_kind = matches!(self.kind, Kind::Code(_)).then(|| self.kind.explanation());
        self.help.iter().map(String::as_str).chain(of_kind)
    }

    /// From what is there to what belongs there; `None` where there is nothing to compare.
    #[must_use]
    pub fn diff(&self, length: Length) -> Option<Diff> {
        self.comparison.as_ref().map(|comparison| comparison.diff(self.file().unwrap_or_default(), length))
    }

    /// The file that its place names.
    fn file(&self) -> Option<&str> {
        match &self.place {
            Place::File { path, .. } => Some(path),
            Place::Entry { .. } | Place::Bytes(_) => None,
        }
    }

    fn places_mut(&mut self) -> impl Iterator<Item = &mut Place> {
        std::iter::once(&mut self.place).chain(self.others.iter_mut().map(|(place, _)| place))
    }
}

/// All findings of a run, in the order in which they are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    items: Vec<Finding>,
    source: Option<Source>,
}

impl Findings {
    /// Adds a finding and hands it back for label, other places and help.
    pub fn report(
        &mut self,
        kind: impl Into<Kind>,
        place: impl Into<Place>,
        message: impl Into<String>,
    ) -> &mut Finding {
        let index = self.items.len();
        self.items.push(Finding::new(kind, place, message));
        &mut self.items[index]
    }

    /// Adds a finding that was made elsewhere.
    pub fn push(&mut self, finding: Finding) {
        self.items.push(finding);
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The findings.
    #[must_use]
    pub fn items(&self) -> &[Finding] {
        &self.items
    }

    /// The gravest remedy that any finding needs; `None` when nothing was found.
    #[must_use]
    pub fn gravest(&self) -> Option<Remedy> {
        self.items.iter().map(Finding::remedy).max()
    }

    /// Sorts findings about files by path.
    pub(crate) fn sort_by_path(&mut self) {
        self.items.sort_by(|a, b| a.file().cmp(&b.file()));
    }

    /// Gives every place in the registry its bytes of the text, and sorts the findings by them. `resolve` says where an
    /// entry stands.
    pub(crate) fn locate(&mut self, source: Source, resolve: impl Fn(&str, Part) -> Range<usize>) {
        for place in self.items.iter_mut().flat_map(Finding::places_mut) {
            let range = match &*place {
                Place::Entry { pointer, part } => resolve(pointer, *part),
                Place::Bytes(range) => range.clone(),
                Place::File { .. } => continue,
            };
            *place = Place::Bytes(source.first_line(range));
        }
        self.items.sort_by_key(|finding| match &finding.place {
            Place::Bytes(range) => Some((range.start, finding.kind)),
            _ => None,
        });
        self.source = Some(source);
    }

    /// The text that places of the registry lie in, once they are located.
    #[must_use]
    pub fn source(&self) -> Option<&Source> {
        self.source.as_ref()
    }

    /// The file of a finding among these.
    #[must_use]
    pub fn path<'a>(&'a self, finding: &'a Finding) -> &'a str {
        finding.file().or_else(|| self.source().map(Source::path)).unwrap_or_default()
    }

    /// Line and column of a finding among these; `None` when it is about a whole file.
    #[must_use]
    pub fn position(&self, finding: &Finding) -> Option<Position> {
        match &finding.place {
            Place::File { position, .. } => *position,
            Place::Bytes(range) => self.source().map(|source| source.position(range.start)),
            Place::Entry { .. } => None,
        }
    }
}

impl From<Finding> for Findings {
    fn from(finding: Finding) -> Self {
        Self { items: vec![finding], source: None }
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        Self { items: findings.into_iter().collect(), source: None }
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        self.items.extend(findings);
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}
