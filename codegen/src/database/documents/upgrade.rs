//! The functions that lift documents of earlier versions, one for each step and one that takes all that are needed.

use askama::Template;

use super::upgrade_step;
use crate::database::objects::function::{Argument, Function};
use crate::database::objects::group::Group;
use crate::database::script::FREE;
use crate::finding::{Findings, Place, Rule};
use crate::model::ident::bounded;
use crate::model::upgrade;
use crate::model::{Document, DocumentId, Model, SERVICE_ROLE, Upgrade};
use crate::render::render;
use crate::sql::catalog::{Catalog, ObjectName, Signature};

/// The parameter of all these functions.
const PARAMETER: &str = "p_document";

#[derive(Template)]
#[template(path = "postgres/foundation/upgrade.sql")]
struct UpgradeBody<'a> {
    document: &'a str,
    current: u32,
    /// The versions and the functions that lead to them.
    steps: Vec<(u32, String)>,
}

/// The functions of each document.
pub(crate) fn groups(model: &Model) -> Vec<Group> {
    model.stored_documents().map(|(_, document)| group(model, document)).collect()
}

fn group(model: &Model, document: &Document) -> Group {
    let name = document.name.as_str();
    let steps = upgrade::steps(model, document);
    let mut items: Vec<_> = document
        .upgrades
        .iter()
        .zip(&steps)
        .map(|(upgrade, step)| {
            let comment = step_comment(document, upgrade);
            function(step_name(model, document, step.to), &upgrade_step::body(step), comment).item()
        })
        .collect();
    let calls = steps.iter().map(|step| (step.to, step_name(model, document, step.to).to_string()));
    let body = UpgradeBody { document: name, current: document.schema_version, steps: calls.collect() };
    let comment = format!(
        "Lifts {name} of any earlier version to version {}; what is newer is refused. The rest is not checked.",
        document.schema_version
    );
    let upgrade = function_name(model, document);
    items.push(function(upgrade.clone(), &render(&body), comment).item());
    Group {
        slug: bounded(format!("create_{name}_upgrades")),
        later_slug: bounded(format!("change_{name}_upgrades")),
        title: format!("Lift {name} of earlier versions: {upgrade}."),
        notes: vec!["No row changes by this.".to_owned()],
        enums: Vec::new(),
        preamble: String::new(),
        items,
        effects: vec![FREE.to_owned()],
    }
}

/// Name of the function that takes all steps that are needed.
pub(crate) fn function_name(model: &Model, document: &Document) -> ObjectName {
    ObjectName::new(model.targets.postgres.schema.as_str(), bounded(format!("upgrade_{}", document.name)))
}

/// Name of the function that leads to a version.
pub(crate) fn step_name(model: &Model, document: &Document, to: u32) -> ObjectName {
    ObjectName::new(model.targets.postgres.schema.as_str(), bounded(format!("{}_to_v{to}", document.name)))
}

fn function(name: ObjectName, body: &str, comment: String) -> Function {
    Function {
        name,
        arguments: vec![Argument::new(PARAMETER, "jsonb")],
        returns: "jsonb".to_owned(),
        language: "plpgsql",
        volatility: "IMMUTABLE",
        is_definer: false,
        body: format!("\n{body}"),
        comment,
        executors: vec!["authenticated", SERVICE_ROLE],
    }
}

/// Says what a step does. It is what tells an edited step from the one that was released: the body may change with the
/// generator, and with types that come later.
fn step_comment(document: &Document, upgrade: &Upgrade) -> String {
    let mut comment = format!("Lifts {} from version {} to {}: ", document.name, upgrade.to - 1, upgrade.to);
    if upgrade.changes.is_empty() {
        comment.push_str("nothing that is in it changes");
    }
    for (index, change) in upgrade.changes.iter().enumerate() {
        comment.push_str(if index == 0 { "" } else { "; " });
        comment.push_str(&change.to_string());
    }
    comment.push('.');
    comment
}

/// Reports steps that are not those that the migrations made.
pub(crate) fn report_edited(model: &Model, present: &Catalog, diagnostics: &mut Findings) {
    for (DocumentId(id), document) in model.stored_documents() {
        for (index, upgrade) in document.upgrades.iter().enumerate() {
            let name = step_name(model, document, upgrade.to);
            let signature = Signature { name, arguments: vec!["jsonb".to_owned()] };
            let released = present.functions.get(&signature).and_then(|function| function.comment.as_deref());
            let Some(released) = released.filter(|comment| *comment != step_comment(document, upgrade)) else {
                continue;
            };
            let message =
                format!("the step to version {} of `{}` was released with other changes", upgrade.to, document.name);
            diagnostics
                .report(Rule::UpgradeEdited, Place::of(format!("/documents/{id}/upgrades/{index}")), message)
                .label("this step")
                .help(format!("in the migrations it is: {released}"))
                .help(format!(
                    "put it back, raise `schema_version` to {}, and make up for it with a step of its own: documents have \
                     gone through the released one already",
                    document.schema_version.saturating_add(1)
                ));
        }
    }
}
