//! What is compared beside the outputs, when the command line asks for it: a database, and the TypeScript that Supabase
//! generates from one.

use std::path::Path;

use codegen::database::live::{self, Database};
use codegen::emit::typescript::database_types as types;
use codegen::finding::{Code, Findings};
use codegen::model::Model;

use crate::cli::{CheckDriftArgs, Format};
use crate::database;
use crate::database_types;
use crate::migrations::Version;
use crate::prepare::{self, Inputs, Stop};
use crate::registry::Registry;

/// What was found elsewhere.
#[derive(Debug, Default)]
pub(crate) struct Elsewhere {
    /// All that differs.
    pub(crate) findings: Findings,
    /// What could be compared.
    pub(crate) compared: Vec<String>,
}

impl Elsewhere {
    /// Compares what the command line names.
    pub(crate) fn compare(args: &CheckDriftArgs, registry: &Registry) -> Result<Self, Stop> {
        let mut elsewhere = Self::default();
        let named = args.database_types.as_deref();
        if let Some(url) = &args.database_url {
            let again = Registry::open(args.common.flags.registry.as_deref())?;
            let inputs = Inputs::read(&again, &args.common.base, Version::Pending)?;
            if let Some(path) = named {
                elsewhere.types(path, args.common.format, registry, &inputs.model);
            }
            match database::read(url, live::wanted(&inputs.model)) {
                Ok(read) => elsewhere.database(&read, inputs, registry)?,
                Err(finding) => elsewhere.findings.push(finding),
            }
        } else if let Some(path) = named {
            // The types say nothing of migrations, which take time to read.
            let (model, _) = prepare::model(&Registry::open(args.common.flags.registry.as_deref())?)?;
            elsewhere.types(path, args.common.format, registry, &model);
        }
        Ok(elsewhere)
    }

    fn database(&mut self, read: &database::Read, inputs: Inputs, registry: &Registry) -> Result<(), Stop> {
        let database = Database { name: &read.name, statements: &read.statements, registry: registry.file_name() };
        let Inputs { model, history, text } = inputs;
        let found = live::drift(&model, &history, &database);
        self.findings.extend(found.map_err(|findings| Stop::History { findings, text })?);
        self.compared.push(read.name.clone());
        Ok(())
    }

    fn types(&mut self, path: &Path, format: Format, registry: &Registry, model: &Model) {
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
