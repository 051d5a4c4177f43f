// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The union `switch`.

use crate::decode;
use crate::encode;
use crate::json;

/// A union with awkward names: \*/.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Switch {
    /// On $x.
    On {
        /// The property `at`.
        at: String,
        /// Properties that only a newer version knows, as tolerant reading kept them.
        unknown: crate::value::UnknownProperties,
    },
    /// Off.
    Off {
        /// Properties that only a newer version knows, as tolerant reading kept them.
        unknown: crate::value::UnknownProperties,
    },
    /// Default.
    Default {
        /// The property `class`.
        class: Option<i64>,
        /// The property `super`.
        super_: bool,
        /// Properties that only a newer version knows, as tolerant reading kept them.
        unknown: crate::value::UnknownProperties,
    },
}

crate::document::object!(Switch, "switch");

impl decode::Decode for Switch {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        match context.tag(value, "kind")? {
            "on" => Self::decode_on(value, context),
            "off" => Self::decode_off(value, context),
            "default" => Self::decode_default(value, context),
            _ => context.unknown_tag("kind"),
        }
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl Switch {
    fn decode_on<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["at", "kind"],
        );
        let at = object.required(&decode::text().pattern(crate::pattern::SWITCH_ON_AT));
        object.skip();
        let unknown = object.close();
        Some(Self::On { at: at?, unknown })
    }

    fn decode_off<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(context.object(value)?, context, &["kind"]);
        object.skip();
        let unknown = object.close();
        Some(Self::Off { unknown })
    }

    fn decode_default<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["class", "kind", "super"],
        );
        let class = object.optional(&decode::of::<i64>());
        object.skip();
        let super_ = object.default(&decode::of::<bool>(), || true);
        let unknown = object.close();
        Some(Self::Default {
            class,
            super_: super_?,
            unknown,
        })
    }
}

impl encode::Encode for Switch {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        match self {
            Self::On { at, unknown } => {
                tape.tag("kind", "on");
                tape.property("at", at);
                tape.unknown(object, unknown);
            }
            Self::Off { unknown } => {
                tape.tag("kind", "off");
                tape.unknown(object, unknown);
            }
            Self::Default { class, super_, unknown } => {
                tape.tag("kind", "default");
                tape.property("class", class);
                tape.property("super", super_);
                tape.unknown(object, unknown);
            }
        }
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Switch {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Switch".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::document::union_schema(
            "A union with awkward names: */.",
            [
                {
                    let mut object = crate::document::ObjectSchema::new(
                        "On $x.",
                        generator,
                    );
                    object.constant("kind", "on");
                    object
                        .required(
                            "at",
                            &decode::text().pattern(crate::pattern::SWITCH_ON_AT),
                        );
                    object.finish()
                },
                {
                    let mut object = crate::document::ObjectSchema::new(
                        "Off.",
                        generator,
                    );
                    object.constant("kind", "off");
                    object.finish()
                },
                {
                    let mut object = crate::document::ObjectSchema::new(
                        "Default.",
                        generator,
                    );
                    object.constant("kind", "default");
                    object.optional("class", &decode::of::<i64>());
                    object.optional("super", &decode::of::<bool>());
                    object.finish()
                },
            ],
        )
    }
}
