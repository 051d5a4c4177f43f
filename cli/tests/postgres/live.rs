//! `check-drift --database-url` through the binary, against databases that are as the registry says and that are not.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::thread::{self, JoinHandle};

use postgres::Config;
use postgres::config::Host;
use serde_json::Value;

use crate::databases::on_every_server;
use crate::scripts::{registry, values};
use crate::server::{Database, Failure, TestResult};
use crate::support::{Project, Run};

const TABLES: &str = r#"
    CREATE TABLE orders (id integer PRIMARY KEY, kind text, "user" text);
    CREATE TABLE "order" (id integer PRIMARY KEY, "select" text);
"#;

/// The labels `a` and `b`, and `c`, which is retired.
fn entries() -> String {
    values(&["a", "b"]).replace(']', ", { name: c, description: A value., status: retired }]")
}

/// A project with committed migrations, without any that are still to come.
fn project() -> Project {
    let project = Project::with(&registry("public", &entries()));
    project.gen_fine();
    project.commit();
    project
}

/// Runs the project's migrations.
fn apply(project: &Project, database: &mut Database) -> TestResult {
    let mut migrations: Vec<_> =
        project.contents().into_iter().filter(|(path, _)| path.starts_with("generated/postgres/migrations/")).collect();
    migrations.sort();
    migrations.iter().try_for_each(|(_, up)| database.run(&String::from_utf8_lossy(up)))
}

fn check(project: &Project, database: &Database, arguments: &[&str]) -> Run {
    let address = database.address(database.config.get_user().unwrap_or("postgres"));
    project.check(&[&["--database-url", address.as_str()], arguments].concat())
}

/// Codes and messages of what is found.
fn findings(run: &Run) -> Result<Vec<(String, String)>, Failure> {
    let document: Value = serde_json::from_str(&run.out).map_err(|error| Failure(format!("{error}: {run:?}")))?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let found = document["findings"].as_array().cloned().unwrap_or_default();
    Ok(found.iter().map(|finding| (text(&finding["code"]), text(&finding["message"]))).collect())
}

#[test]
fn a_database_that_ran_the_migrations_is_fine() -> TestResult {
    on_every_server(|database| {
        let project = project();
        database.run(TABLES)?;
        apply(&project, database)?;
        let run = check(&project, database, &[]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        assert!(run.out.contains("; compared with the database migrations_"), "{run:?}");
        Ok(())
    })
}

#[test]
fn each_drift_is_found() -> TestResult {
    let function = "refuse_retired__orders__kind";
    let cases = [
        ("ALTER TYPE kind ADD VALUE 'x' BEFORE 'b'", "the type public.kind has other labels in {}: unknown x"),
        (
            "ALTER TYPE kind RENAME VALUE 'a' TO 'x'",
            "the type public.kind has other labels in {}: missing a, unknown x",
        ),
        (
            "UPDATE pg_enum SET enumsortorder = -enumsortorder WHERE enumtypid = 'kind'::regtype",
            "the type public.kind has other labels in {}: another order",
        ),
        ("COMMENT ON TYPE kind IS 'x'", "the type public.kind has another comment in {}"),
        ("ALTER TABLE orders ALTER kind TYPE text", "the column public.orders.kind has another type in {}"),
        ("ALTER TABLE orders DROP COLUMN \"user\"", "the column public.orders.\"user\" is missing in {}"),
        ("DROP TABLE \"order\" CASCADE", "the table public.\"order\" is missing in {}"),
        (
            "CREATE OR REPLACE FUNCTION refuse_retired__orders__kind() RETURNS trigger LANGUAGE plpgsql
             SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN NEW; END $$",
            "the function public.refuse_retired__orders__kind() has another body in {}",
        ),
        (
            "ALTER FUNCTION refuse_retired__orders__kind() SECURITY DEFINER",
            "the function public.refuse_retired__orders__kind() has other properties in {}",
        ),
        (
            "DROP TRIGGER refuse_retired_kind ON orders",
            "the trigger refuse_retired_kind on public.orders is missing in {}",
        ),
        (
            "CREATE OR REPLACE TRIGGER refuse_retired_kind BEFORE UPDATE ON orders
             FOR EACH ROW EXECUTE FUNCTION refuse_retired__orders__kind()",
            "the trigger refuse_retired_kind on public.orders is defined otherwise in {}",
        ),
        (
            "ALTER TABLE orders DISABLE TRIGGER refuse_retired_kind",
            "the trigger refuse_retired_kind on public.orders fires otherwise in {}",
        ),
    ];
    on_every_server(|database| {
        let project = project();
        database.run(TABLES)?;
        apply(&project, database)?;
        let start = database.config.get_dbname().unwrap_or_default().to_owned();
        for (index, (change, expected)) in cases.iter().enumerate() {
            let mut copy = database.copy(&format!("{start}_{index}"))?;
            copy.run(change)?;
            let run = check(&project, &copy, &["--format", "json"]);
            assert_eq!(run.code, 1, "{change}: {run:?}");
            let found = findings(&run)?;
            assert_eq!(found.len(), 1, "{change}: {found:?}");
            assert_eq!(found[0].0, "DATABASE_DRIFT");
            let (before, after) = expected.split_once("{}").unwrap_or_default();
            let message = &found[0].1;
            assert!(message.starts_with(before) && message.ends_with(after), "{change}: {message}");
            assert!(message.contains(&format!("{before}the database {start}_{index} at ")), "{change}: {message}");
        }
        database.run(&format!("DROP TRIGGER refuse_retired_kind ON orders; DROP FUNCTION {function}()"))?;
        let run = check(&project, database, &["--format", "json"]);
        let found = findings(&run)?;
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|(_, message)| message.contains(" is missing in ")), "{found:?}");
        Ok(())
    })
}

