// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The object `object`.

use crate::decode;
use crate::encode;
use crate::json;

/// An object called object.
#[derive(Debug, Clone, PartialEq)]
pub struct Object {
    /// The property `type`.
    pub r#type: String,
    /// The property `ref`.
    pub r#ref: Option<i64>,
    /// The property `self`.
    pub self_: Option<f64>,
    /// The property `default`.
    pub default: bool,
    /// The property `class`.
    pub class: Option<crate::value::Uuid>,
    /// The property `index`.
    pub index: Option<crate::value::Date>,
    /// The property `values`.
    pub values: crate::value::Timestamp,
    /// The property `name`.
    pub name: Option<crate::value::Json>,
    /// The property `hash_code`.
    pub hash_code: Option<crate::label::Open<crate::Keyword>>,
    /// The property `to_string`.
    pub to_string: crate::Switch,
    /// The property `is_valid`.
    pub is_valid: Option<Vec<String>>,
    /// The property `from_json`.
    pub from_json: Option<std::collections::BTreeMap<String, i64>>,
    /// The property `to_json`.
    pub to_json: Vec<Vec<crate::label::Open<crate::KeywordKind>>>,
    /// The property `copy_with`.
    pub copy_with: Option<std::collections::BTreeMap<String, Vec<crate::Switch>>>,
    /// The property `schema`.
    pub schema: Option<String>,
    /// The property `constructor`.
    pub constructor: i64,
    /// The property `prototype`.
    pub prototype: Option<f64>,
    /// The property `arguments`.
    pub arguments: Option<bool>,
    /// The property `await`.
    pub r#await: crate::value::Uuid,
    /// The property `const`.
    pub r#const: Option<crate::value::Date>,
    /// The property `in`.
    pub r#in: Option<crate::value::Timestamp>,
    /// The property `new`.
    pub new: crate::value::Json,
    /// The property `this`.
    pub this: Option<crate::label::Open<crate::Keyword>>,
    /// The property `super`.
    pub super_: Option<crate::Switch>,
    /// The property `package`.
    pub package: Vec<String>,
    /// The property `import`.
    pub import: Option<std::collections::BTreeMap<String, i64>>,
    /// The property `export`.
    pub export: Option<Vec<Vec<crate::label::Open<crate::KeywordKind>>>>,
    /// The property `async`.
    pub r#async: std::collections::BTreeMap<String, Vec<crate::Switch>>,
    /// The property `fn`.
    pub r#fn: Option<String>,
    /// The property `match`.
    pub r#match: Option<i64>,
    /// The property `loop`.
    pub r#loop: f64,
    /// The property `crate`.
    pub crate_: Option<bool>,
    /// The property `enum`.
    pub r#enum: Option<crate::value::Uuid>,
    /// The property `path`.
    pub path: crate::value::Date,
    /// The property `code`.
    pub code: Option<crate::value::Timestamp>,
    /// The property `message`.
    pub message: Option<crate::value::Json>,
    /// Properties that only a newer version knows, as tolerant reading kept them.
    pub unknown: crate::value::UnknownProperties,
}

crate::document::object!(Object, "object");

