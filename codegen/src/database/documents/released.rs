//! What the migrations already say of documents: a released version keeps its meaning, and the upgrades lead from it to
//! the present one.

use std::cmp::Ordering;

use serde_json::{Map, Value as Json};

use super::helpers::Helpers;
use super::shape::shape;
use crate::finding::{Findings, Place, Rule};
use crate::model::{Change, Document, Edit, Model};
use crate::sql::catalog::{Catalog, Signature};

/// How many differences are shown.
const SHOWN: usize = 6;

/// Reports documents that changed without a new version, and upgrades that do not explain all changes.
pub(crate) fn check(model: &Model, present: &Catalog, diagnostics: &mut Findings) {
    let helpers = Helpers::new(model);
    for (index, document) in model.documents.iter().enumerate() {
        let signature = Signature { name: helpers.errors(document), arguments: vec!["jsonb".to_owned()] };
        let function = present.functions.get(&signature);
        let Some(released) = function.and_then(|function| read(&function.body)) else { continue };
        let place = Place::of(format!("/documents/{index}/schema_version"));
        let wanted = shape(model, document);
        let version = released["version"].as_u64().unwrap_or_default();
        let current = u64::from(document.schema_version);
        match version.cmp(&current) {
            Ordering::Equal => {
                unchanged(document, &released, &wanted, place, diagnostics);
            }
            Ordering::Greater => {
                diagnostics
                    .report(
                        Rule::DocumentVersion,
                        place,
                        format!("the migrations already have version {version} of `{}`", document.name),
                    )
                    .help("documents cannot be taken back to an earlier version; raise it instead");
            }
            Ordering::Less => {
                explained(document, version, released, &wanted, index, diagnostics);
            }
        }
    }
}

/// The shape in the body of a function that lists faults.
fn read(body: &str) -> Option<Json> {
    let (_, rest) = body.split_once("(SELECT '")?;
    let (text, _) = rest.split_once("'::jsonb AS shape)")?;
    serde_json::from_str(&text.replace("''", "'")).ok()
}

fn unchanged(document: &Document, released: &Json, wanted: &Json, place: Place, diagnostics: &mut Findings) {
    let mut differences = Vec::new();
    compare(released, wanted, "", &mut differences);
    if differences.is_empty() {
        return;
    }
    let version = document.schema_version;
    let diagnostic = diagnostics.report(
        Rule::DocumentVersion,
        place,
        format!(
            "`{}` has changed, but is still at version {version}, which the migrations already have",
            document.name
        ),
    );
    for difference in differences.iter().take(SHOWN) {
        diagnostic.help(difference.as_str());
    }
    if differences.len() > SHOWN {
        diagnostic.help(format!("and {} more", differences.len() - SHOWN));
    }
    diagnostic.help(format!(
        "raise `schema_version` to {next} and say under `upgrades` what becomes of older documents: `to: {next}`",
        next = version + 1
    ));
}

/// Adds how two shapes differ. That an enum gets labels is no difference: whoever reads what newer ones wrote keeps
/// labels that it does not know.
fn compare(released: &Json, wanted: &Json, at: &str, differences: &mut Vec<String>) {
    match (released, wanted) {
        (Json::Object(old), Json::Object(new)) if old.contains_key("labels") && new.contains_key("labels") => {
            let kept = |label: &str| {
                let is_listed = new["labels"].as_array().is_some_and(|labels| labels.iter().any(|it| it == label));
                is_listed || new.get("renamed").is_some_and(|renamed| renamed.get(label).is_some())
            };
            let labels = old["labels"].as_array().into_iter().flatten().filter_map(Json::as_str);
            differences.extend(labels.filter(|label| !kept(label)).map(|label| format!("{at}: `{label}` is gone")));
        }
        (Json::Object(old), Json::Object(new)) => {
            for (key, value) in old {
                let at = below(at, key);
                match new.get(key) {
                    Some(other) => compare(value, other, &at, differences),
                    None => differences.push(format!("{at} is gone")),
                }
            }
            let added = new.keys().filter(|key| !old.contains_key(*key));
            differences.extend(added.map(|key| format!("{} is new", below(at, key))));
        }
        _ if released == wanted => {}
        _ => differences.push(format!("{at} was {released} and is {wanted}")),
    }
}

/// A place in the registry's own words: the shape's groups say nothing more.
fn below(at: &str, key: &str) -> String {
    match (at, key) {
        (_, "types" | "properties" | "variants" | "items" | "values") => at.to_owned(),
        ("", key) => key.to_owned(),
        (at, key) => format!("{at}.{key}"),
    }
}

