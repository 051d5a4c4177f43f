//! From the registry as written to the model, with every rule on the way.
//!
//! Indices of the model are those of the file: what is faulty is kept under a stand-in name, and the model is thrown
//! away when anything was found.

mod access;
mod at;
mod directories;
mod documents;
mod enums;
mod fields;
mod fill;
mod formats;
mod lowering;
mod names;
mod recursion;
mod suggestions;
mod tables;
mod targets;
mod types;
mod upgrades;
mod values;
mod vault;
mod waivers;

use self::at::At;
use self::lowering::Lowering;
use super::{Language, Surroundings, raw};
use crate::finding::{Findings, Rule};
use crate::model::Model;

/// Lowers the registry; the model is only meaningful when nothing was found.
pub(crate) fn lower(
    mut registry: raw::Registry,
    targets: raw::Targets,
    languages: &[&dyn Language],
    surroundings: &Surroundings,
) -> (Model, Findings) {
    let mut lowering = Lowering::default();
    lowering.format_version(registry.registry_version);
    lowering.collect_symbols(&registry);
    let name = lowering.name(&registry.name, &At::Root.key("name"));
    let targets = lowering.targets(targets, &name, languages, surroundings);
    let mut model = Model {
        name,
        targets,
        enums: lowering.enums(&mut registry.enums),
        types: lowering.type_defs(&mut registry.types),
        documents: lowering.documents(&mut registry.documents),
        tables: lowering.tables(&mut registry.tables),
        vault: None,
        waivers: registry.waivers,
    };
    lowering.check_waivers(&model.waivers);
    model.vault = registry.vault.as_ref().map(|vault| lowering.vault(vault));
    lowering.check_vault_references(&model);
    // Values are checked against types, so the types must be sound first.
    if let Some(order) = lowering.dependency_order(&model) {
        let raw::Registry { enums, types, documents, tables, .. } = registry;
        lowering.fill_values(&mut model, &order, fill::Unfilled { enums, types, documents, tables });
    }
    (model, lowering.findings)
}

impl Lowering {
    fn format_version(&mut self, version: i64) {
        if version != 1 {
            self.report(
                Rule::FormatVersion,
                &At::Root.key("registry_version"),
                format!("format {version} is not known"),
            )
            .help("this tool reads `registry_version: 1`; a newer registry needs a newer tool");
        }
    }
}
