//! Objects that one migration makes.

use askama::Template;

use super::item::Item;
use crate::database::script::{Addition, Script};
use crate::history::header::Header;
use crate::render::render;
use crate::sql::Catalog;

/// Objects that one migration makes.
#[derive(Debug)]
pub(crate) struct Group {
    /// Name of the migration where there is nothing of it yet.
    pub(crate) slug: String,
    /// Name of one that changes what is there.
    pub(crate) later_slug: String,
    /// What it is about, a line.
    pub(crate) title: String,
    /// What whoever reads the file should know, a line each.
    pub(crate) notes: Vec<String>,
    /// The enums on whose labels it depends: it changes together with them.
    pub(crate) enums: Vec<String>,
    /// What has to hold before anything is done.
    pub(crate) preamble: String,
    pub(crate) items: Vec<Item>,
    /// What it costs, a line each.
    pub(crate) effects: Vec<String>,
}

impl Group {
    /// The migration that makes what is left of the group.
    pub(crate) fn addition(self, present: &Catalog, is_known: bool) -> Addition {
        let Self { slug, later_slug, title, notes, enums, preamble, items, effects } = self;
        let made = items.iter().map(|item| item.make(present)).collect::<Vec<_>>().join("\n");
        let undone: String = items.iter().rev().map(|item| item.undo(present)).collect();
        let script = Script {
            changes: None,
            slug: if is_known { later_slug } else { slug },
            summary: items.iter().map(|item| item.summary(present)).collect(),
            effects,
            up: render(&Up { title: &title, notes: &notes, preamble, made: &made }),
            down: render(&Down { title: &title, undone: &undone }),
        };
        Addition { enums: if is_known { enums } else { Vec::new() }, made, undone, script }
    }
}

#[derive(Template)]
#[template(path = "postgres/foundation/group.sql")]
struct Up<'a> {
    title: &'a str,
    notes: &'a [String],
    preamble: String,
    made: &'a str,
}

#[derive(Template)]
#[template(path = "postgres/foundation/group_rollback.sql")]
struct Down<'a> {
    title: &'a str,
    undone: &'a str,
}
