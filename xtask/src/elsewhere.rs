//! What is compared beside the outputs, when the command line asks for it: a database.

use codegen::plan::Finding;
use codegen::target::postgres::live::{self, Database};

use crate::cli::CheckDriftArgs;
use crate::database;
use crate::migrations::Version;
use crate::prepare::{Inputs, Stop};
use crate::registry::Registry;

/// What was found elsewhere.
#[derive(Debug, Default)]
pub(crate) struct Elsewhere {
    /// All that differs.
    pub(crate) findings: Vec<Finding<'static>>,
    /// What could be compared.
    pub(crate) compared: Vec<String>,
}

impl Elsewhere {
    /// Compares what the command line names.
    pub(crate) fn compare(args: &CheckDriftArgs, registry: &Registry) -> Result<Self, Stop> {
        let mut elsewhere = Self::default();
        if args.database_url.is_none() {
            return Ok(elsewhere);
        }
        let again = Registry::open(args.common.registry.as_deref())?;
        let inputs = Inputs::read(&again, &args.common.base, Version::Pending)?;
        if let Some(url) = &args.database_url {
            match database::read(url, live::wanted(&inputs.model)) {
                Ok(read) => elsewhere.database(&read, inputs, registry)?,
                Err(finding) => elsewhere.findings.push(finding),
            }
        }
        Ok(elsewhere)
    }

    fn database(&mut self, read: &database::Read, inputs: Inputs, registry: &Registry) -> Result<(), Stop> {
        let database = Database { name: &read.name, statements: &read.statements, registry: registry.file_name() };
        let Inputs { model, history, text } = inputs;
        let found = live::drift(&model, &history, &database);
        self.findings.extend(found.map_err(|diagnostics| Stop::History { diagnostics, text })?);
        self.compared.push(read.name.clone());
        Ok(())
    }
}
