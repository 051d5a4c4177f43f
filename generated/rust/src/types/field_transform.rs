// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The union `field_transform`.

use crate::decode;
use crate::encode;
use crate::json;

/// A change made to a value on its way.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldTransform {
    /// Removes white space at both ends.
    Trim {
        /// Properties that only a newer version knows, as tolerant reading kept them.
        unknown: crate::value::UnknownProperties,
    },
    /// Ignores the source and writes this value.
    Constant {
        /// The value to write.
        value: String,
        /// Properties that only a newer version knows, as tolerant reading kept them.
        unknown: crate::value::UnknownProperties,
    },
    /// Replaces codes by their meaning.
    Lookup {
        /// From code to meaning.
        table: std::collections::BTreeMap<String, String>,
        /// Written for a code that the table lacks; without it the record is refused.
        fallback: Option<String>,
        /// Properties that only a newer version knows, as tolerant reading kept them.
        unknown: crate::value::UnknownProperties,
    },
    /// Multiplies a number.
    Scale {
        /// Multiplier.
        factor: f64,
        /// Decimals kept after rounding half to even.
        decimals: i64,
        /// Properties that only a newer version knows, as tolerant reading kept them.
        unknown: crate::value::UnknownProperties,
    },
    /// Reads a date in the given format.
    ParseDate {
        /// Pattern of y, M and d, such as dd.MM.yyyy.
        format: String,
        /// Properties that only a newer version knows, as tolerant reading kept them.
        unknown: crate::value::UnknownProperties,
    },
    /// Joins several fields of the external system.
    Join {
        /// Fields to join in order.
        fields: Vec<String>,
        /// Written between the parts.
        separator: String,
        /// Properties that only a newer version knows, as tolerant reading kept them.
        unknown: crate::value::UnknownProperties,
    },
}

crate::document::object!(FieldTransform, "field_transform");

impl decode::Decode for FieldTransform {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        match context.tag(value, "kind")? {
            "trim" => Self::decode_trim(value, context),
            "constant" => Self::decode_constant(value, context),
            "lookup" => Self::decode_lookup(value, context),
            "scale" => Self::decode_scale(value, context),
            "parse_date" => Self::decode_parse_date(value, context),
            "join" => Self::decode_join(value, context),
            _ => context.unknown_tag("kind"),
        }
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl FieldTransform {
    fn decode_trim<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(context.object(value)?, context, &["kind"]);
        object.skip();
        let unknown = object.close();
        Some(Self::Trim { unknown })
    }

    fn decode_constant<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["kind", "value"],
        );
        object.skip();
        let value = object.required(&decode::text().max_length(1_024));
        let unknown = object.close();
        Some(Self::Constant {
            value: value?,
            unknown,
        })
    }

    fn decode_lookup<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["fallback", "kind", "table"],
        );
        let fallback = object.optional(&decode::of::<String>());
        object.skip();
        let table = object.required(&decode::map(decode::of::<String>()));
        let unknown = object.close();
        Some(Self::Lookup {
            table: table?,
            fallback,
            unknown,
        })
    }

    fn decode_scale<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["decimals", "factor", "kind"],
        );
        let decimals = object.default(&decode::integer().minimum(0).maximum(6), || 2);
        let factor = object
            .required(&decode::number().minimum(-1_000_000.0).maximum(1_000_000.0));
        object.skip();
        let unknown = object.close();
        Some(Self::Scale {
            factor: factor?,
            decimals: decimals?,
            unknown,
        })
    }

    fn decode_parse_date<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["format", "kind"],
        );
        let format = object
            .required(
                &decode::text()
                    .pattern(crate::pattern::FIELD_TRANSFORM_PARSE_DATE_FORMAT),
            );
        object.skip();
        let unknown = object.close();
        Some(Self::ParseDate {
            format: format?,
            unknown,
        })
    }

    fn decode_join<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &["fields", "kind", "separator"],
        );
        let fields = object
            .required(&decode::list(decode::of::<String>()).min_items(2).max_items(10));
        object.skip();
        let separator = object.default(&decode::text().max_length(8), || " ".to_owned());
        let unknown = object.close();
        Some(Self::Join {
            fields: fields?,
            separator: separator?,
            unknown,
        })
    }
}

impl encode::Encode for FieldTransform {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        match self {
            Self::Trim { unknown } => {
                tape.tag("kind", "trim");
                tape.unknown(object, unknown);
            }
            Self::Constant { value, unknown } => {
                tape.tag("kind", "constant");
                tape.property("value", value);
                tape.unknown(object, unknown);
            }
            Self::Lookup { table, fallback, unknown } => {
                tape.tag("kind", "lookup");
                tape.property("table", table);
                tape.property("fallback", fallback);
                tape.unknown(object, unknown);
            }
            Self::Scale { factor, decimals, unknown } => {
                tape.tag("kind", "scale");
                tape.property("factor", factor);
                tape.property("decimals", decimals);
                tape.unknown(object, unknown);
            }
            Self::ParseDate { format, unknown } => {
                tape.tag("kind", "parse_date");
                tape.property("format", format);
                tape.unknown(object, unknown);
            }
            Self::Join { fields, separator, unknown } => {
                tape.tag("kind", "join");
                tape.property("fields", fields);
                tape.property("separator", separator);
                tape.unknown(object, unknown);
            }
        }
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for FieldTransform {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FieldTransform".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::document::union_schema(
            "A change made to a value on its way.",
            [
                {
                    let mut object = crate::document::ObjectSchema::new(
                        "Removes white space at both ends.",
                        generator,
                    );
                    object.constant("kind", "trim");
                    object.finish()
                },
                {
                    let mut object = crate::document::ObjectSchema::new(
                        "Ignores the source and writes this value.",
                        generator,
                    );
                    object.constant("kind", "constant");
                    object.required("value", &decode::text().max_length(1_024));
                    object.finish()
                },
                {
                    let mut object = crate::document::ObjectSchema::new(
                        "Replaces codes by their meaning.",
                        generator,
                    );
                    object.constant("kind", "lookup");
                    object.required("table", &decode::map(decode::of::<String>()));
                    object.optional("fallback", &decode::of::<String>());
                    object.finish()
                },
                {
                    let mut object = crate::document::ObjectSchema::new(
                        "Multiplies a number.",
                        generator,
                    );
                    object.constant("kind", "scale");
                    object
                        .required(
                            "factor",
                            &decode::number().minimum(-1_000_000.0).maximum(1_000_000.0),
                        );
                    object
                        .optional("decimals", &decode::integer().minimum(0).maximum(6));
                    object.finish()
                },
                {
                    let mut object = crate::document::ObjectSchema::new(
                        "Reads a date in the given format.",
                        generator,
                    );
                    object.constant("kind", "parse_date");
                    object
                        .required(
                            "format",
                            &decode::text()
                                .pattern(crate::pattern::FIELD_TRANSFORM_PARSE_DATE_FORMAT),
                        );
                    object.finish()
                },
                {
                    let mut object = crate::document::ObjectSchema::new(
                        "Joins several fields of the external system.",
                        generator,
                    );
                    object.constant("kind", "join");
                    object
                        .required(
                            "fields",
                            &decode::list(decode::of::<String>())
                                .min_items(2)
                                .max_items(10),
                        );
                    object.optional("separator", &decode::text().max_length(8));
                    object.finish()
                },
            ],
        )
    }
}
