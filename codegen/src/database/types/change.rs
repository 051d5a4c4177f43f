//! The migration that changes a type which exists, and its rollback.

use std::collections::HashSet;
use std::fmt::Write as _;

use askama::Template;

use super::guard::Guard;
use super::labels::LabelChange;
use crate::database::enum_columns::{Direction, EnumColumns, label_rows, rewrites};
use crate::database::script::{FREE, Script};
use crate::history::header::{Action, Header, TypeStep};
use crate::model::ident::MAX_NAME_BYTES;
use crate::render::render;
use crate::sql::quote::{dollar_quote, qualified, quote_ident, quote_literal};

/// All that is to change about a type.
pub(crate) struct TypeChange<'a> {
    pub(crate) subject: &'a EnumColumns,
    pub(crate) labels: LabelChange,
    /// What the comment is, and what it is to be.
    pub(crate) comment: (Option<String>, String),
    pub(crate) guards: Vec<GuardChange<'a>>,
    /// The file of the generated migration that left the type as it is.
    pub(crate) origin: Option<String>,
}

/// A guard before and after.
pub(crate) struct GuardChange<'a> {
    pub(crate) guard: &'a Guard,
    /// The body of the function, if there is one.
    pub(crate) before: Option<String>,
    /// The body that it is to have, if there is to be one.
    pub(crate) after: Option<String>,
}

/// A way between two states of a type: the migration's, or its rollback's.
struct Way<'a> {
    subject: &'a EnumColumns,
    is_rollback: bool,
    /// Whether the type is made anew, because PostgreSQL cannot change it in place.
    is_anew: bool,
    /// Old and new name of labels that change theirs.
    renames: Vec<(&'a str, &'a str)>,
    /// The labels after the renames.
    from: Vec<&'a str>,
    to: Vec<&'a str>,
    /// From labels that go to those that their rows get.
    successors: Vec<(&'a str, &'a str)>,
    comment: Option<&'a str>,
    /// The comment that it has in the end.
    new_comment: &'a str,
    guards: String,
    summary: Vec<String>,
    origin: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "postgres/change_type.sql")]
struct ChangeType<'a> {
    subject: &'a EnumColumns,
    header: Header<'a>,
    is_rollback: bool,
    summary: &'a [String],
    renames: &'a [(&'a str, &'a str)],
    additions: String,
    labels: String,
    comment: String,
    guards: &'a str,
    tag: String,
}

#[derive(Template)]
#[template(path = "postgres/replace_type.sql")]
struct ReplaceType<'a> {
    subject: &'a EnumColumns,
    direction: Direction,
    header: Header<'a>,
    is_rollback: bool,
    summary: &'a [String],
    renames: &'a [(&'a str, &'a str)],
    labels: String,
    expected: String,
    /// Labels that go without a successor, as literals.
    removed: String,
    /// A JSON object, as a literal.
    successors: String,
    comment: String,
    guards: &'a str,
    /// Name of the old type while the columns move to the new one, as SQL spells it.
    old_name: String,
    /// The same with its schema.
    old_type: String,
    tag: String,
}

