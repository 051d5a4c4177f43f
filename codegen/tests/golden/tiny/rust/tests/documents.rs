// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Documents: what is valid comes back as it was, and each rule has its fault.

#![allow(clippy::too_many_lines, reason = "as long as the registry's rules")]

use tiny::fault::{DecodeError, FaultCode};
use tiny::Palette;

/// Checks that a text has a fault of this kind at this place.
#[track_caller]
fn check<T>(result: Result<T, DecodeError>, path: &str, code: FaultCode) {
    let faults = result.err().map(|error| error.faults().to_vec()).unwrap_or_default();
    assert!(faults.iter().any(|fault| fault.path == path && fault.code == code), "{faults:?} lacks {code} at {path:?}");
}

#[test]
fn earlier_versions_of_palette_are_lifted() -> Result<(), DecodeError> {
    let text = Palette::safe_default().to_json()?;
    assert_eq!(Palette::upgrade_json(&text)?, text);
    assert_eq!(Palette::from_json_upgrading(&text)?, Palette::safe_default());
    check(Palette::upgrade_json("[]"), "", FaultCode::Type);
    check(Palette::upgrade_json(r#"{"other":1}"#), "/schema_version", FaultCode::Required);
    check(Palette::upgrade_json(r#"{"schema_version":1.5}"#), "/schema_version", FaultCode::Type);
    check(Palette::upgrade_json(r#"{"schema_version":0}"#), "/schema_version", FaultCode::Outdated);
    check(Palette::upgrade_json(r#"{"schema_version":2}"#), "/schema_version", FaultCode::TooNew);
    Ok(())
}

#[test]
fn palette_keeps_what_a_newer_version_wrote() -> Result<(), DecodeError> {
    let known = Palette::safe_default().to_json()?;
    let with = |first: &str| known.replacen('{', &format!("{{{first},"), 1);
    let document = Palette::from_json_tolerant(&with(r#""b/~":{"2":-0,"10":[]},"10":"\u00e9""#))?;
    let text = document.to_json()?;
    assert_eq!(text, format!("{}{}", &known[..known.len() - 1], r#","10":"é","b/~":{"10":[],"2":0}}"#));
    assert_eq!(Palette::from_json_tolerant(&text)?, document);
    assert_ne!(document, Palette::safe_default());
    assert_eq!(Palette::from_json_tolerant(&known)?, Palette::safe_default());
    check(Palette::from_json(&text), "/10", FaultCode::UnknownProperty);
    check(Palette::from_json_tolerant(&with(r#""~":"\u0000""#)), "/~0", FaultCode::UnknownProperty);
    check(Palette::from_json_tolerant(r#"{"schema_version":2}"#), "/schema_version", FaultCode::TooNew);
    Ok(())
}

#[test]
fn the_safe_default_of_palette_comes_back() -> Result<(), DecodeError> {
    let document = Palette::safe_default();
    let text = document.to_json()?;
    assert_eq!(Palette::from_json(&text)?, document);
    assert_eq!(Palette::from_json(&text)?.to_json()?, text);
    Ok(())
}

#[test]
fn each_rule_of_palette_has_its_fault() {
    check(Palette::from_json("{}"), "/schema_version", FaultCode::Required);
    check(Palette::from_json(r#"{"schema_version":0}"#), "/schema_version", FaultCode::Outdated);
    check(Palette::from_json(r#"{"schema_version":2}"#), "/schema_version", FaultCode::TooNew);
    check(Palette::from_json(r#"{"schema_version":0.5}"#), "/schema_version", FaultCode::Type);
    check(Palette::from_json("null"), "", FaultCode::Type);
    check(Palette::from_json("{\"schema_version\":1,\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(Palette::from_json(r#"{"schema_version":1,"unknown":1}"#), "/colors", FaultCode::Required);
    check(Palette::from_json(r#"{"schema_version":1,"colors":{}}"#), "/colors", FaultCode::Type);
    check(Palette::from_json(r#"{"schema_version":1,"colors":[null,null,null,null]}"#), "/colors", FaultCode::MaxItems);
    check(Palette::from_json(r#"{"schema_version":1,"colors":["No label"]}"#), "/colors/0", FaultCode::Enum);
    check(Palette::from_json(r#"{"schema_version":1,"colors":[null]}"#), "/colors/0", FaultCode::Type);
    check(Palette::from_json(r#"{"schema_version":1,"colors":null}"#), "/colors", FaultCode::Type);
}
