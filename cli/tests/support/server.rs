//! Databases that live as long as a test, and what a server says.
#![allow(dead_code, reason = "each test target uses a part")]

use std::env;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use postgres::config::Host;
use postgres::{Client, Config, NoTls};

/// How a test ends.
pub(crate) type TestResult = Result<(), Failure>;

/// What a test has against the generated SQL.
pub(crate) struct Failure(pub(crate) String);

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.0)
    }
}

impl From<postgres::Error> for Failure {
    fn from(error: postgres::Error) -> Self {
        Self(error.as_db_error().map_or_else(|| error.to_string(), |error| format!("{error:#?}")))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// What a server has against a statement.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) code: String,
    pub(crate) message: String,
    /// Lines of the detail.
    pub(crate) detail: Vec<String>,
}

/// The shortest of some runs of each of several things in turn, for a [`figure`]: whatever else the machine does only makes
/// a run longer. No test may depend on it.
pub(crate) fn shortest<const N: usize>(
    mut runs: [&mut dyn FnMut() -> TestResult; N],
) -> Result<[Duration; N], Failure> {
    let mut best = [Duration::MAX; N];
    for _ in 0..20 {
        for (best, run) in best.iter_mut().zip(&mut runs) {
            let start = Instant::now();
            run()?;
            *best = start.elapsed().min(*best);
        }
    }
    Ok(best)
}

/// Prints a line that ends up beside the step's result.
#[expect(clippy::print_stdout, reason = "the run is asked for figures")]
pub(crate) fn figure(text: &str) {
    println!("figure: {text}");
}

/// A template's files are copied, which takes a small part of what writing them to the log does.
const COPIED: &str = "STRATEGY FILE_COPY";

/// A database of its own, dropped at the end.
pub(crate) struct Database {
    pub(crate) config: Config,
    server: Config,
    client: Option<Client>,
    in_scenario: bool,
    notices: Arc<Mutex<Vec<String>>>,
}

/// Runs a test on every server.
pub(crate) fn on_every_server(test: impl Fn(&mut Database) -> TestResult) -> TestResult {
    for_each_server(|server| test(&mut Database::create(server, "TEMPLATE template0 ENCODING 'UTF8'")?))
}

/// Runs a test with the address of each server, where a superuser may come in.
pub(crate) fn for_each_server(test: impl Fn(&Config) -> TestResult) -> TestResult {
    on_servers(&env::var("TEST_DATABASE_URLS").unwrap_or_default(), 0, test)
}

/// The same for a test that looks at more than its own database, such as the write-ahead log, or that no transaction of
/// another one may stand in the way of: meanwhile no other test uses the server.
pub(crate) fn for_each_lone_server(test: impl Fn(&Config) -> TestResult) -> TestResult {
    static ALONE: Mutex<()> = Mutex::new(());
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    on_servers(&env::var("TEST_LONE_DATABASE_URLS").unwrap_or_default(), 0, test)
}

fn on_servers(urls: &str, first: usize, test: impl Fn(&Config) -> TestResult) -> TestResult {
    if urls.is_empty() {
        let message = "TEST_DATABASE_URLS and TEST_LONE_DATABASE_URLS name no PostgreSQL servers; `cargo xtask test` starts \
                       some and sets them";
        return Err(Failure(message.to_owned()));
    }
    let mut urls = urls.split(',').skip(first);
    urls.try_for_each(|url| test(&url.parse()?).map_err(|Failure(text)| Failure(format!("at {url}: {text}"))))
}

/// Whether tests may take long.
pub(crate) fn is_long() -> bool {
    env::var_os("XTASK_LONG").is_some_and(|value| value == "1")
}

/// Runs a test that would take long with one server, the last one; with `XTASK_LONG=1` with every server.
pub(crate) fn for_one_server(test: impl Fn(&Config) -> TestResult) -> TestResult {
    let urls = env::var("TEST_DATABASE_URLS").unwrap_or_default();
    let first = if is_long() { 0 } else { urls.split(',').count() - 1 };
    on_servers(&urls, first, test)
}

/// Runs a test for each case on every server, and takes back after each what it did.
pub(crate) fn for_each<T>(cases: &[T], test: impl Fn(&mut Database, &T) -> TestResult) -> TestResult {
    on_every_server(|database| cases.iter().try_for_each(|case| database.scenario(|database| test(database, case))))
}

impl Database {
    /// A new database, with the rest of the statement that makes it.
    pub(crate) fn create(server: &Config, how: &str) -> Result<Self, Failure> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("migrations_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        server.connect(NoTls)?.batch_execute(&format!("CREATE DATABASE {name} {how} {COPIED}"))?;
        let notices = Arc::<Mutex<Vec<String>>>::default();
        let mut config = server.clone();
        config.dbname(&name);
        let mut database = Self { config, server: server.clone(), client: None, in_scenario: false, notices };
        database.client = Some(database.session()?);
        Ok(database)
    }

    /// A database with the same contents, for which no session of this one may be open.
    pub(crate) fn copy(&mut self, name: &str) -> Result<Self, Failure> {
        let from = self.config.get_dbname().unwrap_or_default().to_owned();
        self.client = None;
        self.server.connect(NoTls)?.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {from} {COPIED}"))?;
        let mut config = self.server.clone();
        config.dbname(name);
        let notices = Arc::<Mutex<Vec<String>>>::default();
        let mut copy = Self { config, server: self.server.clone(), client: None, in_scenario: false, notices };
        copy.client = Some(copy.session()?);
        self.client = Some(self.session()?);
        Ok(copy)
    }