#[test]
fn both_sides_are_shown() -> TestResult {
    on_every_server(|database| {
        let project = project();
        database.run(TABLES)?;
        apply(&project, database)?;
        database.run("ALTER TYPE kind ADD VALUE 'x'; ALTER TABLE orders ALTER kind TYPE text")?;
        let body = "CREATE OR REPLACE FUNCTION refuse_retired__orders__user() RETURNS trigger LANGUAGE plpgsql
             SET search_path = pg_catalog, pg_temp AS $$\nBEGIN\n    RETURN NULL;\nEND $$";
        database.run(body)?;
        let run = check(&project, database, &[]);
        assert_eq!(run.code, 1);
        for line in [
            "error[DATABASE_DRIFT]: the type public.kind has other labels in ",
            "  = help: the registry and the migrations say: a, b, c\n  = help: the database says: a, b, c, x\n",
            "  = help: the registry and the migrations say: public.kind\n  = help: the database says: text\n",
            "  = help: what makes it the registry's: ALTER TABLE public.orders ALTER COLUMN kind TYPE public.kind USING kind::text::public.kind;",
            "--- the function public.refuse_retired__orders__user() (in the database)\n",
            "\n-    RETURN NULL;\n",
            "help: DATABASE_DRIFT: Somebody changed it by hand",
        ] {
            assert!(run.err.contains(line), "{line}: {}", run.err);
        }
        let run = check(&project, database, &["--format", "github"]);
        assert_eq!(run.out.matches("::error file=registry.yaml,title=DATABASE_DRIFT::").count(), 3, "{run:?}");
        // The statement that is shown puts it right.
        database.run("ALTER TABLE public.orders ALTER COLUMN kind TYPE public.kind USING kind::text::public.kind;")?;
        let run = check(&project, database, &["--format", "json"]);
        assert_eq!(findings(&run)?.len(), 2, "{run:?}");
        Ok(())
    })
}

#[test]
fn migrations_that_were_not_run() -> TestResult {
    on_every_server(|database| {
        let project = project();
        database.run(TABLES)?;
        let run = check(&project, database, &["--format", "json"]);
        let found = findings(&run)?;
        assert_eq!((run.code, found.len(), found[0].0.as_str()), (1, 1, "DATABASE_PENDING"), "{found:?}");
        assert!(found[0].1.ends_with(" has not run the migration 20250101000000_create_kind.sql"), "{found:?}");
        apply(&project, database)?;
        project
            .write("registry.yaml", registry("public", &entries().replace("name: b,", "name: b2, renamed_from: [b],")));
        // What is planned and not yet written: a file is missing, and the database has not run it.
        let run = check(&project, database, &["--format", "json"]);
        let found: Vec<_> = findings(&run)?.into_iter().filter(|(code, _)| code.starts_with("DATABASE")).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].1.ends_with(" has not run the migration <version>_rename_b2_in_kind.sql"), "{found:?}");
        assert!(run.out.contains("run `cargo xtask gen` first") && run.out.contains("\"MISSING\""), "{run:?}");
        let run = project.run(&["gen", "--migration-version", "20250102000000"]);
        assert_eq!(run.code, 0, "{run:?}");
        database.run("COMMENT ON TYPE kind IS 'mine'")?;
        let run = check(&project, database, &["--format", "json"]);
        let codes: Vec<_> = findings(&run)?.into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["DATABASE_PENDING", "DATABASE_DRIFT"], "{run:?}");
        Ok(())
    })
}

