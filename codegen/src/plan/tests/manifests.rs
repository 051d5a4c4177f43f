//! The manifest as text, and manifests that nobody should trust.

use super::manifest::{Manifest, is_in, is_inside, render};
use crate::model::hash::sha256;

const HASH: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

#[test]
fn hash_is_the_known_one() {
    assert_eq!(sha256(b"abc"), HASH);
}

#[test]
fn one_line_a_file() {
    let text = render([("generated/a \"b\".txt", HASH), ("generated/c.txt", HASH)].into_iter());
    assert_eq!(
        text,
        format!(
            "{{\n  \"version\": 1,\n  \"files\": {{\n    \"generated/a \\\"b\\\".txt\": \"{HASH}\",\n    \"generated/c.txt\": \"{HASH}\"\n  }}\n}}\n"
        )
    );
    let manifest = Manifest::parse(text.as_bytes(), 0).unwrap();
    assert_eq!(manifest.hash("generated/a \"b\".txt"), Some(HASH));
    assert_eq!(manifest.files().count(), 2);
}

#[test]
fn no_file_at_all() {
    let text = render([].into_iter());
    assert_eq!(text, "{\n  \"version\": 1,\n  \"files\": {}\n}\n");
    assert_eq!(Manifest::parse(text.as_bytes(), 0).unwrap(), Manifest::default());
}

#[test]
fn paths_that_could_lead_elsewhere_are_refused() {
    for path in [
        "",
        "/etc/passwd",
        "../x",
        "a/../../x",
        "a/..",
        "./x",
        "a/./x",
        "a//x",
        "a/",
        "a\\b",
        "C:/x",
        "c:x",
        "a\0b",
        "a\nb",
    ] {
        assert!(!is_inside(path), "{path:?}");
        let text = serde_json::json!({ "version": 1, "files": { "generated/fine": HASH, path: HASH } }).to_string();
        let problem = Manifest::parse(text.as_bytes(), 0).unwrap_err();
        assert_eq!(problem, format!("{path:?} is not a plain path inside the registry's folder"));
    }
    for path in ["a", "a/b.txt", "..a", "a/..b", "a...", ".hidden", "ø/😀"] {
        assert!(is_inside(path), "{path:?}");
    }
}

#[test]
fn paths_lead_up_as_far_as_the_repository_reaches() {
    let parse = |path: &str, above| {
        let text = serde_json::json!({ "version": 1, "files": { path: HASH } }).to_string();
        Manifest::parse(text.as_bytes(), above)
    };
    for (path, above) in [("../x", 1), ("../../a/x", 2), ("../x", 2), ("x", 2)] {
        assert!(parse(path, above).is_ok(), "{path:?}");
    }
    for (path, above) in
        [("../../x", 1), ("a/../x", 1), ("../a/../x", 2), ("..", 1), ("../", 1), ("../..", 2), ("..//x", 1)]
    {
        let problem = parse(path, above).unwrap_err();
        assert_eq!(problem, format!("{path:?} is not a plain path inside the repository"));
    }
}

#[test]
fn other_faults_name_what_is_wrong() {
    for (text, problem) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        ("<<<<<<< HEAD", "expected value at line 1 column 1"),
        (r#"{"version": 2, "files": {}}"#, "its version is 2, and this tool knows version 1"),
        (r#"{"version": 1}"#, "missing field `files` at line 1 column 14"),
        (r#"{"version": 1, "files": {"a": "ABC"}}"#, "the hash of \"a\" is not a SHA-256 in lower-case hex"),
    ] {
        assert_eq!(Manifest::parse(text.as_bytes(), 0).unwrap_err(), problem);
    }
    assert!(Manifest::parse(&[0xff], 0).is_err());
}

#[test]
fn folders_are_compared_by_whole_names() {
    assert!(is_in("generated/a/x", "generated/a"));
    assert!(!is_in("generated/ab/x", "generated/a"));
    assert!(!is_in("generated/a", "generated/a"));
}
