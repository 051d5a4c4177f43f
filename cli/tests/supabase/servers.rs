//! Which servers a test runs on.

use std::env;
use std::sync::{Mutex, PoisonError};

use postgres::Config;

use crate::server::{TestResult, on_servers};

/// The same for a test that looks at more than its own database, such as the write-ahead log, or that no transaction of
/// another one may stand in the way of: meanwhile no other test uses the server.
pub(crate) fn for_each_lone_server(test: impl Fn(&Config) -> TestResult) -> TestResult {
    static ALONE: Mutex<()> = Mutex::new(());
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    on_servers(&env::var("TEST_LONE_DATABASE_URLS").unwrap_or_default(), test)
}

/// Whether tests may take long.
pub(crate) fn is_long() -> bool {
    env::var_os("XTASK_LONG").is_some_and(|value| value == "1")
}

/// Runs a test that would take long with one server, the last one; with `XTASK_LONG=1` with every server.
pub(crate) fn for_one_server(test: impl Fn(&Config) -> TestResult) -> TestResult {
    let urls = env::var("TEST_DATABASE_URLS").unwrap_or_default();
    let last = urls.rsplit(',').next().unwrap_or_default();
    on_servers(if is_long() { &urls } else { last }, test)
}
