//! Which migrations there are: those that git knows stay as they are, and new ones lead from what these amount to to
//! what the registry says.

use super::additions::additions;
use super::enum_columns::EnumColumns;
use super::objects::schema;
use super::script::{Pending, Script};
use super::stored_enum::{StoredEnum, bare_enums, converted};
use super::types::change::TypeChange;
use super::types::convert;
use super::types::labels::Refusal;
use super::wanted::Wanted;
use crate::finding::{Findings, Place, Rule};
use crate::history::migration::file_name;
use crate::history::order::Versions;
use crate::history::{History, Migration, PENDING_VERSION};
use crate::model::{Enum, Model};
use crate::sql::catalog::ObjectName;
use crate::sql::{Catalog, Replayed, Unreadable, replay};

/// The migrations that lead from the history to the registry, in the order in which they run.
///
/// # Errors
/// What the migrations amount to, where no new migration can lead from there to the registry.
pub fn pending(model: &Model, history: &History) -> Result<Vec<Pending>, Findings> {
    pending_to(&Wanted::of(model), history)
}

/// The same, where what the registry wants is known.
pub(crate) fn pending_to(wanted: &Wanted<'_>, history: &History) -> Result<Vec<Pending>, Findings> {
    let mut versions = Versions::new(history);
    let named = scripts(wanted, history)?.into_iter().map(|script| {
        let Script { slug, summary, effects, up, down, .. } = script;
        let version = versions.assign(&slug);
        Pending { version, name: file_name(version, &slug), summary, effects, up, down }
    });
    Ok(named.collect())
}

fn scripts(wanted: &Wanted<'_>, history: &History) -> Result<Vec<Script>, Findings> {
    let model = wanted.model;
    let Replayed { catalog, unreadable } = replayed(wanted, history);
    let mut diagnostics = Findings::default();
    let settled = converted(history);
    let mut scripts: Vec<_> = schema::script(model, &catalog).into_iter().collect();
    let mut conversions = Vec::new();
    let bare: Vec<_> = bare_enums(model, &catalog).collect();
    for stored in wanted.enums.iter().chain(&bare) {
        let StoredEnum { id, enumeration, columns, .. } = stored;
        let place = Place::of(format!("/enums/{}/values", id.0));
        report_unreadable(&unreadable, columns, history, &place, &mut diagnostics);
        let Some(present) = catalog.labels(&columns.schema, &columns.enum_name) else {
            scripts.push(convert::create_type(enumeration, columns, &stored.guards));
            continue;
        };
        if let Some(columns) = stored.unconverted(model, &catalog, &settled) {
            conversions.push(convert::convert_columns(enumeration, &columns));
        }
        let change = stored.change(present, &catalog, history);
        let refusals = change.labels.refusals(enumeration);
        if !refusals.is_empty() {
            refuse(enumeration, &change, &refusals, place, &mut diagnostics);
        } else if !change.is_empty() {
            scripts.push(change.script());
        }
    }
    // After the types have the labels that columns may hold.
    scripts.extend(conversions);
    let catalog = if scripts.is_empty() { catalog } else { with(wanted, history, &scripts) };
    for addition in additions(wanted, &catalog, &mut diagnostics) {
        let is_of = |script: &&mut Script| script.changes.as_ref().is_some_and(|name| addition.enums.contains(name));
        match scripts.iter_mut().find(is_of) {
            Some(change) => change.append(addition),
            None => scripts.push(addition.script),
        }
    }
    if diagnostics.is_empty() { Ok(scripts) } else { Err(diagnostics) }
}

fn report_unreadable(
    unreadable: &[Unreadable],
    columns: &EnumColumns,
    history: &History,
    place: &Place,
    diagnostics: &mut Findings,
) {
    for found in unreadable.iter().filter(|found| concerns(found, columns, history)) {
        let message = format!("the type {} cannot be followed through the migrations", columns.type_name);
        let Unreadable { file, place: at, .. } = found;
        diagnostics
            .report(Rule::History, place.clone(), message)
            .help(format!("in {file}:{}:{}: {}", at.line, at.column, found.message))
            .help(found.help.as_str());
    }
}

/// Says what a person has to decide, and what each way would do.
fn refuse(enumeration: &Enum, change: &TypeChange<'_>, refusals: &[Refusal], place: Place, diagnostics: &mut Findings) {
    let labels = &change.labels;
    let type_name = &change.subject.type_name;
    let message = format!("labels of {type_name} would be removed or moved, which the registry does not allow");
    let diagnostic = diagnostics.report(Rule::History, place, message);
    diagnostic
        .label("these labels")
        .help(format!("the migrations amount to: {}", labels.before.join(", ")))
        .help(format!("the registry has in the database: {}", labels.after.join(", ")));
    for refusal in refusals {
        diagnostic.help(match refusal {
            Refusal::Removed(label) => format!(
                "`{label}`: keep it with `status: retired`, so that its rows stay and new ones are refused; or, if it got \
                 another name, add it to that value's `renamed_from`; or take it out for good with \
                 `removed: [{{ name: {label}, replaced_by: … }}]` in the enum `{}`",
                enumeration.name
            ),
            Refusal::Planned(label) => {
                format!("`{label}` is in the database already and cannot be planned again; `status: retired` refuses new rows")
            }
            Refusal::Reordered => {
                let order = labels.renamed_before().join(", ");
                format!("keep the order ({order}), or allow another with `reorder: true` in the enum `{}`", enumeration.name)
            }
        });
    }
    let lines = change.summary().into_iter().chain(change.effects());
    diagnostic.help(format!("allowed, the migration {}", lines.collect::<Vec<_>>().join("; ")));
}

/// What the migrations amount to, without the drafts that this run writes anew.
fn replayed(wanted: &Wanted<'_>, history: &History) -> Replayed {
    let mut names = wanted.names.clone();
    let enums = wanted.model.enums.iter();
    names.types.extend(enums.map(|it| ObjectName::new(names.schema.as_str(), it.name.as_str())));
    replay(history.settled(), &names)
}

/// What the migrations amount to together with these.
fn with(wanted: &Wanted<'_>, history: &History, scripts: &[Script]) -> Catalog {
    let new: Vec<_> = scripts
        .iter()
        .map(|script| Migration {
            version: PENDING_VERSION,
            slug: script.slug.clone(),
            up: script.up.clone(),
            down: None,
            committed: false,
        })
        .collect();
    replay(history.settled().chain(&new), &wanted.names).catalog
}

/// Whether what is unreadable may hide something that was done to this type.
fn concerns(found: &Unreadable, columns: &EnumColumns, history: &History) -> bool {
    if found.subjects.is_empty() {
        return history.migrations.iter().any(|migration| {
            migration.file_name() == found.file && migration.up.to_lowercase().contains(&columns.enum_name)
        });
    }
    found.subjects.iter().any(|name| name.schema == columns.schema && name.name == columns.enum_name)
}
