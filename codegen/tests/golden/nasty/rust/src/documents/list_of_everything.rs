// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The document `list_of_everything`.

use crate::decode;
use crate::encode;
use crate::json;
use crate::upgrade;

/// Every rule of the format at once.
#[derive(Debug, Clone, PartialEq)]
pub struct ListOfEverything {
    /// The property `objects`.
    pub objects: Vec<crate::Object>,
    /// The property `entries`.
    pub entries: Option<Vec<crate::Entry>>,
    /// Between \*/ and $.
    pub short: String,
    /// The property `matched`.
    pub matched: String,
    /// The property `checked`.
    pub checked: String,
    /// The property `small`.
    pub small: i64,
    /// The property `ratio`.
    pub ratio: f64,
    /// The property `at`.
    pub at: crate::value::Timestamp,
    /// The property `identity`.
    pub identity: crate::value::Uuid,
    /// The property `word`.
    pub word: crate::label::Open<crate::Keyword>,
    /// The property `switch`.
    pub switch: crate::Switch,
    /// The property `words`.
    pub words: std::collections::BTreeMap<String, crate::label::Open<crate::Keyword>>,
    /// The property `many`.
    pub many: Vec<i64>,
    /// The property `free`.
    pub free: crate::value::Json,
    /// The property `aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc`.
    pub aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: Option<String>,
    /// Properties that only a newer version knows, as tolerant reading kept them.
    pub unknown: crate::value::UnknownProperties,
}

impl ListOfEverything {
    /// The version that is read and written.
    pub const SCHEMA_VERSION: i64 = 3;

    /// A valid document that may take the place of a broken one.
    #[must_use]
    pub fn safe_default() -> Self {
        Self {
            objects: Vec::new(),
            entries: None,
            short: "a'\"\\$".to_owned(),
            matched: "x".to_owned(),
            checked: "2024-02-29".to_owned(),
            small: 0,
            ratio: 0.1,
            at: crate::value::Timestamp("2026-01-31T12:00:00+01:00".to_owned()),
            identity: crate::value::Uuid(
                "6fa459ea-ee8a-3ca4-894e-db77e160355e".to_owned(),
            ),
            word: crate::label::Open::Known(crate::Keyword::Self_),
            switch: crate::Switch::Default {
                class: None,
                super_: true,
                unknown: crate::value::UnknownProperties::none(),
            },
            words: std::collections::BTreeMap::from([
                ("a".to_owned(), crate::label::Open::Known(crate::Keyword::Class)),
            ]),
            many: Vec::from([1, 2]),
            free: crate::value::Json::Object(
                std::collections::BTreeMap::from([
                    (
                        "a".to_owned(),
                        crate::value::Json::Array(
                            Vec::from([
                                crate::value::Json::Null,
                                crate::value::Json::Number(1.5),
                            ]),
                        ),
                    ),
                ]),
            ),
            aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: None,
            unknown: crate::value::UnknownProperties::none(),
        }
    }
}

crate::document::object!(ListOfEverything, "list_of_everything");

