// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The object `entry`.

use crate::decode;
use crate::encode;
use crate::json;

/// Told apart by its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The property `key`.
    pub key: String,
    /// The property `value`.
    pub value: Option<crate::value::Json>,
    /// Properties that only a newer version knows, as tolerant reading kept them.
    pub unknown: crate::value::UnknownProperties,
}

crate::document::object!(Entry, "entry");

impl decode::Decode for Entry {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["key", "value"],
        );
        let key = object.required(&decode::text().max_length(63));
        let value = object.optional(&decode::of::<crate::value::Json>());
        let unknown = object.close();
        Some(Self { key: key?, value, unknown })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl encode::Encode for Entry {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        tape.property("key", &self.key);
        tape.property("value", &self.value);
        tape.unknown(object, &self.unknown);
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Entry {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Entry".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut object = crate::document::ObjectSchema::new(
            "Told apart by its key.",
            generator,
        );
        object.required("key", &decode::text().max_length(63));
        object.optional("value", &decode::of::<crate::value::Json>());
        object.finish()
    }
}
