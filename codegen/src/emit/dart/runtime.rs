//! What is the same in every package: faults, checked strings, and the checks that all documents share.

/// A part that has what the others use: not each registry needs all of it, and the analyzer would say so.
const SHARED: &str = "\
// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

";

macro_rules! part {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../../templates/dart/runtime/", $name)))
    };
}

/// Files with public types.
const PUBLIC: &[(&str, &str)] = &[
    part!("calendar_date.dart"),
    part!("fault.dart"),
    part!("json_value.dart"),
    part!("registry_enum.dart"),
    part!("timestamp.dart"),
    part!("uuid.dart"),
];

/// Files with private types and functions.
const PRIVATE: &[(&str, &str)] = &[
    part!("codec.dart"),
    part!("composite_shapes.dart"),
    part!("findings.dart"),
    part!("free_shape.dart"),
    part!("number_shapes.dart"),
    part!("object_reader.dart"),
    part!("object_shapes.dart"),
    part!("property.dart"),
    part!("row.dart"),
    part!("shape.dart"),
    part!("text_shapes.dart"),
    part!("tolerant.dart"),
    part!("upgrade.dart"),
];

/// Names and texts of the parts.
pub(super) fn parts() -> impl Iterator<Item = (&'static str, String)> {
    let public = PUBLIC.iter().map(|(name, text)| (*name, (*text).to_owned()));
    public.chain(PRIVATE.iter().map(|(name, text)| (*name, format!("{SHARED}{text}"))))
}
