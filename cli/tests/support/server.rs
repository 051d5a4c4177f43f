//! Databases that live as long as a test, and what a server says.

use std::env;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

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

/// A template's files are copied, which takes a small part of what writing them to the log does.
pub(crate) const COPIED: &str = "STRATEGY FILE_COPY";

/// A database of its own, dropped at the end.
pub(crate) struct Database {
    pub(crate) config: Config,
    pub(crate) server: Config,
    pub(crate) client: Option<Client>,
    pub(crate) notices: Arc<Mutex<Vec<String>>>,
}

/// Runs a test with the address of each server, where a superuser may come in.
pub(crate) fn for_each_server(test: impl Fn(&Config) -> TestResult) -> TestResult {
    on_servers(&env::var("TEST_DATABASE_URLS").unwrap_or_default(), test)
}

/// Runs a test with each of these addresses, which commas separate.
pub(crate) fn on_servers(urls: &str, test: impl Fn(&Config) -> TestResult) -> TestResult {
    if urls.is_empty() {
        let message = "TEST_DATABASE_URLS and TEST_LONE_DATABASE_URLS name no PostgreSQL servers; `cargo xtask test` starts \
                       some and sets them";
        return Err(Failure(message.to_owned()));
    }
    urls.split(',')
        .try_for_each(|url| test(&url.parse()?).map_err(|Failure(text)| Failure(format!("at {url}: {text}"))))
}

impl Database {
    /// A new database, with the rest of the statement that makes it.
    pub(crate) fn create(server: &Config, how: &str) -> Result<Self, Failure> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("migrations_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        server.connect(NoTls)?.batch_execute(&format!("CREATE DATABASE {name} {how} {COPIED}"))?;
        Self::open(server, &name)
    }

    /// A database that is there, and is dropped at the end all the same.
    pub(crate) fn open(server: &Config, name: &str) -> Result<Self, Failure> {
        let mut config = server.clone();
        config.dbname(name);
        let notices = Arc::default();
        let mut database = Self { config, server: server.clone(), client: None, notices };
        database.client = Some(database.session()?);
        Ok(database)
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

    /// The first column of each row, as text.
    pub(crate) fn rows(&mut self, query: &str) -> Result<Vec<String>, Failure> {
        let query = format!("SELECT coalesce(q.value::text, 'NULL') FROM ({query}) AS q (value)");
        Ok(self.client()?.query(&query, &[])?.iter().map(|row| row.get(0)).collect())
    }

    /// The one value that a query has.
    pub(crate) fn value(&mut self, query: &str) -> Result<String, Failure> {
        Ok(self.rows(query)?.join("\n"))
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