impl decode::Decode for ListOfEverything {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        context.check_version(value, Self::SCHEMA_VERSION)?;
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &[
                "aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc",
                "at",
                "checked",
                "entries",
                "free",
                "identity",
                "many",
                "matched",
                "objects",
                "ratio",
                "schema_version",
                "short",
                "small",
                "switch",
                "word",
                "words",
            ],
        );
        let aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc = object
            .optional(&decode::of::<String>());
        let at = object
            .default(
                &decode::of::<crate::value::Timestamp>(),
                || crate::value::Timestamp("2026-01-31T12:00:00+01:00".to_owned()),
            );
        let checked = object
            .default(
                &decode::text().format("date", crate::value::Date::is_valid),
                || "2024-02-29".to_owned(),
            );
        let entries = object
            .optional(
                &decode::list(decode::of::<crate::Entry>())
                    .unique_by("key", |key| <String as decode::Comparable>::key(key?)),
            );
        let free = object
            .default(
                &decode::of::<crate::value::Json>(),
                || crate::value::Json::Object(
                    std::collections::BTreeMap::from([
                        (
                            "a".to_owned(),
                            crate::value::Json::Array(
                                Vec::from([
                                    crate::value::Json::Null,
                                    crate::value::Json::Number(1.5),
                                ]),
                            ),
                        ),
                    ]),
                ),
            );
        let identity = object
            .default(
                &decode::of::<crate::value::Uuid>(),
                || crate::value::Uuid("6fa459ea-ee8a-3ca4-894e-db77e160355e".to_owned()),
            );
        let many = object
            .default(
                &decode::list(decode::of::<i64>()).min_items(1),
                || Vec::from([1, 2]),
            );
        let matched = object
            .default(
                &decode::text().pattern(crate::pattern::LIST_OF_EVERYTHING_MATCHED),
                || "x".to_owned(),
            );
        let objects = object
            .required(
                &decode::list(decode::of::<crate::Object>()).min_items(0).max_items(5),
            );
        let ratio = object
            .default(&decode::number().minimum(-0.5).maximum(1e300), || 0.1);
        object.required(&decode::of::<i64>());
        let short = object
            .default(
                &decode::text().min_length(1).max_length(8),
                || "a'\"\\$".to_owned(),
            );
        let small = object.default(&decode::integer().minimum(-1).maximum(1), || 0);
        let switch = object
            .default(
                &decode::of::<crate::Switch>(),
                || crate::Switch::Default {
                    class: None,
                    super_: true,
                    unknown: crate::value::UnknownProperties::none(),
                },
            );
        let word = object
            .default(
                &decode::of::<crate::label::Open<crate::Keyword>>(),
                || crate::label::Open::Known(crate::Keyword::Self_),
            );
        let words = object
            .default(
                &decode::map(decode::of::<crate::label::Open<crate::Keyword>>()),
                || std::collections::BTreeMap::from([
                    ("a".to_owned(), crate::label::Open::Known(crate::Keyword::Class)),
                ]),
            );
        let unknown = object.close();
        Some(Self {
            objects: objects?,
            entries,
            short: short?,
            matched: matched?,
            checked: checked?,
            small: small?,
            ratio: ratio?,
            at: at?,
            identity: identity?,
            word: word?,
            switch: switch?,
            words: words?,
            many: many?,
            free: free?,
            aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc,
            unknown,
        })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl encode::Encode for ListOfEverything {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        tape.property("schema_version", &Self::SCHEMA_VERSION);
        tape.property("objects", &self.objects);
        tape.property("entries", &self.entries);
        tape.property("short", &self.short);
        tape.property("matched", &self.matched);
        tape.property("checked", &self.checked);
        tape.property("small", &self.small);
        tape.property("ratio", &self.ratio);
        tape.property("at", &self.at);
        tape.property("identity", &self.identity);
        tape.property("word", &self.word);
        tape.property("switch", &self.switch);
        tape.property("words", &self.words);
        tape.property("many", &self.many);
        tape.property("free", &self.free);
        tape.property(
            "aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc",
            &self.aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc,
        );
        tape.unknown(object, &self.unknown);
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ListOfEverything {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ListOfEverything".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut object = crate::document::ObjectSchema::new(
            "Every rule of the format at once.",
            generator,
        );
        object.constant("schema_version", 3);
        object
            .required(
                "objects",
                &decode::list(decode::of::<crate::Object>()).min_items(0).max_items(5),
            );
        object
            .optional(
                "entries",
                &decode::list(decode::of::<crate::Entry>())
                    .unique_by("key", |key| <String as decode::Comparable>::key(key?)),
            );
        object.optional("short", &decode::text().min_length(1).max_length(8));
        object
            .optional(
                "matched",
                &decode::text().pattern(crate::pattern::LIST_OF_EVERYTHING_MATCHED),
            );
        object
            .optional(
                "checked",
                &decode::text().format("date", crate::value::Date::is_valid),
            );
        object.optional("small", &decode::integer().minimum(-1).maximum(1));
        object.optional("ratio", &decode::number().minimum(-0.5).maximum(1e300));
        object.optional("at", &decode::of::<crate::value::Timestamp>());
        object.optional("identity", &decode::of::<crate::value::Uuid>());
        object.optional("word", &decode::of::<crate::label::Open<crate::Keyword>>());
        object.optional("switch", &decode::of::<crate::Switch>());
        object
            .optional(
                "words",
                &decode::map(decode::of::<crate::label::Open<crate::Keyword>>()),
            );
        object.optional("many", &decode::list(decode::of::<i64>()).min_items(1));
        object.optional("free", &decode::of::<crate::value::Json>());
        object
            .optional(
                "aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc",
                &decode::of::<String>(),
            );
        object.finish()
    }
}

crate::upgrade::document!(ListOfEverything, "list_of_everything");

impl upgrade::Upgrade for ListOfEverything {
    const VERSION: i64 = Self::SCHEMA_VERSION;

    const STEPS: &'static [upgrade::Step] = &[to_version_2, to_version_3];
}

/// From version 1 to 2.
fn to_version_2(document: &mut upgrade::Object<'_>) {
    document.rename("things", "objects");
    document
        .each(
            &[
                upgrade::Way::Property("objects"),
                upgrade::Way::Items,
                upgrade::Way::Property("to_string"),
                upgrade::Way::Variant("kind", "on"),
            ],
            |on| {
                on.remove("gone");
            },
        );
    document
        .each(
            &[
                upgrade::Way::Property("objects"),
                upgrade::Way::Items,
                upgrade::Way::Property("copy_with"),
                upgrade::Way::Values,
                upgrade::Way::Items,
                upgrade::Way::Variant("kind", "on"),
            ],
            |on| {
                on.remove("gone");
            },
        );
    document
        .each(
            &[
                upgrade::Way::Property("objects"),
                upgrade::Way::Items,
                upgrade::Way::Property("super"),
                upgrade::Way::Variant("kind", "on"),
            ],
            |on| {
                on.remove("gone");
            },
        );
    document
        .each(
            &[
                upgrade::Way::Property("objects"),
                upgrade::Way::Items,
                upgrade::Way::Property("async"),
                upgrade::Way::Values,
                upgrade::Way::Items,
                upgrade::Way::Variant("kind", "on"),
            ],
            |on| {
                on.remove("gone");
            },
        );
    document
        .each(
            &[upgrade::Way::Property("switch"), upgrade::Way::Variant("kind", "on")],
            |on| {
                on.remove("gone");
            },
        );
}

/// From version 2 to 3.
fn to_version_3(document: &mut upgrade::Object<'_>) {
    document
        .add("free", crate::value::Json::Object(std::collections::BTreeMap::from([])));
    document.map("word", &[("me", "self")]);
}
