//! Functions that those of all documents call.

use askama::Template;

use crate::database::objects::function::{Argument, Function};
use crate::model::formats::{DATE, TIMESTAMP, UUID};
use crate::model::ident::bounded;
use crate::model::{Document, Model, SERVICE_ROLE};
use crate::render::render;
use crate::sql::catalog::ObjectName;

/// Who may write documents, and so must be able to have them judged.
pub(crate) const WRITERS: [&str; 2] = ["authenticated", SERVICE_ROLE];

/// The names of the functions.
pub(crate) struct Helpers {
    /// A number as the nearest double.
    pub(crate) double: ObjectName,
    /// Whether a value is a number between two others.
    pub(crate) number_between: ObjectName,
    /// Whether a value is an integer between two others.
    pub(crate) integer_between: ObjectName,
    /// Whether lists and objects stand too deep within each other.
    pub(crate) too_deep: ObjectName,
    /// Whether a value is JSON that every language can hold.
    pub(crate) portable: ObjectName,
    /// The faults of a text, number or boolean.
    pub(crate) scalar_faults: ObjectName,
    /// The faults of a list.
    pub(crate) list_faults: ObjectName,
    /// The faults of an object, a map or a document.
    pub(crate) object_faults: ObjectName,
    /// The faults of any value.
    pub(crate) faults: ObjectName,
}

impl Helpers {
    pub(crate) fn new(model: &Model) -> Self {
        let name = |name: &str| ObjectName::new(model.targets.postgres.schema.as_str(), name);
        Self {
            double: name("json_double"),
            number_between: name("is_json_number"),
            integer_between: name("is_json_integer"),
            too_deep: name("is_json_too_deep"),
            portable: name("is_json_portable"),
            scalar_faults: name("json_scalar_faults"),
            list_faults: name("json_list_faults"),
            object_faults: name("json_object_faults"),
            faults: name("json_faults"),
        }
    }

    /// The function that names the faults of a document.
    pub(crate) fn errors(&self, document: &Document) -> ObjectName {
        ObjectName::new(self.faults.schema.clone(), bounded(format!("{}_errors", document.name)))
    }

    /// The functions themselves.
    pub(crate) fn functions(&self) -> Vec<Function> {
        let value = || Argument::new("p_value", "jsonb");
        let bounds = || ["p_minimum", "p_maximum"].map(|name| Argument::new(name, "double precision"));
        let body = |template: String| format!("\n{template}");
        let between = |name: &ObjectName, whole: bool| {
            let view = Between { double: &self.double, whole };
            let kind = if whole { "an integer" } else { "a number" };
            let comment = format!("Whether a value is {kind} between two others, which are inside.");
            let arguments = [value()].into_iter().chain(bounds()).collect();
            Function { arguments, ..function(name.clone(), "boolean", body(render(&view)), comment) }
        };
        vec![
            Function {
                arguments: vec![value()],
                ..function(self.double.clone(), "double precision", body(render(&Double)), DOUBLE_COMMENT)
            },
            between(&self.number_between, false),
            between(&self.integer_between, true),
            Function {
                arguments: vec![value()],
                ..function(self.too_deep.clone(), "boolean", body(render(&TooDeep)), DEPTH_COMMENT)
            },
            Function {
                arguments: vec![value()],
                ..function(
                    self.portable.clone(),
                    "boolean",
                    body(render(&Portable { too_deep: &self.too_deep })),
                    "Whether a value is JSON that every language can hold: not too deep, and all numbers finite.",
                )
            },
            Self::listing(&self.scalar_faults, false, &ScalarFaults { helpers: self }, "a text, number or boolean"),
            Self::listing(&self.list_faults, true, &ListFaults { helpers: self }, "a list and of what it holds"),
            Self::listing(&self.object_faults, true, &ObjectFaults { helpers: self }, "an object and of what it holds"),
            Self::listing(&self.faults, true, &Faults { helpers: self }, "a value and of what it holds"),
        ]
    }

    /// A function that lists faults; one that looks into values needs the types that they may have.
    fn listing(name: &ObjectName, looks_into: bool, body: &impl Template, of: &str) -> Function {
        let types = looks_into.then_some("p_types");
        let values = ["p_value", "p_shape"].into_iter().chain(types).map(|name| Argument::new(name, "jsonb"));
        let comment = format!("The faults of {of}, in order: path as JSON Pointer, code and message.");
        Function {
            arguments: values.chain([Argument::new("p_path", "text")]).collect(),
            ..function(name.clone(), FAULTS, format!("\n{}", render(body)), comment)
        }
    }
}

/// What a function that lists faults returns.
pub(crate) const FAULTS: &str = "TABLE (path text, code text, message text)";

const DOUBLE_COMMENT: &str =
    "A number of JSON as the nearest double, infinite beyond all of them; NULL for anything else.";
const DEPTH_COMMENT: &str = "Whether more than 64 lists and objects stand within each other.";

/// A function that judges values: it depends on nothing else, and writers may execute it.
pub(crate) fn function(name: ObjectName, returns: &str, body: String, comment: impl Into<String>) -> Function {
    Function {
        name,
        arguments: Vec::new(),
        returns: returns.to_owned(),
        language: "plpgsql",
        volatility: "IMMUTABLE STRICT PARALLEL SAFE",
        is_definer: false,
        body,
        comment: comment.into(),
        executors: WRITERS.to_vec(),
    }
}

/// The regular expression of a checked form of text.
pub(crate) fn format_pattern(name: &str) -> &'static str {
    match name {
        "uuid" => UUID,
        "date" => DATE,
        _ => TIMESTAMP,
    }
}

#[derive(Template)]
#[template(path = "postgres/documents/double.sql")]
struct Double;

#[derive(Template)]
#[template(path = "postgres/documents/between.sql")]
struct Between<'a> {
    double: &'a ObjectName,
    whole: bool,
}

#[derive(Template)]
#[template(path = "postgres/documents/too_deep.sql")]
struct TooDeep;

#[derive(Template)]
#[template(path = "postgres/documents/portable.sql")]
struct Portable<'a> {
    too_deep: &'a ObjectName,
}

#[derive(Template)]
#[template(path = "postgres/documents/scalar_faults.sql")]
struct ScalarFaults<'a> {
    helpers: &'a Helpers,
}

#[derive(Template)]
#[template(path = "postgres/documents/list_faults.sql")]
struct ListFaults<'a> {
    helpers: &'a Helpers,
}

#[derive(Template)]
#[template(path = "postgres/documents/object_faults.sql")]
struct ObjectFaults<'a> {
    helpers: &'a Helpers,
}

#[derive(Template)]
#[template(path = "postgres/documents/faults.sql")]
struct Faults<'a> {
    helpers: &'a Helpers,
}
