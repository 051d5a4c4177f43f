// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Documents: what is valid comes back as it was, and each rule has its fault.

#![allow(clippy::too_many_lines, reason = "as long as the registry's rules")]

use integration_foundation::fault::{DecodeError, FaultCode};
use integration_foundation::{FieldMapping, FieldMappings, FieldTransform, QuietHours, SyncSchedule};

/// Checks that a text has a fault of this kind at this place.
#[track_caller]
fn check<T>(result: Result<T, DecodeError>, path: &str, code: FaultCode) {
    let faults = result.err().map(|error| error.faults().to_vec()).unwrap_or_default();
    assert!(faults.iter().any(|fault| fault.path == path && fault.code == code), "{faults:?} lacks {code} at {path:?}");
}

#[test]
fn earlier_versions_of_field_mappings_are_lifted() -> Result<(), DecodeError> {
    let text = FieldMappings::safe_default().to_json()?;
    assert_eq!(FieldMappings::upgrade_json(&text)?, text);
    assert_eq!(FieldMappings::from_json_upgrading(&text)?, FieldMappings::safe_default());
    let upgraded = FieldMappings::upgrade_json(r#"{"schema_version":1}"#)?;
    assert!(upgraded.starts_with(r#"{"schema_version":2"#), "{upgraded}");
    check(FieldMappings::upgrade_json("[]"), "", FaultCode::Type);
    check(FieldMappings::upgrade_json(r#"{"other":1}"#), "/schema_version", FaultCode::Required);
    check(FieldMappings::upgrade_json(r#"{"schema_version":1.5}"#), "/schema_version", FaultCode::Type);
    check(FieldMappings::upgrade_json(r#"{"schema_version":0}"#), "/schema_version", FaultCode::Outdated);
    check(FieldMappings::upgrade_json(r#"{"schema_version":3}"#), "/schema_version", FaultCode::TooNew);
    Ok(())
}

#[test]
fn field_mappings_keeps_what_a_newer_version_wrote() -> Result<(), DecodeError> {
    let known = FieldMappings::safe_default().to_json()?;
    let with = |first: &str| known.replacen('{', &format!("{{{first},"), 1);
    let document = FieldMappings::from_json_tolerant(&with(r#""b/~":{"2":-0,"10":[]},"10":"\u00e9""#))?;
    let text = document.to_json()?;
    assert_eq!(text, format!("{}{}", &known[..known.len() - 1], r#","10":"é","b/~":{"10":[],"2":0}}"#));
    assert_eq!(FieldMappings::from_json_tolerant(&text)?, document);
    assert_ne!(document, FieldMappings::safe_default());
    assert_eq!(FieldMappings::from_json_tolerant(&known)?, FieldMappings::safe_default());
    check(FieldMappings::from_json(&text), "/10", FaultCode::UnknownProperty);
    check(FieldMappings::from_json_tolerant(&with(r#""~":"\u0000""#)), "/~0", FaultCode::UnknownProperty);
    check(FieldMappings::from_json_tolerant(r#"{"schema_version":3}"#), "/schema_version", FaultCode::TooNew);
    Ok(())
}

#[test]
fn the_safe_default_of_field_mappings_comes_back() -> Result<(), DecodeError> {
    let document = FieldMappings::safe_default();
    let text = document.to_json()?;
    assert_eq!(FieldMappings::from_json(&text)?, document);
    assert_eq!(FieldMappings::from_json(&text)?.to_json()?, text);
    Ok(())
}

#[test]
fn earlier_versions_of_sync_schedule_are_lifted() -> Result<(), DecodeError> {
    let text = SyncSchedule::safe_default().to_json()?;
    assert_eq!(SyncSchedule::upgrade_json(&text)?, text);
    assert_eq!(SyncSchedule::from_json_upgrading(&text)?, SyncSchedule::safe_default());
    check(SyncSchedule::upgrade_json("[]"), "", FaultCode::Type);
    check(SyncSchedule::upgrade_json(r#"{"other":1}"#), "/schema_version", FaultCode::Required);
    check(SyncSchedule::upgrade_json(r#"{"schema_version":1.5}"#), "/schema_version", FaultCode::Type);
    check(SyncSchedule::upgrade_json(r#"{"schema_version":0}"#), "/schema_version", FaultCode::Outdated);
    check(SyncSchedule::upgrade_json(r#"{"schema_version":2}"#), "/schema_version", FaultCode::TooNew);
    Ok(())
}

#[test]
fn sync_schedule_keeps_what_a_newer_version_wrote() -> Result<(), DecodeError> {
    let known = SyncSchedule::safe_default().to_json()?;
    let with = |first: &str| known.replacen('{', &format!("{{{first},"), 1);
    let document = SyncSchedule::from_json_tolerant(&with(r#""b/~":{"2":-0,"10":[]},"10":"\u00e9""#))?;
    let text = document.to_json()?;
    assert_eq!(text, format!("{}{}", &known[..known.len() - 1], r#","10":"é","b/~":{"10":[],"2":0}}"#));
    assert_eq!(SyncSchedule::from_json_tolerant(&text)?, document);
    assert_ne!(document, SyncSchedule::safe_default());
    assert_eq!(SyncSchedule::from_json_tolerant(&known)?, SyncSchedule::safe_default());
    check(SyncSchedule::from_json(&text), "/10", FaultCode::UnknownProperty);
    check(SyncSchedule::from_json_tolerant(&with(r#""~":"\u0000""#)), "/~0", FaultCode::UnknownProperty);
    check(SyncSchedule::from_json_tolerant(r#"{"schema_version":2}"#), "/schema_version", FaultCode::TooNew);
    Ok(())
}

#[test]
fn the_safe_default_of_sync_schedule_comes_back() -> Result<(), DecodeError> {
    let document = SyncSchedule::safe_default();
    let text = document.to_json()?;
    assert_eq!(SyncSchedule::from_json(&text)?, document);
    assert_eq!(SyncSchedule::from_json(&text)?.to_json()?, text);
    Ok(())
}

#[test]
fn each_rule_of_field_mapping_has_its_fault() {
    check(FieldMapping::from_json("null"), "", FaultCode::Type);
    check(FieldMapping::from_json("{\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(FieldMapping::from_json(r#"{"unknown":1}"#), "/source_field", FaultCode::Required);
    check(FieldMapping::from_json(r#"{"source_field":null}"#), "/source_field", FaultCode::Type);
    check(FieldMapping::from_json(r#"{"source_field":"\u0000"}"#), "/source_field", FaultCode::Nul);
    check(FieldMapping::from_json(r#"{"source_field":"\ud800"}"#), "/source_field", FaultCode::NotUnicode);
    check(
        FieldMapping::from_json(
            r#"{"source_field":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#,
        ),
        "/source_field",
        FaultCode::MaxLength,
    );
    check(FieldMapping::from_json(r#"{"source_field":""}"#), "/source_field", FaultCode::Pattern);
    check(FieldMapping::from_json(r#"{"unknown":1}"#), "/target_field", FaultCode::Required);
    check(FieldMapping::from_json(r#"{"target_field":null}"#), "/target_field", FaultCode::Type);
    check(FieldMapping::from_json(r#"{"target_field":"\u0000"}"#), "/target_field", FaultCode::Nul);
    check(FieldMapping::from_json(r#"{"target_field":"\ud800"}"#), "/target_field", FaultCode::NotUnicode);
    check(
        FieldMapping::from_json(
            r#"{"target_field":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#,
        ),
        "/target_field",
        FaultCode::MaxLength,
    );
    check(FieldMapping::from_json(r#"{"target_field":""}"#), "/target_field", FaultCode::Pattern);
    check(FieldMapping::from_json(r#"{"transform":[]}"#), "/transform", FaultCode::Type);
    check(FieldMapping::from_json(r#"{"transform":null}"#), "/transform", FaultCode::Type);
    check(FieldMapping::from_json(r#"{"required":0}"#), "/required", FaultCode::Type);
    check(FieldMapping::from_json(r#"{"required":null}"#), "/required", FaultCode::Type);
}

#[test]
fn each_rule_of_field_transform_has_its_fault() {
    check(FieldTransform::from_json("[]"), "", FaultCode::Type);
    check(FieldTransform::from_json("{}"), "/kind", FaultCode::Required);
    check(FieldTransform::from_json(r#"{"kind":"No variant"}"#), "/kind", FaultCode::Enum);
    check(FieldTransform::from_json("null"), "", FaultCode::Type);
    check(FieldTransform::from_json("{\"kind\":\"trim\",\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(FieldTransform::from_json("null"), "", FaultCode::Type);
    check(FieldTransform::from_json("{\"kind\":\"constant\",\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(FieldTransform::from_json(r#"{"kind":"constant","unknown":1}"#), "/value", FaultCode::Required);
    check(FieldTransform::from_json(r#"{"kind":"constant","value":null}"#), "/value", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"constant","value":"\u0000"}"#), "/value", FaultCode::Nul);
    check(FieldTransform::from_json(r#"{"kind":"constant","value":"\ud800"}"#), "/value", FaultCode::NotUnicode);
    check(FieldTransform::from_json("null"), "", FaultCode::Type);
    check(FieldTransform::from_json("{\"kind\":\"lookup\",\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(FieldTransform::from_json(r#"{"kind":"lookup","unknown":1}"#), "/table", FaultCode::Required);
    check(FieldTransform::from_json(r#"{"kind":"lookup","table":[]}"#), "/table", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"lookup","table":{"a/b":null}}"#), "/table/a~1b", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"lookup","table":{"a/b":"\u0000"}}"#), "/table/a~1b", FaultCode::Nul);
    check(
        FieldTransform::from_json(r#"{"kind":"lookup","table":{"a/b":"\ud800"}}"#),
        "/table/a~1b",
        FaultCode::NotUnicode,
    );
    check(FieldTransform::from_json(r#"{"kind":"lookup","table":null}"#), "/table", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"lookup","fallback":null}"#), "/fallback", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"lookup","fallback":"\u0000"}"#), "/fallback", FaultCode::Nul);
    check(FieldTransform::from_json(r#"{"kind":"lookup","fallback":"\ud800"}"#), "/fallback", FaultCode::NotUnicode);
    check(FieldTransform::from_json("null"), "", FaultCode::Type);
    check(FieldTransform::from_json("{\"kind\":\"scale\",\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(FieldTransform::from_json(r#"{"kind":"scale","unknown":1}"#), "/factor", FaultCode::Required);
    check(FieldTransform::from_json(r#"{"kind":"scale","factor":1e400}"#), "/factor", FaultCode::OutOfRange);
    check(FieldTransform::from_json(r#"{"kind":"scale","factor":-2000000.0}"#), "/factor", FaultCode::Minimum);
    check(FieldTransform::from_json(r#"{"kind":"scale","factor":2000000.0}"#), "/factor", FaultCode::Maximum);
    check(FieldTransform::from_json(r#"{"kind":"scale","factor":null}"#), "/factor", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"scale","decimals":0.5}"#), "/decimals", FaultCode::Type);
    check(
        FieldTransform::from_json(r#"{"kind":"scale","decimals":9007199254740992}"#),
        "/decimals",
        FaultCode::OutOfRange,
    );
    check(FieldTransform::from_json(r#"{"kind":"scale","decimals":-1e400}"#), "/decimals", FaultCode::OutOfRange);
    check(FieldTransform::from_json(r#"{"kind":"scale","decimals":-1.0}"#), "/decimals", FaultCode::Minimum);
    check(FieldTransform::from_json(r#"{"kind":"scale","decimals":7}"#), "/decimals", FaultCode::Maximum);
    check(FieldTransform::from_json(r#"{"kind":"scale","decimals":null}"#), "/decimals", FaultCode::Type);
    check(FieldTransform::from_json("null"), "", FaultCode::Type);
    check(FieldTransform::from_json("{\"kind\":\"parse_date\",\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(FieldTransform::from_json(r#"{"kind":"parse_date","unknown":1}"#), "/format", FaultCode::Required);
    check(FieldTransform::from_json(r#"{"kind":"parse_date","format":null}"#), "/format", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"parse_date","format":"\u0000"}"#), "/format", FaultCode::Nul);
    check(FieldTransform::from_json(r#"{"kind":"parse_date","format":"\ud800"}"#), "/format", FaultCode::NotUnicode);
    check(FieldTransform::from_json(r#"{"kind":"parse_date","format":""}"#), "/format", FaultCode::Pattern);
    check(FieldTransform::from_json("null"), "", FaultCode::Type);
    check(FieldTransform::from_json("{\"kind\":\"join\",\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(FieldTransform::from_json(r#"{"kind":"join","unknown":1}"#), "/fields", FaultCode::Required);
    check(FieldTransform::from_json(r#"{"kind":"join","fields":{}}"#), "/fields", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"join","fields":[null]}"#), "/fields", FaultCode::MinItems);
    check(
        FieldTransform::from_json(
            r#"{"kind":"join","fields":[null,null,null,null,null,null,null,null,null,null,null]}"#,
        ),
        "/fields",
        FaultCode::MaxItems,
    );
    check(FieldTransform::from_json(r#"{"kind":"join","fields":[null]}"#), "/fields/0", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"join","fields":["\u0000"]}"#), "/fields/0", FaultCode::Nul);
    check(FieldTransform::from_json(r#"{"kind":"join","fields":["\ud800"]}"#), "/fields/0", FaultCode::NotUnicode);
    check(FieldTransform::from_json(r#"{"kind":"join","fields":null}"#), "/fields", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"join","separator":null}"#), "/separator", FaultCode::Type);
    check(FieldTransform::from_json(r#"{"kind":"join","separator":"\u0000"}"#), "/separator", FaultCode::Nul);
    check(FieldTransform::from_json(r#"{"kind":"join","separator":"\ud800"}"#), "/separator", FaultCode::NotUnicode);
    check(FieldTransform::from_json(r#"{"kind":"join","separator":"aaaaaaaaa"}"#), "/separator", FaultCode::MaxLength);
}

#[test]
fn each_rule_of_quiet_hours_has_its_fault() {
    check(QuietHours::from_json("null"), "", FaultCode::Type);
    check(QuietHours::from_json("{\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(QuietHours::from_json(r#"{"unknown":1}"#), "/start", FaultCode::Required);
    check(QuietHours::from_json(r#"{"start":null}"#), "/start", FaultCode::Type);
    check(QuietHours::from_json(r#"{"start":"\u0000"}"#), "/start", FaultCode::Nul);
    check(QuietHours::from_json(r#"{"start":"\ud800"}"#), "/start", FaultCode::NotUnicode);
    check(QuietHours::from_json(r#"{"start":""}"#), "/start", FaultCode::Pattern);
    check(QuietHours::from_json(r#"{"unknown":1}"#), "/end", FaultCode::Required);
    check(QuietHours::from_json(r#"{"end":null}"#), "/end", FaultCode::Type);
    check(QuietHours::from_json(r#"{"end":"\u0000"}"#), "/end", FaultCode::Nul);
    check(QuietHours::from_json(r#"{"end":"\ud800"}"#), "/end", FaultCode::NotUnicode);
    check(QuietHours::from_json(r#"{"end":""}"#), "/end", FaultCode::Pattern);
}

#[test]
fn each_rule_of_field_mappings_has_its_fault() {
    check(FieldMappings::from_json("{}"), "/schema_version", FaultCode::Required);
    check(FieldMappings::from_json(r#"{"schema_version":1}"#), "/schema_version", FaultCode::Outdated);
    check(FieldMappings::from_json(r#"{"schema_version":3}"#), "/schema_version", FaultCode::TooNew);
    check(FieldMappings::from_json(r#"{"schema_version":0.5}"#), "/schema_version", FaultCode::Type);
    check(FieldMappings::from_json("null"), "", FaultCode::Type);
    check(FieldMappings::from_json("{\"schema_version\":2,\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(FieldMappings::from_json(r#"{"schema_version":2,"unknown":1}"#), "/mappings", FaultCode::Required);
    check(FieldMappings::from_json(r#"{"schema_version":2,"mappings":{}}"#), "/mappings", FaultCode::Type);
    check(
        FieldMappings::from_json(
            r#"{"schema_version":2,"mappings":[null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null]}"#,
        ),
        "/mappings",
        FaultCode::MaxItems,
    );
    check(
        FieldMappings::from_json(r#"{"schema_version":2,"mappings":[{"target_field":"a"},{"target_field":"a"}]}"#),
        "/mappings/1",
        FaultCode::Unique,
    );
    check(FieldMappings::from_json(r#"{"schema_version":2,"mappings":[[]]}"#), "/mappings/0", FaultCode::Type);
    check(FieldMappings::from_json(r#"{"schema_version":2,"mappings":[null]}"#), "/mappings/0", FaultCode::Type);
    check(FieldMappings::from_json(r#"{"schema_version":2,"mappings":null}"#), "/mappings", FaultCode::Type);
}

#[test]
fn each_rule_of_sync_schedule_has_its_fault() {
    check(SyncSchedule::from_json("{}"), "/schema_version", FaultCode::Required);
    check(SyncSchedule::from_json(r#"{"schema_version":0}"#), "/schema_version", FaultCode::Outdated);
    check(SyncSchedule::from_json(r#"{"schema_version":2}"#), "/schema_version", FaultCode::TooNew);
    check(SyncSchedule::from_json(r#"{"schema_version":0.5}"#), "/schema_version", FaultCode::Type);
    check(SyncSchedule::from_json("null"), "", FaultCode::Type);
    check(SyncSchedule::from_json("{\"schema_version\":1,\"~ / 😀\":1}"), "/~0 ~1 😀", FaultCode::UnknownProperty);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"unknown":1}"#), "/frequency", FaultCode::Required);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"frequency":"No label"}"#), "/frequency", FaultCode::Enum);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"frequency":null}"#), "/frequency", FaultCode::Type);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"time_zone":null}"#), "/time_zone", FaultCode::Type);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"time_zone":"\u0000"}"#), "/time_zone", FaultCode::Nul);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"time_zone":"\ud800"}"#), "/time_zone", FaultCode::NotUnicode);
    check(
        SyncSchedule::from_json(
            r#"{"schema_version":1,"time_zone":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#,
        ),
        "/time_zone",
        FaultCode::MaxLength,
    );
    check(SyncSchedule::from_json(r#"{"schema_version":1,"time_zone":""}"#), "/time_zone", FaultCode::Pattern);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"time_of_day":null}"#), "/time_of_day", FaultCode::Type);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"time_of_day":"\u0000"}"#), "/time_of_day", FaultCode::Nul);
    check(
        SyncSchedule::from_json(r#"{"schema_version":1,"time_of_day":"\ud800"}"#),
        "/time_of_day",
        FaultCode::NotUnicode,
    );
    check(SyncSchedule::from_json(r#"{"schema_version":1,"time_of_day":""}"#), "/time_of_day", FaultCode::Pattern);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"weekdays":{}}"#), "/weekdays", FaultCode::Type);
    check(
        SyncSchedule::from_json(r#"{"schema_version":1,"weekdays":[null,null,null,null,null,null,null,null]}"#),
        "/weekdays",
        FaultCode::MaxItems,
    );
    check(SyncSchedule::from_json(r#"{"schema_version":1,"weekdays":["No label"]}"#), "/weekdays/0", FaultCode::Enum);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"weekdays":[null]}"#), "/weekdays/0", FaultCode::Type);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"weekdays":null}"#), "/weekdays", FaultCode::Type);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"quiet_hours":[]}"#), "/quiet_hours", FaultCode::Type);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"quiet_hours":null}"#), "/quiet_hours", FaultCode::Type);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"starts_on":"2023-02-29"}"#), "/starts_on", FaultCode::Format);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"starts_on":null}"#), "/starts_on", FaultCode::Type);
    check(
        SyncSchedule::from_json(r#"{"schema_version":1,"paused_until":"2024-02-29T12:00:60Z"}"#),
        "/paused_until",
        FaultCode::Format,
    );
    check(
        SyncSchedule::from_json(r#"{"schema_version":1,"paused_until":"2024-02-29T12:00:00"}"#),
        "/paused_until",
        FaultCode::Format,
    );
    check(SyncSchedule::from_json(r#"{"schema_version":1,"paused_until":null}"#), "/paused_until", FaultCode::Type);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"max_attempts":0.5}"#), "/max_attempts", FaultCode::Type);
    check(
        SyncSchedule::from_json(r#"{"schema_version":1,"max_attempts":9007199254740992}"#),
        "/max_attempts",
        FaultCode::OutOfRange,
    );
    check(
        SyncSchedule::from_json(r#"{"schema_version":1,"max_attempts":-1e400}"#),
        "/max_attempts",
        FaultCode::OutOfRange,
    );
    check(SyncSchedule::from_json(r#"{"schema_version":1,"max_attempts":0.0}"#), "/max_attempts", FaultCode::Minimum);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"max_attempts":11}"#), "/max_attempts", FaultCode::Maximum);
    check(SyncSchedule::from_json(r#"{"schema_version":1,"max_attempts":null}"#), "/max_attempts", FaultCode::Type);
}
