//! SQL runs where every migration has run.

use std::fs;
use std::path::Path;

use crate::blocks::{each, of_language};
use crate::repository;
use crate::server::{Database, TestResult, for_each_server};
use crate::world::World;

/// A row for the statements to find, of a document that is not valid.
const ROWS: &str = r#"
    ALTER TABLE public.organization_integrations DROP CONSTRAINT chk_field_mappings_is_valid_v2;
    INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings)
    VALUES ('00000000-0000-4000-8000-000000000000', 'xledger', '{"schema_version": 1, "mappings": []}'),
           ('00000000-0000-4000-8000-000000000000', 'dynamics', '[]');
"#;

#[test]
fn every_statement_runs() -> TestResult {
    let blocks = of_language("sql")?;
    for_each_server(|server| {
        World::ALL.iter().try_for_each(|world| {
            let mut database = world.database(server)?;
            apply(&mut database, &repository().join("generated/postgres/migrations"))?;
            database.run(ROWS)?;
            each(&blocks, |block| {
                database.run("BEGIN")?;
                let result = database.run(&block.text);
                database.run("ROLLBACK")?;
                result
            })
        })
    })
}

/// Runs the migrations of a folder, one after the other.
pub(crate) fn apply(database: &mut Database, folder: &Path) -> TestResult {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    paths.iter().try_for_each(|path| database.run(&fs::read_to_string(path)?))
}
