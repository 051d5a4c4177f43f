//! Which migrations made a type or a table what it is.

use super::wanted::Wanted;
use crate::history::{History, Migration};
use crate::model::{Enum, Model, Table};
use crate::sql::catalog::ObjectName;
use crate::sql::{Catalog, replay_steps};

/// A migration that changed the labels of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LabelStep {
    /// The migration's file.
    pub(crate) migration: String,
    /// The labels before it; none where there was no type.
    pub(crate) before: Vec<String>,
    /// The labels after it.
    pub(crate) after: Vec<String>,
}

/// The migrations that changed the labels of an enum's type, in order.
pub(crate) fn label_steps(model: &Model, history: &History, enumeration: &Enum) -> Vec<LabelStep> {
    let schema = model.targets.postgres.schema.as_str();
    let labels = |catalog: &Catalog| catalog.labels(schema, enumeration.name.as_str()).unwrap_or_default().to_vec();
    let step = |(migration, before, after)| LabelStep { migration, before, after };
    changes(model, history, labels).into_iter().map(step).collect()
}

/// The migrations that changed a table, in order.
pub(crate) fn table_steps(model: &Model, history: &History, table: &Table) -> Vec<String> {
    let name = ObjectName::new(model.targets.postgres.schema.as_str(), table.name.as_str());
    let state = |catalog: &Catalog| catalog.tables.get(&name).cloned();
    changes(model, history, state).into_iter().map(|(migration, ..)| migration).collect()
}

/// The migrations after which something is not what it was before.
fn changes<T: PartialEq + Clone>(
    model: &Model,
    history: &History,
    state: impl Fn(&Catalog) -> T,
) -> Vec<(String, T, T)> {
    let names = Wanted::of(model).names;
    let mut states: Vec<(usize, T)> = Vec::new();
    let last = replay_steps(&history.migrations, &names, |index, catalog| states.push((index, state(catalog))));
    let last = state(&last);
    let afterwards = states.iter().skip(1).map(|(_, state)| state.clone()).chain([last]).collect::<Vec<_>>();
    let steps = states.into_iter().zip(afterwards).filter(|((_, before), after)| before != after);
    let file = |index: usize| history.migrations.get(index).map_or_else(String::new, Migration::file_name);
    steps.map(|((index, before), after)| (file(index), before, after)).collect()
}