    /// From now on this user runs the statements.
    pub(crate) fn become_user(&mut self, user: &str) -> TestResult {
        self.config.user(user);
        self.client = Some(self.session()?);
        Ok(())
    }

    /// Its address for somebody, as `key=value`.
    pub(crate) fn address(&self, user: &str) -> String {
        let host = match self.config.get_hosts().first() {
            Some(Host::Tcp(name)) => name.clone(),
            Some(Host::Unix(path)) => path.display().to_string(),
            None => String::new(),
        };
        let port = self.config.get_ports().first().copied().unwrap_or(5432);
        let name = self.config.get_dbname().unwrap_or_default();
        let password = self.config.get_password().map(String::from_utf8_lossy).unwrap_or_default();
        format!("host='{host}' port={port} dbname={name} user={user} password='{password}' sslmode=disable")
    }

    /// Another session of the same database.
    pub(crate) fn session(&self) -> Result<Client, Failure> {
        self.session_as(self.config.get_user().unwrap_or_default())
    }

    /// A session of another user.
    pub(crate) fn session_as(&self, user: &str) -> Result<Client, Failure> {
        let mut config = self.config.clone();
        config.user(user);
        let notices = Arc::clone(&self.notices);
        config.notice_callback(move |notice| {
            notices.lock().unwrap_or_else(PoisonError::into_inner).push(notice.message().to_owned());
        });
        Ok(config.connect(NoTls)?)
    }

    /// The session that runs the statements.
    pub(crate) fn client(&mut self) -> Result<&mut Client, Failure> {
        self.client.as_mut().ok_or_else(|| Failure("the session is closed".to_owned()))
    }

    /// Runs statements that must succeed.
    pub(crate) fn run(&mut self, sql: &str) -> TestResult {
        self.client()?.batch_execute(sql).map_err(|error| {
            let Failure(text) = error.into();
            Failure(format!("{text}\nin: {}", sql.lines().take(20).collect::<Vec<_>>().join("\n")))
        })
    }

    /// Runs statements that must be refused.
    pub(crate) fn refused(&mut self, sql: &str) -> Result<Refusal, Failure> {
        if self.in_scenario {
            self.run("SAVEPOINT before")?;
        }
        let refusal = match self.client()?.batch_execute(sql) {
            Ok(()) => return Err(Failure(format!("this should have been refused: {sql}"))),
            Err(error) => Refusal::of(&error)?,
        };
        if self.in_scenario {
            self.run("ROLLBACK TO before")?;
        }
        Ok(refusal)
    }

    /// Runs a part of a test and takes back all that it did.
    pub(crate) fn scenario(&mut self, part: impl FnOnce(&mut Self) -> TestResult) -> TestResult {
        self.run("BEGIN")?;
        self.in_scenario = true;
        part(self)?;
        self.in_scenario = false;
        self.run("ROLLBACK")
    }

    /// The first column of each row, as text.
    pub(crate) fn rows(&mut self, query: &str) -> Result<Vec<String>, Failure> {
        let query = format!("SELECT coalesce(q.value::text, 'NULL') FROM ({query}) AS q (value)");
        Ok(self.client()?.query(&query, &[])?.iter().map(|row| row.get(0)).collect())
    }

    /// The one value that a query has.
    pub(crate) fn value(&mut self, query: &str) -> Result<String, Failure> {
        Ok(self.rows(query)?.join("\n"))
    }

    /// What the server has said beside its answers since the last call.
    pub(crate) fn notices(&self) -> Vec<String> {
        std::mem::take(&mut *self.notices.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Type of a column, with `table.column`, and its default.
    pub(crate) fn column(&mut self, table: &str, column: &str) -> Result<String, Failure> {
        self.value(&format!(
            "SELECT concat_ws(' default ', format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid))
             FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attrelid = '{table}'::regclass AND a.attname = '{column}'"
        ))
    }

    /// Labels of an enum type in their order; empty when there is no such type.
    pub(crate) fn labels(&mut self, type_name: &str) -> Result<String, Failure> {
        self.value(&format!(
            "SELECT string_agg(enumlabel, ' ' ORDER BY enumsortorder) FROM pg_enum
             WHERE enumtypid = to_regtype('{type_name}') HAVING count(*) > 0"
        ))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.client = None;
        if let (Some(name), Ok(mut server)) = (self.config.get_dbname(), self.server.connect(NoTls)) {
            let dropped = server.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"));
            debug_assert!(dropped.is_ok(), "a database of the tests was not dropped");
        }
    }
}

impl Refusal {
    /// What the server has against it; a broken connection is a failure.
    pub(crate) fn of(error: &postgres::Error) -> Result<Self, Failure> {
        let Some(said) = error.as_db_error() else { return Err(Failure(error.to_string())) };
        Ok(Self {
            code: said.code().code().to_owned(),
            message: said.message().to_owned(),
            detail: said.detail().unwrap_or_default().lines().map(str::to_owned).collect(),
        })
    }
}