impl TypeChange<'_> {
    /// Whether there is nothing to change.
    pub(crate) fn is_empty(&self) -> bool {
        self.labels.is_empty() && self.changed_comment().is_none() && self.changed_guards().next().is_none()
    }

    /// The migration and its rollback.
    pub(crate) fn script(&self) -> Script {
        let (up, down) = (self.up(), self.down());
        Script {
            changes: Some(self.subject.enum_name.clone()),
            slug: self.slug(),
            summary: up.summary.clone(),
            effects: self.effects(),
            up: up.sql(),
            down: down.sql(),
        }
    }

    fn changed_comment(&self) -> Option<&str> {
        let (before, after) = &self.comment;
        (before.as_deref() != Some(after)).then_some(after)
    }

    fn changed_guards(&self) -> impl Iterator<Item = &GuardChange<'_>> {
        self.guards.iter().filter(|change| change.before != change.after)
    }

    fn up(&self) -> Way<'_> {
        let labels = &self.labels;
        Way {
            subject: self.subject,
            is_rollback: false,
            is_anew: labels.needs_new_type(),
            renames: labels.renamed.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect(),
            from: labels.renamed_before(),
            to: labels.after.iter().map(String::as_str).collect(),
            successors: labels.removed.iter().filter_map(|(old, new)| Some((old.as_str(), new.as_deref()?))).collect(),
            comment: self.changed_comment(),
            new_comment: &self.comment.1,
            guards: self.guards(labels.needs_new_type(), |change| change.after.as_deref()),
            summary: self.summary(),
            origin: self.origin.as_deref(),
        }
    }

    fn down(&self) -> Way<'_> {
        let labels = &self.labels;
        let earlier = self.comment.0.as_deref().unwrap_or_default();
        let old_name = |new: &&str| labels.renamed.iter().find(|(_, name)| name == new).map(|(old, _)| old.as_str());
        Way {
            subject: self.subject,
            is_rollback: true,
            is_anew: self.is_undone_anew(),
            renames: labels.renamed.iter().map(|(old, new)| (new.as_str(), old.as_str())).collect(),
            from: labels.after.iter().map(|label| old_name(&label.as_str()).unwrap_or(label)).collect(),
            to: labels.before.iter().map(String::as_str).collect(),
            successors: Vec::new(),
            comment: self.changed_comment().map(|_| earlier),
            new_comment: earlier,
            guards: self.guards(self.is_undone_anew(), |change| change.before.as_deref()),
            summary: self.undone(),
            origin: None,
        }
    }

    /// Whether the way back makes the type anew.
    fn is_undone_anew(&self) -> bool {
        self.labels.needs_new_type() || !self.labels.added.is_empty()
    }

    /// The guards of one way. Where the type is made anew, those that stay are made again: sessions that have run their
    /// functions would go on with the old type.
    fn guards(&self, is_anew: bool, body: impl for<'g> Fn(&'g GuardChange<'_>) -> Option<&'g str>) -> String {
        let scripts = self.guards.iter().filter_map(|change| {
            let wanted = body(change);
            let is_needed = change.before != change.after || is_anew && wanted.is_some();
            is_needed.then(|| change.guard.script(wanted))
        });
        scripts.collect::<Vec<_>>().join(
            "
",
        )
    }

    /// What the migration does, a line each.
    pub(crate) fn summary(&self) -> Vec<String> {
        let labels = &self.labels;
        let mut lines: Vec<_> = labels
            .renamed
            .iter()
            .map(|(old, new)| format!("renames '{old}' to '{new}'; rows keep the value"))
            .collect();
        if !labels.added.is_empty() {
            lines.push(format!("adds {}", literals(&labels.added)));
        }
        for (label, successor) in &labels.removed {
            lines.push(match successor {
                Some(successor) => format!("removes '{label}'; rows that have it get '{successor}'"),
                None => format!("removes '{label}', unless a row has it"),
            });
        }
        if labels.is_reordered {
            lines.push(format!("puts the labels in this order: {}", labels.after.join(", ")));
        }
        for change in self.changed_guards() {
            let column = format!("{}.{}", change.guard.table, change.guard.column);
            lines.push(match &change.after {
                Some(_) => format!("refuses retired values in new rows of {column}"),
                None => format!("no longer refuses values in new rows of {column}"),
            });
        }
        if self.changed_comment().is_some() {
            lines.push("brings its comment up to date".to_owned());
        }
        lines
    }

    /// What the migration costs, a line each.
    pub(crate) fn effects(&self) -> Vec<String> {
        let labels = &self.labels;
        let columns = self.subject.columns_in_words();
        let mut lines = vec![if labels.needs_new_type() {
            rewrites(&columns)
        } else if self.changed_guards().next().is_none() {
            FREE.to_owned()
        } else {
            format!("rewrites no table; locks those of {columns} against writing for a moment")
        }];
        if !labels.added.is_empty() && !labels.needs_new_type() {
            lines.push("the new labels cannot be used before the transaction that adds them has ended".to_owned());
            lines.push(format!(
                "its rollback rewrites the tables of {columns}, and refuses while a row has a new label"
            ));
        }
        if labels.removed.iter().any(|(_, successor)| successor.is_some()) {
            lines.push(
                "cannot be undone for rows that get another value: which they were is not known afterwards".to_owned(),
            );
        }
        lines
    }

    /// What the rollback does, a line each.
    fn undone(&self) -> Vec<String> {
        let labels = &self.labels;
        let mut lines: Vec<_> =
            labels.renamed.iter().map(|(old, new)| format!("renames '{new}' to '{old}' again")).collect();
        if !labels.added.is_empty() {
            lines.push(format!("takes {} out, unless a row has it", literals(&labels.added)));
        }
        for (label, successor) in &labels.removed {
            lines.push(match successor {
                Some(successor) => {
                    format!(
                        "adds '{label}' again; rows that became '{successor}' stay so: which they were is not known"
                    )
                }
                None => format!("adds '{label}' again"),
            });
        }
        if labels.is_reordered {
            lines.push(format!("puts the labels in the order before: {}", labels.before.join(", ")));
        }
        if self.changed_guards().next().is_some() {
            lines.push("refuses or accepts retired values as before".to_owned());
        }
        if self.changed_comment().is_some() {
            lines.push("gives the type its earlier comment".to_owned());
        }
        lines
    }

    fn slug(&self) -> String {
        let (name, labels) = (&self.subject.enum_name, &self.labels);
        let one = |list: &[String], verb: &str, word: &str| match list {
            [label] => format!("{verb}_{label}_{word}_{name}"),
            _ => format!("{verb}_values_{word}_{name}"),
        };
        let has_guards = self.changed_guards().next().is_some();
        let kinds = [
            !labels.renamed.is_empty(),
            !labels.added.is_empty(),
            !labels.removed.is_empty(),
            labels.is_reordered,
            labels.is_empty() && has_guards,
            labels.is_empty() && !has_guards,
        ];
        match kinds {
            [true, false, false, false, ..] => {
                let new: Vec<_> = labels.renamed.iter().map(|(_, new)| new.clone()).collect();
                one(&new, "rename", "in")
            }
            [false, true, false, false, ..] => one(&labels.added, "add", "to"),
            [false, false, true, false, ..] => {
                let gone: Vec<_> = labels.removed.iter().map(|(label, _)| label.clone()).collect();
                one(&gone, "remove", "from")
            }
            [false, false, false, true, ..] => format!("reorder_{name}"),
            [.., true, false] => format!("retire_values_of_{name}"),
            [.., true] => format!("describe_{name}"),
            _ => format!("change_{name}"),
        }
    }
}

