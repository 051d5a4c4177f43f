// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Documents: what is valid comes back as it was, and each rule has its fault.

#![allow(clippy::too_many_lines, reason = "as long as the registry's rules")]

use nasty::fault::{DecodeError, FaultCode};
use nasty::{Entry, ListOfEverything, Object, Switch};

/// Checks that a text has a fault of this kind at this place.
#[track_caller]
fn check<T>(result: Result<T, DecodeError>, path: &str, code: FaultCode) {
    let faults = result.err().map(|error| error.faults().to_vec()).unwrap_or_default();
    assert!(faults.iter().any(|fault| fault.path == path && fault.code == code), "{faults:?} lacks {code} at {path:?}");
}

#[test]
fn earlier_versions_of_list_of_everything_are_lifted() -> Result<(), DecodeError> {
    let text = ListOfEverything::safe_default().to_json()?;
    assert_eq!(ListOfEverything::upgrade_json(&text)?, text);
    assert_eq!(ListOfEverything::from_json_upgrading(&text)?, ListOfEverything::safe_default());
    let upgraded = ListOfEverything::upgrade_json(r#"{"schema_version":1}"#)?;
    assert!(upgraded.starts_with(r#"{"schema_version":3"#), "{upgraded}");
    let upgraded = ListOfEverything::upgrade_json(r#"{"schema_version":2}"#)?;
    assert!(upgraded.starts_with(r#"{"schema_version":3"#), "{upgraded}");
    check(ListOfEverything::upgrade_json("[]"), "", FaultCode::Type);
    check(ListOfEverything::upgrade_json(r#"{"other":1}"#), "/schema_version", FaultCode::Required);
    check(ListOfEverything::upgrade_json(r#"{"schema_version":1.5}"#), "/schema_version", FaultCode::Type);
    check(ListOfEverything::upgrade_json(r#"{"schema_version":0}"#), "/schema_version", FaultCode::Outdated);
    check(ListOfEverything::upgrade_json(r#"{"schema_version":4}"#), "/schema_version", FaultCode::TooNew);
    Ok(())
}

#[test]
fn list_of_everything_keeps_what_a_newer_version_wrote() -> Result<(), DecodeError> {
    let known = ListOfEverything::safe_default().to_json()?;
    let with = |first: &str| known.replacen('{', &format!("{{{first},"), 1);
    let document = ListOfEverything::from_json_tolerant(&with(r#""b/~":{"2":-0,"10":[]},"10":"\u00e9""#))?;
    let text = document.to_json()?;
    assert_eq!(text, format!("{}{}", &known[..known.len() - 1], r#","10":"é","b/~":{"10":[],"2":0}}"#));
    assert_eq!(ListOfEverything::from_json_tolerant(&text)?, document);
    assert_ne!(document, ListOfEverything::safe_default());
    assert_eq!(ListOfEverything::from_json_tolerant(&known)?, ListOfEverything::safe_default());
    check(ListOfEverything::from_json(&text), "/10", FaultCode::UnknownProperty);
    check(ListOfEverything::from_json_tolerant(&with(r#""~":"\u0000""#)), "/~0", FaultCode::UnknownProperty);
    check(ListOfEverything::from_json_tolerant(r#"{"schema_version":4}"#), "/schema_version", FaultCode::TooNew);
    Ok(())
}

#[test]
fn the_safe_default_of_list_of_everything_comes_back() -> Result<(), DecodeError> {
    let document = ListOfEverything::safe_default();
    let text = document.to_json()?;
    assert_eq!(ListOfEverything::from_json(&text)?, document);
    assert_eq!(ListOfEverything::from_json(&text)?.to_json()?, text);
    Ok(())
}

#[test]
fn each_rule_of_switch_has_its_fault() {
    check(Switch::from_json("[]"), "", FaultCode::Type);
    check(Switch::from_json("{}"), "/kind", FaultCode::Required);
    check(Switch::from_json(r#"{"kind":"No variant"}"#), "/kind", FaultCode::Enum);
    check(Switch::from_json("null"), "", FaultCode::Type);
    check(Switch::from_json("{\"kind\":\"on\",\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(Switch::from_json(r#"{"kind":"on","unknown":1}"#), "/at", FaultCode::Required);
    check(Switch::from_json(r#"{"kind":"on","at":null}"#), "/at", FaultCode::Type);
    check(Switch::from_json(r#"{"kind":"on","at":"\u0000"}"#), "/at", FaultCode::Nul);
    check(Switch::from_json(r#"{"kind":"on","at":"\ud800"}"#), "/at", FaultCode::NotUnicode);
    check(Switch::from_json(r#"{"kind":"on","at":""}"#), "/at", FaultCode::Pattern);
    check(Switch::from_json("null"), "", FaultCode::Type);
    check(Switch::from_json("{\"kind\":\"off\",\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(Switch::from_json("null"), "", FaultCode::Type);
    check(Switch::from_json("{\"kind\":\"default\",\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(Switch::from_json(r#"{"kind":"default","class":0.5}"#), "/class", FaultCode::Type);
    check(Switch::from_json(r#"{"kind":"default","class":9007199254740992}"#), "/class", FaultCode::OutOfRange);
    check(Switch::from_json(r#"{"kind":"default","class":-1e400}"#), "/class", FaultCode::OutOfRange);
    check(Switch::from_json(r#"{"kind":"default","class":null}"#), "/class", FaultCode::Type);
    check(Switch::from_json(r#"{"kind":"default","super":0}"#), "/super", FaultCode::Type);
    check(Switch::from_json(r#"{"kind":"default","super":null}"#), "/super", FaultCode::Type);
}

#[test]
fn each_rule_of_object_has_its_fault() {
    check(Object::from_json("null"), "", FaultCode::Type);
    check(Object::from_json("{\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(Object::from_json(r#"{"unknown":1}"#), "/type", FaultCode::Required);
    check(Object::from_json(r#"{"type":null}"#), "/type", FaultCode::Type);
    check(Object::from_json(r#"{"type":"\u0000"}"#), "/type", FaultCode::Nul);
    check(Object::from_json(r#"{"type":"\ud800"}"#), "/type", FaultCode::NotUnicode);
    check(Object::from_json(r#"{"ref":0.5}"#), "/ref", FaultCode::Type);
    check(Object::from_json(r#"{"ref":9007199254740992}"#), "/ref", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"ref":-1e400}"#), "/ref", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"ref":null}"#), "/ref", FaultCode::Type);
    check(Object::from_json(r#"{"self":1e400}"#), "/self", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"self":null}"#), "/self", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/default", FaultCode::Required);
    check(Object::from_json(r#"{"default":0}"#), "/default", FaultCode::Type);
    check(Object::from_json(r#"{"default":null}"#), "/default", FaultCode::Type);
    check(Object::from_json(r#"{"class":"6fa459ea-ee8a-3ca4-894e-db77e160355"}"#), "/class", FaultCode::Format);
    check(Object::from_json(r#"{"class":null}"#), "/class", FaultCode::Type);
    check(Object::from_json(r#"{"index":"2023-02-29"}"#), "/index", FaultCode::Format);
    check(Object::from_json(r#"{"index":null}"#), "/index", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/values", FaultCode::Required);
    check(Object::from_json(r#"{"values":"2024-02-29T12:00:60Z"}"#), "/values", FaultCode::Format);
    check(Object::from_json(r#"{"values":"2024-02-29T12:00:00"}"#), "/values", FaultCode::Format);
    check(Object::from_json(r#"{"values":null}"#), "/values", FaultCode::Type);
    check(
        Object::from_json(
            r#"{"name":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"#,
        ),
        "/name",
        FaultCode::Depth,
    );
    check(Object::from_json(r#"{"name":"\u0000"}"#), "/name", FaultCode::Nul);
    check(Object::from_json(r#"{"hash_code":"No label"}"#), "/hash_code", FaultCode::Enum);
    check(Object::from_json(r#"{"hash_code":"yield"}"#), "/hash_code", FaultCode::Enum);
    check(Object::from_json(r#"{"hash_code":null}"#), "/hash_code", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/to_string", FaultCode::Required);
    check(Object::from_json(r#"{"to_string":[]}"#), "/to_string", FaultCode::Type);
    check(Object::from_json(r#"{"to_string":null}"#), "/to_string", FaultCode::Type);
    check(Object::from_json(r#"{"is_valid":{}}"#), "/is_valid", FaultCode::Type);
    check(Object::from_json(r#"{"is_valid":[null]}"#), "/is_valid/0", FaultCode::Type);
    check(Object::from_json(r#"{"is_valid":["\u0000"]}"#), "/is_valid/0", FaultCode::Nul);
    check(Object::from_json(r#"{"is_valid":["\ud800"]}"#), "/is_valid/0", FaultCode::NotUnicode);
    check(Object::from_json(r#"{"is_valid":null}"#), "/is_valid", FaultCode::Type);
    check(Object::from_json(r#"{"from_json":[]}"#), "/from_json", FaultCode::Type);
    check(Object::from_json(r#"{"from_json":{"a/b":0.5}}"#), "/from_json/a~1b", FaultCode::Type);
    check(Object::from_json(r#"{"from_json":{"a/b":9007199254740992}}"#), "/from_json/a~1b", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"from_json":{"a/b":-1e400}}"#), "/from_json/a~1b", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"from_json":{"a/b":null}}"#), "/from_json/a~1b", FaultCode::Type);
    check(Object::from_json(r#"{"from_json":null}"#), "/from_json", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/to_json", FaultCode::Required);
    check(Object::from_json(r#"{"to_json":{}}"#), "/to_json", FaultCode::Type);
    check(Object::from_json(r#"{"to_json":[{}]}"#), "/to_json/0", FaultCode::Type);
    check(Object::from_json(r#"{"to_json":[["No label"]]}"#), "/to_json/0/0", FaultCode::Enum);
    check(Object::from_json(r#"{"to_json":[[null]]}"#), "/to_json/0/0", FaultCode::Type);
    check(Object::from_json(r#"{"to_json":[null]}"#), "/to_json/0", FaultCode::Type);
    check(Object::from_json(r#"{"to_json":null}"#), "/to_json", FaultCode::Type);
    check(Object::from_json(r#"{"copy_with":[]}"#), "/copy_with", FaultCode::Type);
    check(Object::from_json(r#"{"copy_with":{"a/b":{}}}"#), "/copy_with/a~1b", FaultCode::Type);
    check(Object::from_json(r#"{"copy_with":{"a/b":[[]]}}"#), "/copy_with/a~1b/0", FaultCode::Type);
    check(Object::from_json(r#"{"copy_with":{"a/b":[null]}}"#), "/copy_with/a~1b/0", FaultCode::Type);
    check(Object::from_json(r#"{"copy_with":{"a/b":null}}"#), "/copy_with/a~1b", FaultCode::Type);
    check(Object::from_json(r#"{"copy_with":null}"#), "/copy_with", FaultCode::Type);
    check(Object::from_json(r#"{"schema":null}"#), "/schema", FaultCode::Type);
    check(Object::from_json(r#"{"schema":"\u0000"}"#), "/schema", FaultCode::Nul);
    check(Object::from_json(r#"{"schema":"\ud800"}"#), "/schema", FaultCode::NotUnicode);
    check(Object::from_json(r#"{"unknown":1}"#), "/constructor", FaultCode::Required);
    check(Object::from_json(r#"{"constructor":0.5}"#), "/constructor", FaultCode::Type);
    check(Object::from_json(r#"{"constructor":9007199254740992}"#), "/constructor", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"constructor":-1e400}"#), "/constructor", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"constructor":null}"#), "/constructor", FaultCode::Type);
    check(Object::from_json(r#"{"prototype":1e400}"#), "/prototype", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"prototype":null}"#), "/prototype", FaultCode::Type);
    check(Object::from_json(r#"{"arguments":0}"#), "/arguments", FaultCode::Type);
    check(Object::from_json(r#"{"arguments":null}"#), "/arguments", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/await", FaultCode::Required);
    check(Object::from_json(r#"{"await":"6fa459ea-ee8a-3ca4-894e-db77e160355"}"#), "/await", FaultCode::Format);
    check(Object::from_json(r#"{"await":null}"#), "/await", FaultCode::Type);
    check(Object::from_json(r#"{"const":"2023-02-29"}"#), "/const", FaultCode::Format);
    check(Object::from_json(r#"{"const":null}"#), "/const", FaultCode::Type);
    check(Object::from_json(r#"{"in":"2024-02-29T12:00:60Z"}"#), "/in", FaultCode::Format);
    check(Object::from_json(r#"{"in":"2024-02-29T12:00:00"}"#), "/in", FaultCode::Format);
    check(Object::from_json(r#"{"in":null}"#), "/in", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/new", FaultCode::Required);
    check(
        Object::from_json(
            r#"{"new":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"#,
        ),
        "/new",
        FaultCode::Depth,
    );
    check(Object::from_json(r#"{"new":"\u0000"}"#), "/new", FaultCode::Nul);
    check(Object::from_json(r#"{"this":"No label"}"#), "/this", FaultCode::Enum);
    check(Object::from_json(r#"{"this":"yield"}"#), "/this", FaultCode::Enum);
    check(Object::from_json(r#"{"this":null}"#), "/this", FaultCode::Type);
    check(Object::from_json(r#"{"super":[]}"#), "/super", FaultCode::Type);
    check(Object::from_json(r#"{"super":null}"#), "/super", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/package", FaultCode::Required);
    check(Object::from_json(r#"{"package":{}}"#), "/package", FaultCode::Type);
    check(Object::from_json(r#"{"package":[null]}"#), "/package/0", FaultCode::Type);
    check(Object::from_json(r#"{"package":["\u0000"]}"#), "/package/0", FaultCode::Nul);
    check(Object::from_json(r#"{"package":["\ud800"]}"#), "/package/0", FaultCode::NotUnicode);
    check(Object::from_json(r#"{"package":null}"#), "/package", FaultCode::Type);
    check(Object::from_json(r#"{"import":[]}"#), "/import", FaultCode::Type);
    check(Object::from_json(r#"{"import":{"a/b":0.5}}"#), "/import/a~1b", FaultCode::Type);
    check(Object::from_json(r#"{"import":{"a/b":9007199254740992}}"#), "/import/a~1b", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"import":{"a/b":-1e400}}"#), "/import/a~1b", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"import":{"a/b":null}}"#), "/import/a~1b", FaultCode::Type);
    check(Object::from_json(r#"{"import":null}"#), "/import", FaultCode::Type);
    check(Object::from_json(r#"{"export":{}}"#), "/export", FaultCode::Type);
    check(Object::from_json(r#"{"export":[{}]}"#), "/export/0", FaultCode::Type);
    check(Object::from_json(r#"{"export":[["No label"]]}"#), "/export/0/0", FaultCode::Enum);
    check(Object::from_json(r#"{"export":[[null]]}"#), "/export/0/0", FaultCode::Type);
    check(Object::from_json(r#"{"export":[null]}"#), "/export/0", FaultCode::Type);
    check(Object::from_json(r#"{"export":null}"#), "/export", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/async", FaultCode::Required);
    check(Object::from_json(r#"{"async":[]}"#), "/async", FaultCode::Type);
    check(Object::from_json(r#"{"async":{"a/b":{}}}"#), "/async/a~1b", FaultCode::Type);
    check(Object::from_json(r#"{"async":{"a/b":[[]]}}"#), "/async/a~1b/0", FaultCode::Type);
    check(Object::from_json(r#"{"async":{"a/b":[null]}}"#), "/async/a~1b/0", FaultCode::Type);
    check(Object::from_json(r#"{"async":{"a/b":null}}"#), "/async/a~1b", FaultCode::Type);
    check(Object::from_json(r#"{"async":null}"#), "/async", FaultCode::Type);
    check(Object::from_json(r#"{"fn":null}"#), "/fn", FaultCode::Type);
    check(Object::from_json(r#"{"fn":"\u0000"}"#), "/fn", FaultCode::Nul);
    check(Object::from_json(r#"{"fn":"\ud800"}"#), "/fn", FaultCode::NotUnicode);
    check(Object::from_json(r#"{"match":0.5}"#), "/match", FaultCode::Type);
    check(Object::from_json(r#"{"match":9007199254740992}"#), "/match", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"match":-1e400}"#), "/match", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"match":null}"#), "/match", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/loop", FaultCode::Required);
    check(Object::from_json(r#"{"loop":1e400}"#), "/loop", FaultCode::OutOfRange);
    check(Object::from_json(r#"{"loop":null}"#), "/loop", FaultCode::Type);
    check(Object::from_json(r#"{"crate":0}"#), "/crate", FaultCode::Type);
    check(Object::from_json(r#"{"crate":null}"#), "/crate", FaultCode::Type);
    check(Object::from_json(r#"{"enum":"6fa459ea-ee8a-3ca4-894e-db77e160355"}"#), "/enum", FaultCode::Format);
    check(Object::from_json(r#"{"enum":null}"#), "/enum", FaultCode::Type);
    check(Object::from_json(r#"{"unknown":1}"#), "/path", FaultCode::Required);
    check(Object::from_json(r#"{"path":"2023-02-29"}"#), "/path", FaultCode::Format);
    check(Object::from_json(r#"{"path":null}"#), "/path", FaultCode::Type);
    check(Object::from_json(r#"{"code":"2024-02-29T12:00:60Z"}"#), "/code", FaultCode::Format);
    check(Object::from_json(r#"{"code":"2024-02-29T12:00:00"}"#), "/code", FaultCode::Format);
    check(Object::from_json(r#"{"code":null}"#), "/code", FaultCode::Type);
    check(
        Object::from_json(
            r#"{"message":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"#,
        ),
        "/message",
        FaultCode::Depth,
    );
    check(Object::from_json(r#"{"message":"\u0000"}"#), "/message", FaultCode::Nul);
}

#[test]
fn each_rule_of_entry_has_its_fault() {
    check(Entry::from_json("null"), "", FaultCode::Type);
    check(Entry::from_json("{\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(Entry::from_json(r#"{"unknown":1}"#), "/key", FaultCode::Required);
    check(Entry::from_json(r#"{"key":null}"#), "/key", FaultCode::Type);
    check(Entry::from_json(r#"{"key":"\u0000"}"#), "/key", FaultCode::Nul);
    check(Entry::from_json(r#"{"key":"\ud800"}"#), "/key", FaultCode::NotUnicode);
    check(
        Entry::from_json(r#"{"key":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#),
        "/key",
        FaultCode::MaxLength,
    );
    check(
        Entry::from_json(
            r#"{"value":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"#,
        ),
        "/value",
        FaultCode::Depth,
    );
    check(Entry::from_json(r#"{"value":"\u0000"}"#), "/value", FaultCode::Nul);
}

#[test]
fn each_rule_of_list_of_everything_has_its_fault() {
    check(ListOfEverything::from_json("{}"), "/schema_version", FaultCode::Required);
    check(ListOfEverything::from_json(r#"{"schema_version":2}"#), "/schema_version", FaultCode::Outdated);
    check(ListOfEverything::from_json(r#"{"schema_version":4}"#), "/schema_version", FaultCode::TooNew);
    check(ListOfEverything::from_json(r#"{"schema_version":0.5}"#), "/schema_version", FaultCode::Type);
    check(ListOfEverything::from_json("null"), "", FaultCode::Type);
    check(ListOfEverything::from_json("{\"schema_version\":3,\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"unknown":1}"#), "/objects", FaultCode::Required);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"objects":{}}"#), "/objects", FaultCode::Type);
    check(
        ListOfEverything::from_json(r#"{"schema_version":3,"objects":[null,null,null,null,null,null]}"#),
        "/objects",
        FaultCode::MaxItems,
    );
    check(ListOfEverything::from_json(r#"{"schema_version":3,"objects":[[]]}"#), "/objects/0", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"objects":[null]}"#), "/objects/0", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"objects":null}"#), "/objects", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"entries":{}}"#), "/entries", FaultCode::Type);
    check(
        ListOfEverything::from_json(r#"{"schema_version":3,"entries":[{"key":"a"},{"key":"a"}]}"#),
        "/entries/1",
        FaultCode::Unique,
    );
    check(ListOfEverything::from_json(r#"{"schema_version":3,"entries":[[]]}"#), "/entries/0", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"entries":[null]}"#), "/entries/0", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"entries":null}"#), "/entries", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"short":null}"#), "/short", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"short":"\u0000"}"#), "/short", FaultCode::Nul);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"short":"\ud800"}"#), "/short", FaultCode::NotUnicode);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"short":""}"#), "/short", FaultCode::MinLength);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"short":"aaaaaaaaa"}"#), "/short", FaultCode::MaxLength);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"matched":null}"#), "/matched", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"matched":"\u0000"}"#), "/matched", FaultCode::Nul);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"matched":"\ud800"}"#), "/matched", FaultCode::NotUnicode);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"matched":""}"#), "/matched", FaultCode::Pattern);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"checked":null}"#), "/checked", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"checked":"\u0000"}"#), "/checked", FaultCode::Nul);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"checked":"\ud800"}"#), "/checked", FaultCode::NotUnicode);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"checked":"2023-02-29"}"#), "/checked", FaultCode::Format);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"small":0.5}"#), "/small", FaultCode::Type);
    check(
        ListOfEverything::from_json(r#"{"schema_version":3,"small":9007199254740992}"#),
        "/small",
        FaultCode::OutOfRange,
    );
    check(ListOfEverything::from_json(r#"{"schema_version":3,"small":-1e400}"#), "/small", FaultCode::OutOfRange);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"small":-2.0}"#), "/small", FaultCode::Minimum);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"small":2}"#), "/small", FaultCode::Maximum);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"small":null}"#), "/small", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"ratio":1e400}"#), "/ratio", FaultCode::OutOfRange);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"ratio":-1.5}"#), "/ratio", FaultCode::Minimum);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"ratio":2e300}"#), "/ratio", FaultCode::Maximum);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"ratio":null}"#), "/ratio", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"at":"2024-02-29T12:00:60Z"}"#), "/at", FaultCode::Format);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"at":"2024-02-29T12:00:00"}"#), "/at", FaultCode::Format);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"at":null}"#), "/at", FaultCode::Type);
    check(
        ListOfEverything::from_json(r#"{"schema_version":3,"identity":"6fa459ea-ee8a-3ca4-894e-db77e160355"}"#),
        "/identity",
        FaultCode::Format,
    );
    check(ListOfEverything::from_json(r#"{"schema_version":3,"identity":null}"#), "/identity", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"word":"No label"}"#), "/word", FaultCode::Enum);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"word":"yield"}"#), "/word", FaultCode::Enum);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"word":null}"#), "/word", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"switch":[]}"#), "/switch", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"switch":null}"#), "/switch", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"words":[]}"#), "/words", FaultCode::Type);
    check(
        ListOfEverything::from_json(r#"{"schema_version":3,"words":{"a/b":"No label"}}"#),
        "/words/a~1b",
        FaultCode::Enum,
    );
    check(
        ListOfEverything::from_json(r#"{"schema_version":3,"words":{"a/b":"yield"}}"#),
        "/words/a~1b",
        FaultCode::Enum,
    );
    check(ListOfEverything::from_json(r#"{"schema_version":3,"words":{"a/b":null}}"#), "/words/a~1b", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"words":null}"#), "/words", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"many":{}}"#), "/many", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"many":[]}"#), "/many", FaultCode::MinItems);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"many":[0.5]}"#), "/many/0", FaultCode::Type);
    check(
        ListOfEverything::from_json(r#"{"schema_version":3,"many":[9007199254740992]}"#),
        "/many/0",
        FaultCode::OutOfRange,
    );
    check(ListOfEverything::from_json(r#"{"schema_version":3,"many":[-1e400]}"#), "/many/0", FaultCode::OutOfRange);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"many":[null]}"#), "/many/0", FaultCode::Type);
    check(ListOfEverything::from_json(r#"{"schema_version":3,"many":null}"#), "/many", FaultCode::Type);
    check(
        ListOfEverything::from_json(
            r#"{"schema_version":3,"free":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"#,
        ),
        "/free",
        FaultCode::Depth,
    );
    check(ListOfEverything::from_json(r#"{"schema_version":3,"free":"\u0000"}"#), "/free", FaultCode::Nul);
    check(
        ListOfEverything::from_json(
            r#"{"schema_version":3,"aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc":null}"#,
        ),
        "/aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc",
        FaultCode::Type,
    );
    check(
        ListOfEverything::from_json(
            r#"{"schema_version":3,"aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc":"\u0000"}"#,
        ),
        "/aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc",
        FaultCode::Nul,
    );
    check(
        ListOfEverything::from_json(
            r#"{"schema_version":3,"aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc":"\ud800"}"#,
        ),
        "/aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc",
        FaultCode::NotUnicode,
    );
}
