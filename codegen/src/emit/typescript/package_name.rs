//! What an npm package may be called.

use crate::emit::target::SPELLING;

/// Names that npm refuses, packages that the generated one is built with, and modules that Node finds first.
const NPM_NAMES: &[&str] = &[
    "@types/node",
    "assert",
    "async_hooks",
    "buffer",
    "child_process",
    "cluster",
    "console",
    "constants",
    "crypto",
    "dgram",
    "diagnostics_channel",
    "dns",
    "domain",
    "events",
    "favicon.ico",
    "fs",
    "http",
    "http2",
    "https",
    "inspector",
    "module",
    "net",
    "node_modules",
    "os",
    "path",
    "perf_hooks",
    "process",
    "punycode",
    "querystring",
    "readline",
    "repl",
    "stream",
    "string_decoder",
    "sys",
    "timers",
    "tls",
    "trace_events",
    "tty",
    "typescript",
    "url",
    "util",
    "v8",
    "vm",
    "wasi",
    "worker_threads",
    "zlib",
];

/// An npm name: lower case, URL-safe, with an optional scope, at most 214 characters.
pub(super) fn check(text: &str) -> Result<(), &'static str> {
    let plain = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_' | b'.'))
    };
    let spelt = match text.strip_prefix('@') {
        Some(scoped) => scoped.split_once('/').is_some_and(|(scope, name)| plain(scope) && plain(name)),
        None => plain(text),
    };
    if !spelt || text.len() > 214 {
        Err(SPELLING)
    } else if NPM_NAMES.contains(&text) {
        Err("choose another name, or put a scope before it: npm, Node or the package itself uses this one")
    } else {
        Ok(())
    }
}