fn literals(labels: &[String]) -> String {
    labels.iter().map(|label| quote_literal(label)).collect::<Vec<_>>().join(", ")
}

impl Way<'_> {
    fn sql(&self) -> String {
        if self.is_anew { self.anew() } else { self.in_place() }
    }

    fn in_place(&self) -> String {
        let from = self.from.iter().copied().collect();
        let comment = self.comment.map_or_else(String::new, comment_literal);
        let view = ChangeType {
            subject: self.subject,
            is_rollback: self.is_rollback,
            header: self.header(),
            summary: &self.summary,
            renames: &self.renames,
            additions: additions(self.subject, &from, &self.to),
            labels: label_rows(self.to.iter().copied(), 8),
            tag: dollar_quote(self.word(), &format!("{comment}{}", self.guards)),
            comment,
            guards: &self.guards,
        };
        render(&view)
    }

    fn anew(&self) -> String {
        let to: HashSet<&str> = self.to.iter().copied().collect();
        let has_successor = |label: &str| self.successors.iter().any(|(old, _)| *old == label);
        let removed = self.from.iter().filter(|label| !to.contains(**label) && !has_successor(label));
        let removed: Vec<_> = removed.map(|label| quote_literal(label)).collect();
        let successors = self.successors.iter().map(|(old, new)| format!("\"{old}\": \"{new}\"")); // names
        let old_name = temporary(&self.subject.enum_name);
        let comment = comment_literal(self.new_comment);
        let view = ReplaceType {
            subject: self.subject,
            direction: Direction {
                unconverted: "=",
                index_type: "anyenum",
                drops_type: true,
                maps: !self.successors.is_empty(),
                replays: if self.is_rollback { Vec::new() } else { self.subject.conversions() },
                undertaking: format!("make {} anew", self.subject.type_name),
            },
            is_rollback: self.is_rollback,
            header: self.header(),
            summary: &self.summary,
            renames: &self.renames,
            labels: label_rows(self.to.iter().copied(), 8),
            expected: label_rows(self.from.iter().copied(), 8),
            removed: removed.join(", "),
            successors: format!("'{{{}}}'", successors.collect::<Vec<_>>().join(", ")),
            tag: dollar_quote(self.word(), &format!("{comment}{}", self.guards)),
            comment,
            guards: &self.guards,
            old_type: qualified(&self.subject.schema, &old_name),
            old_name: quote_ident(&old_name).into_owned(),
        };
        render(&view)
    }

    fn header(&self) -> Header<'_> {
        if self.is_rollback {
            return Header::Other;
        }
        Header::Migration(Some(TypeStep {
            type_name: &self.subject.type_name,
            action: Action::Change { origin: self.origin },
            lines: self.summary.iter().map(String::as_str).collect(),
        }))
    }

    fn word(&self) -> &'static str {
        if self.is_rollback { "rollback" } else { "migration" }
    }
}

/// `NULL` takes a comment away.
fn comment_literal(comment: &str) -> String {
    if comment.is_empty() { "NULL".to_owned() } else { quote_literal(comment) }
}

/// One statement a label. Each names its neighbour, so that the place does not depend on labels that nobody knows of.
fn additions(subject: &EnumColumns, old: &HashSet<&str>, wanted: &[&str]) -> String {
    let mut text = String::new();
    for (index, label) in wanted.iter().enumerate().filter(|(_, label)| !old.contains(*label)) {
        let place = match index.checked_sub(1) {
            Some(previous) => format!(" AFTER '{}'", wanted[previous]),
            None => {
                let next = wanted.iter().find(|label| old.contains(*label));
                next.map_or_else(String::new, |next| format!(" BEFORE '{next}'"))
            }
        };
        let line_break = if text.is_empty() { "" } else { "\n" };
        let _ =
            write!(text, "{line_break}    ALTER TYPE {} ADD VALUE IF NOT EXISTS '{label}'{place};", subject.type_name);
    }
    text
}

/// A name beside the enum's own that is no longer than PostgreSQL allows.
fn temporary(name: &str) -> String {
    const SUFFIX: &str = "_old";
    format!("{}{SUFFIX}", &name[..name.len().min(MAX_NAME_BYTES - SUFFIX.len())])
}
