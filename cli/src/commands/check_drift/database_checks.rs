//! What is compared beside the outputs, when the command line asks for it: a database, and the TypeScript that Supabase
//! generates from one.

use std::path::Path;

use codegen::database::live::{self, Database};
use codegen::emit::typescript::database_types as types;
use codegen::finding::{Code, Findings};
use codegen::model::Model;

use crate::database;
use crate::database::address::DatabaseUrl;
use crate::database_types;
use crate::flags::Format;
use crate::prepare::{Inputs, Stop};
use crate::registry::Registry;

/// What the comparisons found.
#[derive(Debug, Default)]
pub(super) struct DatabaseChecks {
    /// All that differs.
    pub(super) findings: Findings,
    /// What could be compared.
    pub(super) compared: Vec<String>,
}

impl DatabaseChecks {
    /// Compares a database with the registry; `package` is the one to build where this build has no client.
    pub(super) fn compare_database(
        &mut self,
        url: &DatabaseUrl,
        package: &str,
        registry: &Registry,
        inputs: &Inputs,
    ) -> Result<(), Stop> {
        let Inputs { model, history, text } = inputs;
        let read = match database::read(url, live::selection(model), package) {
            Ok(read) => read,
            Err(finding) => {
                self.findings.push(finding);
                return Ok(());
            }
        };
        let database = Database { name: &read.name, statements: &read.statements, registry: registry.file_name() };
        let found = live::drift(model, history, &database);
        self.findings.extend(found.map_err(|findings| Stop::History { findings, text: text.clone() })?);
        self.compared.push(read.name);
        Ok(())
    }

    /// Compares Supabase's generated types with the registry.
    pub(super) fn compare_types(&mut self, path: &Path, format: Format, registry: &Registry, model: &Model) {
        let shown = if format.is_from_top() {
            database_types::from_folder(&registry.folder, path)
        } else {
            path.display().to_string()
        };
        let found = match database_types::read(path, &shown) {
            Ok(text) => types::drift(model, &shown, &text),
            Err(finding) => finding.into(),
        };
        if !found.items().iter().any(|finding| finding.is(Code::TypesUnreadable)) {
            self.compared.push(shown);
        }
        self.findings.extend(found);
    }
}
