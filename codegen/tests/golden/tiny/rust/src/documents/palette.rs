// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The document `palette`.

use crate::decode;
use crate::encode;
use crate::json;
use crate::upgrade;

/// Colors that go together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Palette {
    /// The property `colors`.
    pub colors: Vec<crate::label::Open<crate::Color>>,
    /// Properties that only a newer version knows, as tolerant reading kept them.
    pub unknown: crate::value::UnknownProperties,
}

impl Palette {
    /// The version that is read and written.
    pub const SCHEMA_VERSION: i64 = 1;

    /// A valid document that may take the place of a broken one.
    #[must_use]
    pub fn safe_default() -> Self {
        Self {
            colors: Vec::new(),
            unknown: crate::value::UnknownProperties::none(),
        }
    }
}

crate::document::object!(Palette, "palette");

impl decode::Decode for Palette {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        context.check_version(value, Self::SCHEMA_VERSION)?;
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["colors", "schema_version"],
        );
        let colors = object
            .required(
                &decode::list(decode::of::<crate::label::Open<crate::Color>>())
                    .max_items(3),
            );
        object.required(&decode::of::<i64>());
        let unknown = object.close();
        Some(Self { colors: colors?, unknown })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl encode::Encode for Palette {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        tape.property("schema_version", &Self::SCHEMA_VERSION);
        tape.property("colors", &self.colors);
        tape.unknown(object, &self.unknown);
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Palette {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Palette".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut object = crate::document::ObjectSchema::new(
            "Colors that go together.",
            generator,
        );
        object.constant("schema_version", 1);
        object
            .required(
                "colors",
                &decode::list(decode::of::<crate::label::Open<crate::Color>>())
                    .max_items(3),
            );
        object.finish()
    }
}

crate::upgrade::document!(Palette, "palette");

impl upgrade::Upgrade for Palette {
    const VERSION: i64 = Self::SCHEMA_VERSION;

    const STEPS: &'static [upgrade::Step] = &[];
}
