//! From the registry as written to the model, with every rule on the way.
//!
//! Indices of the model are those of the file: what is faulty is kept under a stand-in name, and the model is thrown
//! away when anything was found.

mod access;
mod at;
mod documents;
mod enums;
mod fields;
mod fill;
mod formats;
mod names;
mod recursion;
mod suggestions;
mod tables;
mod targets;
mod types;
mod upgrades;
mod values;

use std::collections::HashMap;

use self::at::At;
use self::suggestions::Suggestions;
use super::{Language, raw};
use crate::finding::{Findings, Rule};
use crate::model::pattern::Anchoring;
use crate::model::{DocumentId, EnumId, Model, TypeId, Vault, Waiver};

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Symbol {
    Enum(EnumId),
    Type(TypeId),
    Document(DocumentId),
    Table,
}

/// What every step of lowering shares.
struct Lowering {
    symbols: HashMap<String, Symbol>,
    suggestions: Suggestions,
    diagnostics: Findings,
}

/// Lowers the registry; the model is only meaningful when nothing was found.
pub(crate) fn lower(mut registry: raw::Registry, languages: &[&dyn Language]) -> (Model, Findings) {
    let mut lowering =
        Lowering { symbols: HashMap::new(), suggestions: Suggestions::default(), diagnostics: Findings::default() };
    lowering.format_version(registry.registry_version);
    lowering.collect_symbols(&registry);
    let name = lowering.name(&registry.name, &At::Root.key("name"));
    let targets = lowering.targets(registry.targets, &name, languages);
    let mut model = Model {
        name,
        targets,
        enums: lowering.enums(&mut registry.enums),
        types: lowering.type_defs(&mut registry.types),
        documents: lowering.documents(&mut registry.documents),
        tables: lowering.tables(&mut registry.tables),
        vault: None,
        waivers: lowering.waivers(registry.waivers),
    };
    model.vault = registry.vault.as_ref().map(|vault| lowering.vault(vault));
    lowering.check_vault_references(&model);
    // Values are checked against types, so the types must be sound first.
    if let Some(order) = lowering.dependency_order(&model) {
        let raw::Registry { enums, types, documents, tables, .. } = registry;
        lowering.fill_values(&mut model, &order, fill::Unfilled { enums, types, documents, tables });
    }
    (model, lowering.diagnostics)
}

impl Lowering {
    fn format_version(&mut self, version: i64) {
        if version != 1 {
            self.diagnostics
                .report(
                    Rule::FormatVersion,
                    At::Root.key("registry_version").place(),
                    format!("format {version} is not known"),
                )
                .help("this tool reads `registry_version: 1`; a newer registry needs a newer tool");
        }
    }

    fn vault(&mut self, vault: &raw::Vault) -> Vault {
        let at = At::Root.key("vault");
        let patterns_at = at.key("plaintext_patterns");
        let mut plaintext_patterns = Vec::with_capacity(vault.plaintext_patterns.len());
        for (index, entry) in vault.plaintext_patterns.iter().enumerate() {
            let at = patterns_at.index(index);
            let name = self.name(&entry.name, &at.key("name"));
            if let Some(pattern) = self.pattern(&entry.pattern, Anchoring::Free, &at.key("pattern")) {
                plaintext_patterns.push(crate::model::PlaintextPattern { name, pattern });
            }
        }
        self.unique(vault.plaintext_patterns.iter().map(|entry| entry.name.as_str()), &patterns_at, "pattern");
        Vault {
            schema: self.name(&vault.schema, &at.key("schema")),
            access_log: self.name(&vault.access_log, &at.key("access_log")),
            plaintext_patterns,
            high_entropy: vault.high_entropy,
        }
    }

    fn waivers(&mut self, waivers: Vec<raw::Waiver>) -> Vec<Waiver> {
        let list = At::Root.key("waivers");
        for (index, waiver) in waivers.iter().enumerate() {
            let at = list.index(index);
            match Rule::by_code(&waiver.rule) {
                Some(rule) if rule.is_waivable() => {}
                Some(_) => {
                    self.diagnostics
                        .report(Rule::Waiver, at.key("rule").place(), format!("{} cannot be waived", waiver.rule))
                        .help("mend the place that it reports");
                }
                None => {
                    self.diagnostics
                        .report(
                            Rule::Waiver,
                            at.key("rule").place(),
                            format!("`{}` is not the code of a rule", waiver.rule),
                        )
                        .help("take the code from the message, such as R034");
                }
            }
            if waiver.reason.trim().is_empty() {
                self.diagnostics
                    .report(Rule::Waiver, at.key("reason").place(), "the reason is empty")
                    .help("say why the rule does not count here");
            }
            if !formats::is_date(&waiver.until) {
                self.diagnostics
                    .report(Rule::Waiver, at.key("until").place(), format!("`{}` is not a day", waiver.until))
                    .help("write the last day on which it counts as 'YYYY-MM-DD'");
            }
        }
        waivers
            .into_iter()
            .map(|waiver| Waiver {
                rule: waiver.rule,
                subject: waiver.subject,
                reason: waiver.reason,
                until: waiver.until,
            })
            .collect()
    }
}
