//! How long following a history of migrations takes beside reading its files: `cargo bench --bench replay`.
//!
//! In the usual history one file of ten concerns the registry; in the other one every file does.
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use codegen::history::Migration;
use codegen::sql::catalog::ObjectName;
use codegen::sql::{Tracked, replay};

/// How many columns the changes add in all: a table has no more than 1,600.
const COLUMNS: usize = 100;

fn main() {
    println!("{:>8} {:>8} {:>8} {:>10} {:>10} {:>8}", "files", "concern", "MB", "read ms", "replay ms", "ratio");
    let directory = std::env::temp_dir().join(format!("replay-{}", std::process::id()));
    for (files, every) in [(100, 10), (1_000, 10), (10_000, 10), (100, 1), (1_000, 1), (10_000, 1)] {
        fs::create_dir_all(&directory).expect("the folder for temporary files can be written");
        let paths: Vec<_> = (0..files).map(|index| directory.join(format!("{index:014}_change.sql"))).collect();
        for (index, path) in paths.iter().enumerate() {
            fs::write(path, migration(index, every)).expect("the folder can be written");
        }
        let (mut reading, mut replaying, mut bytes) = (Vec::new(), Vec::new(), 0);
        for _ in 0..9 {
            let start = Instant::now();
            let migrations: Vec<_> = paths.iter().map(|path| read(path)).collect();
            reading.push(start.elapsed());
            bytes = migrations.iter().map(|migration| migration.up.len()).sum();
            let start = Instant::now();
            let replayed = replay(&migrations, &tracked());
            replaying.push(start.elapsed());
            assert_eq!(replayed.unreadable, []);
            let table = &replayed.catalog.tables[&ObjectName::new("public", "integrations")];
            assert_eq!(table.columns.len(), 3 + ((files - 1) / every).min(COLUMNS));
        }
        let (reading, replaying) = (median(reading), median(replaying));
        println!(
            "{files:>8} {:>8} {:>8.1} {:>10.2} {:>10.2} {:>8.1}",
            files / every,
            megabytes(bytes),
            millis(reading),
            millis(replaying),
            replaying.as_secs_f64() / reading.as_secs_f64()
        );
        fs::remove_dir_all(&directory).expect("the folder can be removed");
    }
}

fn tracked() -> Tracked {
    let names = |names: &[&str]| -> BTreeSet<_> { names.iter().map(|name| ObjectName::new("public", *name)).collect() };
    Tracked {
        schema: "public".to_owned(),
        types: names(&["integration_type", "integration_status"]),
        tables: names(&["integrations"]),
        functions: names(&["integrations_guard"]),
    }
}

fn read(path: &Path) -> Migration {
    let up = fs::read_to_string(path).expect("the file was written before");
    Migration { version: 1, slug: "change".to_owned(), up, down: None, committed: true }
}

/// About 5 kB of what applications' migrations hold; every so many files change the registry's table.
fn migration(index: usize, every: usize) -> String {
    let mut text = String::from("-- What a release needed.\n");
    if index == 0 {
        text.push_str(
            "CREATE TYPE integration_type AS ENUM ('a', 'b');\n\
             CREATE TABLE integrations (id uuid PRIMARY KEY, kind integration_type NOT NULL, status text);\n",
        );
    } else if index.is_multiple_of(every) {
        let _ = writeln!(
            text,
            "ALTER TABLE public.integrations ADD COLUMN IF NOT EXISTS field_{field} text;\n\
             COMMENT ON COLUMN public.integrations.field_{field} IS 'Number {index}.';",
            field = index / every % COLUMNS
        );
    }
    for part in 0..4 {
        let _ = write!(
            text,
            "CREATE TABLE IF NOT EXISTS public.orders_{index}_{part} (\n    id bigint GENERATED ALWAYS AS IDENTITY \
             PRIMARY KEY,\n    customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,\n    total \
             numeric(12, 2) NOT NULL DEFAULT 0 CHECK (total >= 0),\n    state text NOT NULL DEFAULT 'open',\n    \
             created_at timestamptz NOT NULL DEFAULT now()\n);\nALTER TABLE public.orders_{index}_{part} ENABLE ROW \
             LEVEL SECURITY;\nCREATE POLICY \"own orders\" ON public.orders_{index}_{part}\n    FOR SELECT TO \
             authenticated USING ((select auth.uid()) = customer_id);\nCREATE OR REPLACE FUNCTION \
             public.total_{index}_{part}(customer uuid) RETURNS numeric LANGUAGE plpgsql STABLE AS $$\nBEGIN\n    -- \
             The sum of what is open.\n    RETURN (SELECT sum(total) FROM public.orders_{index}_{part} WHERE customer_id \
             = customer AND state = 'open');\nEND;\n$$;\nCREATE INDEX orders_{index}_{part}_state ON \
             public.orders_{index}_{part} (state, created_at);\nINSERT INTO settings (name, value) VALUES \
             ('orders_{part}', '{{\"shown\": true, \"columns\": [\"id\", \"total\", \"state\"]}}');\n\n"
        );
    }
    text
}

#[allow(clippy::cast_precision_loss)] // no history is that large
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