#[test]
fn files_and_database_are_told_in_one_run() -> TestResult {
    on_every_server(|database| {
        let project = project();
        database.run(TABLES)?;
        apply(&project, database)?;
        database.run("COMMENT ON TYPE kind IS 'x'")?;
        project.write("generated/docs/diagnostics.md", "mine");
        let codes: Vec<_> =
            findings(&check(&project, database, &["--format", "json"]))?.into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["EDITED", "DATABASE_DRIFT"]);
        Ok(())
    })
}

#[test]
fn it_reads_and_nothing_else() -> TestResult {
    on_every_server(|database| {
        let project = project();
        database.run(TABLES)?;
        apply(&project, database)?;
        let name = database.config.get_dbname().unwrap_or_default().to_owned();
        // A role that may do nothing sees all that is compared.
        let role = format!("{name}_reader");
        database.run(&format!("CREATE ROLE {role} LOGIN; REVOKE ALL ON SCHEMA public FROM PUBLIC"))?;
        let poor = project.check(&["--database-url", &database.address(&role)]);
        database.run(&format!("DROP ROLE {role}"))?;
        assert_eq!(poor.code, 0, "{poor:?}");
        // One that may do everything leaves no trace.
        let written = "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_all_tables AS s
                       JOIN pg_class AS c ON c.oid = s.relid WHERE NOT c.relisshared";
        let flush = "SELECT pg_stat_force_next_flush()";
        database.rows(flush)?;
        let before = database.value(written)?;
        let rich = check(&project, database, &[]);
        database.rows(flush)?;
        let after = database.value(written)?;
        assert_eq!((rich.code, before), (0, after), "{rich:?}");
        // Where no session may write, it works as well.
        database.run(&format!("ALTER DATABASE {name} SET default_transaction_read_only = on"))?;
        assert_eq!(check(&project, database, &[]).code, 0);
        Ok(())
    })
}

#[test]
fn it_opens_one_transaction_that_cannot_write() -> TestResult {
    on_every_server(|database| {
        let project = project();
        let (port, said) = listener(&database.config)?;
        let name = database.config.get_dbname().unwrap_or_default();
        let run = project.check(&[
            "--database-url",
            &format!("postgresql://supabase_admin@127.0.0.1:{port}/{name}?sslmode=disable"),
        ]);
        assert_eq!(run.code, 1, "{run:?}");
        let said = said.join().map_err(|_| Failure("the listener ended early".to_owned()))?;
        let said = String::from_utf8_lossy(&said).into_owned();
        let place = |part: &str| said.find(part).ok_or_else(|| Failure(format!("it did not say {part}: {said}")));
        let start = place("START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")?;
        let settings =
            place("SET LOCAL statement_timeout = '30s'; SET LOCAL lock_timeout = '5s'; SET LOCAL search_path = ''")?;
        let query = place("FROM pg_catalog.pg_type")?;
        let end = place("ROLLBACK")?;
        assert!(start < settings && settings < query && query < end, "{said}");
        assert_eq!(said.matches("TRANSACTION").count(), 1, "{said}");
        Ok(())
    })
}

/// A port that leads to the server once, and what went there.
fn listener(config: &Config) -> Result<(u16, JoinHandle<Vec<u8>>), Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    let server_port = config.get_ports().first().copied().unwrap_or(5432);
    let (mut to, mut from): (Box<dyn Write + Send>, Box<dyn Read + Send>) = match &config.get_hosts()[0] {
        Host::Tcp(name) => {
            let stream = TcpStream::connect((name.as_str(), server_port))?;
            (Box::new(stream.try_clone()?), Box::new(stream))
        }
        Host::Unix(folder) => {
            let stream = UnixStream::connect(folder.join(format!(".s.PGSQL.{server_port}")))?;
            (Box::new(stream.try_clone()?), Box::new(stream))
        }
    };
    let said = thread::spawn(move || {
        let mut said = Vec::new();
        let Ok((mut client, _)) = listener.accept() else { return said };
        if let Ok(mut back) = client.try_clone() {
            thread::spawn(move || io::copy(&mut from, &mut back));
        }
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = client.read(&mut buffer) {
            said.extend_from_slice(&buffer[..count]);
            if to.write_all(&buffer[..count]).is_err() {
                break;
            }
        }
        said
    });
    Ok((port, said))
}
