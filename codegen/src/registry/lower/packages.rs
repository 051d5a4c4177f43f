//! What a package may be called. A fault is told as what to do about it.

use crate::emit::dart;
use crate::model::ident::Name;

const SPELLING: &str = "use lower-case letters, digits and the separator that the language uses";

/// Crates that a crate of the same name could no longer reach, with `_` for `-`.
const CRATES: &[&str] = &["alloc", "core", "proc_macro", "schemars", "serde", "serde_json", "sqlx", "std", "test"];

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

/// A crate's name: letters, digits, `-` and `_`, beginning with a letter, at most 64 characters.
pub(crate) fn check_crate(text: &str) -> Result<(), &'static str> {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.len() <= 64
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let identifier = text.replace('-', "_");
    if !plain {
        Err(SPELLING)
    } else if syn::parse_str::<syn::Ident>(&identifier).is_err() {
        Err("choose another name: this one is a keyword of Rust")
    } else if CRATES.contains(&identifier.as_str()) {
        Err("choose another name: this one would hide a crate of Rust or of the dependencies")
    } else {
        Ok(())
    }
}

/// A Dart package's name: an identifier in `snake_case`.
pub(crate) fn check_dart(text: &str) -> Result<(), &'static str> {
    if Name::parse(text).is_err() {
        Err(SPELLING)
    } else if dart::is_reserved(text) {
        Err("choose another name: this word has a meaning of its own in Dart")
    } else if text == "test" {
        Err("choose another name: the package is tested with `test`, and none may depend on itself")
    } else if matches!(text, "riverpod" | "supabase") {
        Err("choose another name: the package for Supabase depends on one of this name")
    } else {
        Ok(())
    }
}

/// An npm name: lower case, URL-safe, with an optional scope, at most 214 characters.
pub(crate) fn check_npm(text: &str) -> Result<(), &'static str> {
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