/// Reports what documents of a released version would lack, or have too much, after the upgrades.
fn explained(
    document: &Document,
    version: u64,
    mut lifted: Json,
    wanted: &Json,
    index: usize,
    diagnostics: &mut Findings,
) {
    for step in document.upgrades.iter().filter(|step| u64::from(step.to) > version) {
        for change in &step.changes {
            apply(document, &mut lifted, change);
        }
    }
    let mut problems = Vec::new();
    each_object(wanted, document, &mut |subject, properties| {
        if let Some(old) = properties_of(&mut lifted, document, subject) {
            leftovers(subject, old, properties, &mut problems);
        }
    });
    if problems.is_empty() {
        return;
    }
    let diagnostic = diagnostics.report(
        Rule::UpgradeIncomplete,
        Place::of(format!("/documents/{index}/upgrades")),
        format!("documents of version {version} of `{}` would not be valid after the upgrades", document.name),
    );
    for problem in problems.iter().take(SHOWN) {
        diagnostic.help(problem.as_str());
    }
    diagnostic.help(format!("add what is missing to the changes of `to: {}`", document.schema_version));
}

/// Calls with each object of a shape: the document, object types and variants, by the name that changes use.
fn each_object(shape: &Json, document: &Document, call: &mut impl FnMut(&str, &Map<String, Json>)) {
    let object = |json: &Json| json.as_object().cloned().unwrap_or_default();
    call(document.name.as_str(), &object(&shape["properties"]));
    for (name, def) in &object(&shape["types"]) {
        for (variant, properties) in &object(&def["variants"]) {
            call(&format!("{name}.{variant}"), &object(properties));
        }
        if def.get("properties").is_some() {
            call(name, &object(&def["properties"]));
        }
    }
}

/// The properties of the subject of a change.
fn properties_of<'a>(shape: &'a mut Json, document: &Document, subject: &str) -> Option<&'a mut Map<String, Json>> {
    let found = if subject == document.name.as_str() {
        shape.get_mut("properties")
    } else {
        let types = shape.get_mut("types")?;
        match subject.split_once('.') {
            Some((union, variant)) => types.get_mut(union)?.get_mut("variants")?.get_mut(variant),
            None => types.get_mut(subject)?.get_mut("properties"),
        }
    };
    found?.as_object_mut()
}

/// What a property is when nothing is known of it but that it is there.
fn unknown() -> Json {
    Json::Object(Map::new())
}

fn apply(document: &Document, shape: &mut Json, change: &Change) {
    let subject = change.subject.as_str();
    if let Edit::Move { from, to } = &change.edit {
        return apply_move(document, shape, subject, from, to);
    }
    let Some(properties) = properties_of(shape, document, subject) else { return };
    match &change.edit {
        Edit::Rename { from, to } => {
            if let Some(property) = properties.remove(from) {
                properties.insert(to.clone(), property);
            }
        }
        Edit::Remove { field } => _ = properties.remove(field),
        Edit::Add { field, .. } | Edit::Map { field, .. } | Edit::Wrap { field, .. } | Edit::Unwrap { field, .. } => {
            properties.insert(field.clone(), unknown());
        }
        Edit::Move { .. } => {}
    }
}

/// Takes a property out of one object and puts it into another; both may be other types that the subject leads to.
fn apply_move(document: &Document, shape: &mut Json, subject: &str, from: &[String], to: &[String]) {
    let Some(((from, from_parents), (to, to_parents))) = from.split_last().zip(to.split_last()) else { return };
    let source = owner(document, shape, subject, from_parents);
    let source = source.and_then(|subject| properties_of(shape, document, &subject));
    // A type that stands in several places has lost it already.
    let property = source.and_then(|properties| properties.remove(from)).unwrap_or_else(unknown);
    let target = owner(document, shape, subject, to_parents);
    if let Some(properties) = target.and_then(|subject| properties_of(shape, document, &subject)) {
        properties.insert(to.clone(), property);
    }
}

/// The subject that these properties lead to; nothing where no name stands for it.
fn owner(document: &Document, shape: &mut Json, subject: &str, parents: &[String]) -> Option<String> {
    parents.iter().try_fold(subject.to_owned(), |subject, parent| {
        Some(properties_of(shape, document, &subject)?.get(parent)?.get("named")?.as_str()?.to_owned())
    })
}

fn leftovers(subject: &str, old: &Map<String, Json>, new: &Map<String, Json>, problems: &mut Vec<String>) {
    let may_be_absent = |property: &Json| property.get("optional").is_some() || property.get("default").is_some();
    for (name, property) in new {
        match old.get(name) {
            None if may_be_absent(property) => {}
            None => problems.push(format!("`{subject}` would lack `{name}`: `add_field` gives it a value")),
            Some(found) if may_be_absent(found) && found.get("default").is_none() && !may_be_absent(property) => {
                problems
                    .push(format!("`{subject}` may lack `{name}`: `add_field` gives it a value where it is absent"));
            }
            Some(found) => {
                let kinds = ["type", "named"].map(|key| (found.get(key), property.get(key)));
                let is_known = found.get("type").is_some() || found.get("named").is_some();
                if is_known && kinds.iter().any(|(old, new)| old != new) {
                    problems.push(format!("`{subject}` would keep a `{name}` of another type"));
                }
            }
        }
    }
    let unknown = old.keys().filter(|name| !new.contains_key(*name));
    problems.extend(unknown.map(|name| format!("`{subject}` would keep `{name}`, which is not known any more")));
}
