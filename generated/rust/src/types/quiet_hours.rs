// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The object `quiet_hours`.

use crate::decode;
use crate::encode;
use crate::json;

/// Hours of the day in which no synchronization starts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct QuietHours {
    /// First minute of the quiet time.
    pub start: String,
    /// First minute after it.
    pub end: String,
    /// Properties that only a newer version knows, as tolerant reading kept them.
    pub unknown: crate::value::UnknownProperties,
}

crate::document::object!(QuietHours, "quiet_hours");

impl decode::Decode for QuietHours {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["end", "start"],
        );
        let end = object
            .required(&decode::text().pattern(crate::pattern::QUIET_HOURS_START));
        let start = object
            .required(&decode::text().pattern(crate::pattern::QUIET_HOURS_START));
        let unknown = object.close();
        Some(Self {
            start: start?,
            end: end?,
            unknown,
        })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl encode::Encode for QuietHours {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        tape.property("start", &self.start);
        tape.property("end", &self.end);
        tape.unknown(object, &self.unknown);
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for QuietHours {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "QuietHours".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut object = crate::document::ObjectSchema::new(
            "Hours of the day in which no synchronization starts.",
            generator,
        );
        object
            .required(
                "start",
                &decode::text().pattern(crate::pattern::QUIET_HOURS_START),
            );
        object
            .required("end", &decode::text().pattern(crate::pattern::QUIET_HOURS_START));
        object.finish()
    }
}
