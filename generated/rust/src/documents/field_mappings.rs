// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The document `field_mappings`.

use crate::decode;
use crate::encode;
use crate::json;
use crate::upgrade;

/// How fields of the external system map to ours.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldMappings {
    /// One entry for each target field, applied in order.
    pub mappings: Vec<crate::FieldMapping>,
    /// Properties that only a newer version knows, as tolerant reading kept them.
    pub unknown: crate::value::UnknownProperties,
}

impl FieldMappings {
    /// The version that is read and written.
    pub const SCHEMA_VERSION: i64 = 2;

    /// A valid document that may take the place of a broken one.
    #[must_use]
    pub fn safe_default() -> Self {
        Self {
            mappings: Vec::new(),
            unknown: crate::value::UnknownProperties::none(),
        }
    }
}

crate::document::object!(FieldMappings, "field_mappings");

impl decode::Decode for FieldMappings {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        context.check_version(value, Self::SCHEMA_VERSION)?;
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["mappings", "schema_version"],
        );
        let mappings = object
            .required(
                &decode::list(decode::of::<crate::FieldMapping>())
                    .max_items(200)
                    .unique_by(
                        "target_field",
                        |target_field| <String as decode::Comparable>::key(target_field?),
                    ),
            );
        object.required(&decode::of::<i64>());
        let unknown = object.close();
        Some(Self {
            mappings: mappings?,
            unknown,
        })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl encode::Encode for FieldMappings {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        tape.property("schema_version", &Self::SCHEMA_VERSION);
        tape.property("mappings", &self.mappings);
        tape.unknown(object, &self.unknown);
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for FieldMappings {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FieldMappings".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut object = crate::document::ObjectSchema::new(
            "How fields of the external system map to ours.",
            generator,
        );
        object.constant("schema_version", 2);
        object
            .required(
                "mappings",
                &decode::list(decode::of::<crate::FieldMapping>())
                    .max_items(200)
                    .unique_by(
                        "target_field",
                        |target_field| <String as decode::Comparable>::key(target_field?),
                    ),
            );
        object.finish()
    }
}

crate::upgrade::document!(FieldMappings, "field_mappings");

impl upgrade::Upgrade for FieldMappings {
    const VERSION: i64 = Self::SCHEMA_VERSION;

    const STEPS: &'static [upgrade::Step] = &[to_version_2];
}

/// From version 1 to 2.
fn to_version_2(document: &mut upgrade::Object<'_>) {
    document
        .each(
            &[upgrade::Way::Property("mappings"), upgrade::Way::Items],
            |field_mapping| {
                field_mapping.rename("source", "source_field");
                field_mapping.rename("target", "target_field");
                field_mapping.add("required", crate::value::Json::Boolean(false));
            },
        );
}