impl decode::Decode for Object {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &[
                "arguments",
                "async",
                "await",
                "class",
                "code",
                "const",
                "constructor",
                "copy_with",
                "crate",
                "default",
                "enum",
                "export",
                "fn",
                "from_json",
                "hash_code",
                "import",
                "in",
                "index",
                "is_valid",
                "loop",
                "match",
                "message",
                "name",
                "new",
                "package",
                "path",
                "prototype",
                "ref",
                "schema",
                "self",
                "super",
                "this",
                "to_json",
                "to_string",
                "type",
                "values",
            ],
        );
        let arguments = object.optional(&decode::of::<bool>());
        let r#async = object
            .required(&decode::map(decode::list(decode::of::<crate::Switch>())));
        let r#await = object.required(&decode::of::<crate::value::Uuid>());
        let class = object.optional(&decode::of::<crate::value::Uuid>());
        let code = object.optional(&decode::of::<crate::value::Timestamp>());
        let r#const = object.optional(&decode::of::<crate::value::Date>());
        let constructor = object.required(&decode::of::<i64>());
        let copy_with = object
            .optional(&decode::map(decode::list(decode::of::<crate::Switch>())));
        let crate_ = object.optional(&decode::of::<bool>());
        let default = object.required(&decode::of::<bool>());
        let r#enum = object.optional(&decode::of::<crate::value::Uuid>());
        let export = object
            .optional(
                &decode::list(
                    decode::list(decode::of::<crate::label::Open<crate::KeywordKind>>()),
                ),
            );
        let r#fn = object.optional(&decode::of::<String>());
        let from_json = object.optional(&decode::map(decode::of::<i64>()));
        let hash_code = object
            .optional(&decode::of::<crate::label::Open<crate::Keyword>>());
        let import = object.optional(&decode::map(decode::of::<i64>()));
        let r#in = object.optional(&decode::of::<crate::value::Timestamp>());
        let index = object.optional(&decode::of::<crate::value::Date>());
        let is_valid = object.optional(&decode::list(decode::of::<String>()));
        let r#loop = object.required(&decode::of::<f64>());
        let r#match = object.optional(&decode::of::<i64>());
        let message = object.optional(&decode::of::<crate::value::Json>());
        let name = object.optional(&decode::of::<crate::value::Json>());
        let new = object.required(&decode::of::<crate::value::Json>());
        let package = object.required(&decode::list(decode::of::<String>()));
        let path = object.required(&decode::of::<crate::value::Date>());
        let prototype = object.optional(&decode::of::<f64>());
        let r#ref = object.optional(&decode::of::<i64>());
        let schema = object.optional(&decode::of::<String>());
        let self_ = object.optional(&decode::of::<f64>());
        let super_ = object.optional(&decode::of::<crate::Switch>());
        let this = object.optional(&decode::of::<crate::label::Open<crate::Keyword>>());
        let to_json = object
            .required(
                &decode::list(
                    decode::list(decode::of::<crate::label::Open<crate::KeywordKind>>()),
                ),
            );
        let to_string = object.required(&decode::of::<crate::Switch>());
        let r#type = object.required(&decode::of::<String>());
        let values = object.required(&decode::of::<crate::value::Timestamp>());
        let unknown = object.close();
        Some(Self {
            r#type: r#type?,
            r#ref,
            self_,
            default: default?,
            class,
            index,
            values: values?,
            name,
            hash_code,
            to_string: to_string?,
            is_valid,
            from_json,
            to_json: to_json?,
            copy_with,
            schema,
            constructor: constructor?,
            prototype,
            arguments,
            r#await: r#await?,
            r#const,
            r#in,
            new: new?,
            this,
            super_,
            package: package?,
            import,
            export,
            r#async: r#async?,
            r#fn,
            r#match,
            r#loop: r#loop?,
            crate_,
            r#enum,
            path: path?,
            code,
            message,
            unknown,
        })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl encode::Encode for Object {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        tape.property("type", &self.r#type);
        tape.property("ref", &self.r#ref);
        tape.property("self", &self.self_);
        tape.property("default", &self.default);
        tape.property("class", &self.class);
        tape.property("index", &self.index);
        tape.property("values", &self.values);
        tape.property("name", &self.name);
        tape.property("hash_code", &self.hash_code);
        tape.property("to_string", &self.to_string);
        tape.property("is_valid", &self.is_valid);
        tape.property("from_json", &self.from_json);
        tape.property("to_json", &self.to_json);
        tape.property("copy_with", &self.copy_with);
        tape.property("schema", &self.schema);
        tape.property("constructor", &self.constructor);
        tape.property("prototype", &self.prototype);
        tape.property("arguments", &self.arguments);
        tape.property("await", &self.r#await);
        tape.property("const", &self.r#const);
        tape.property("in", &self.r#in);
        tape.property("new", &self.new);
        tape.property("this", &self.this);
        tape.property("super", &self.super_);
        tape.property("package", &self.package);
        tape.property("import", &self.import);
        tape.property("export", &self.export);
        tape.property("async", &self.r#async);
        tape.property("fn", &self.r#fn);
        tape.property("match", &self.r#match);
        tape.property("loop", &self.r#loop);
        tape.property("crate", &self.crate_);
        tape.property("enum", &self.r#enum);
        tape.property("path", &self.path);
        tape.property("code", &self.code);
        tape.property("message", &self.message);
        tape.unknown(object, &self.unknown);
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Object {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Object".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut object = crate::document::ObjectSchema::new(
            "An object called object.",
            generator,
        );
        object.required("type", &decode::of::<String>());
        object.optional("ref", &decode::of::<i64>());
        object.optional("self", &decode::of::<f64>());
        object.required("default", &decode::of::<bool>());
        object.optional("class", &decode::of::<crate::value::Uuid>());
        object.optional("index", &decode::of::<crate::value::Date>());
        object.required("values", &decode::of::<crate::value::Timestamp>());
        object.optional("name", &decode::of::<crate::value::Json>());
        object
            .optional("hash_code", &decode::of::<crate::label::Open<crate::Keyword>>());
        object.required("to_string", &decode::of::<crate::Switch>());
        object.optional("is_valid", &decode::list(decode::of::<String>()));
        object.optional("from_json", &decode::map(decode::of::<i64>()));
        object
            .required(
                "to_json",
                &decode::list(
                    decode::list(decode::of::<crate::label::Open<crate::KeywordKind>>()),
                ),
            );
        object
            .optional(
                "copy_with",
                &decode::map(decode::list(decode::of::<crate::Switch>())),
            );
        object.optional("schema", &decode::of::<String>());
        object.required("constructor", &decode::of::<i64>());
        object.optional("prototype", &decode::of::<f64>());
        object.optional("arguments", &decode::of::<bool>());
        object.required("await", &decode::of::<crate::value::Uuid>());
        object.optional("const", &decode::of::<crate::value::Date>());
        object.optional("in", &decode::of::<crate::value::Timestamp>());
        object.required("new", &decode::of::<crate::value::Json>());
        object.optional("this", &decode::of::<crate::label::Open<crate::Keyword>>());
        object.optional("super", &decode::of::<crate::Switch>());
        object.required("package", &decode::list(decode::of::<String>()));
        object.optional("import", &decode::map(decode::of::<i64>()));
        object
            .optional(
                "export",
                &decode::list(
                    decode::list(decode::of::<crate::label::Open<crate::KeywordKind>>()),
                ),
            );
        object
            .required(
                "async",
                &decode::map(decode::list(decode::of::<crate::Switch>())),
            );
        object.optional("fn", &decode::of::<String>());
        object.optional("match", &decode::of::<i64>());
        object.required("loop", &decode::of::<f64>());
        object.optional("crate", &decode::of::<bool>());
        object.optional("enum", &decode::of::<crate::value::Uuid>());
        object.required("path", &decode::of::<crate::value::Date>());
        object.optional("code", &decode::of::<crate::value::Timestamp>());
        object.optional("message", &decode::of::<crate::value::Json>());
        object.finish()
    }
}
