// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The object `field_mapping`.

use crate::decode;
use crate::encode;
use crate::json;

/// Copies one field of the external system into one field of ours.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldMapping {
    /// Field in the external system.
    pub source_field: String,
    /// Field in our own model.
    pub target_field: String,
    /// Applied to the value on its way.
    pub transform: Option<crate::FieldTransform>,
    /// A record without the source field is refused.
    pub required: bool,
    /// Properties that only a newer version knows, as tolerant reading kept them.
    pub unknown: crate::value::UnknownProperties,
}

crate::document::object!(FieldMapping, "field_mapping");

impl decode::Decode for FieldMapping {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["required", "source_field", "target_field", "transform"],
        );
        let required = object.default(&decode::of::<bool>(), || false);
        let source_field = object
            .required(
                &decode::text()
                    .max_length(128)
                    .pattern(crate::pattern::FIELD_MAPPING_SOURCE_FIELD),
            );
        let target_field = object
            .required(
                &decode::text()
                    .max_length(63)
                    .pattern(crate::pattern::FIELD_MAPPING_TARGET_FIELD),
            );
        let transform = object.optional(&decode::of::<crate::FieldTransform>());
        let unknown = object.close();
        Some(Self {
            source_field: source_field?,
            target_field: target_field?,
            transform,
            required: required?,
            unknown,
        })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl encode::Encode for FieldMapping {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        tape.property("source_field", &self.source_field);
        tape.property("target_field", &self.target_field);
        tape.property("transform", &self.transform);
        tape.property("required", &self.required);
        tape.unknown(object, &self.unknown);
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for FieldMapping {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FieldMapping".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut object = crate::document::ObjectSchema::new(
            "Copies one field of the external system into one field of ours.",
            generator,
        );
        object
            .required(
                "source_field",
                &decode::text()
                    .max_length(128)
                    .pattern(crate::pattern::FIELD_MAPPING_SOURCE_FIELD),
            );
        object
            .required(
                "target_field",
                &decode::text()
                    .max_length(63)
                    .pattern(crate::pattern::FIELD_MAPPING_TARGET_FIELD),
            );
        object.optional("transform", &decode::of::<crate::FieldTransform>());
        object.optional("required", &decode::of::<bool>());
        object.finish()
    }
}
