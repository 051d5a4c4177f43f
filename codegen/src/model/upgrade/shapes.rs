//! The shapes that objects had in earlier versions.

use std::collections::BTreeMap;

use crate::model::{Document, Field, Model, Type, TypeDef};

/// What is known of a value of an earlier version.
#[derive(Debug, Clone)]
pub(crate) enum Held<'a> {
    /// Nothing: the present registry no longer has it.
    Unknown,
    /// A type of the present registry; its objects have the shapes of the time.
    Type(&'a Type),
    /// An object that the present registry has no name for.
    Object(Vec<Property<'a>>),
}

/// Name and value of a property.
pub(crate) type Property<'a> = (String, Held<'a>);

/// The properties of an object, union variant or document.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape<'a> {
    pub(crate) properties: Vec<Property<'a>>,
    /// Those that a later change brings in through another object: further objects may get theirs in the same way.
    pub(crate) brought: Vec<Property<'a>>,
    /// The property that no change may touch: a union's tag, a document's version.
    pub(crate) reserved: Option<&'a str>,
}

/// Every shape at one moment between two changes.
#[derive(Debug)]
pub(crate) struct Shapes<'a> {
    pub(crate) model: &'a Model,
    pub(crate) document: &'a str,
    pub(crate) subjects: BTreeMap<String, Shape<'a>>,
}

/// Why a change cannot have led to the shape after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mismatch {
    /// There is no such object.
    Subject,
    /// Something else is wrong.
    Part {
        /// The key of the change that it is about.
        key: &'static str,
        /// What is wrong.
        message: String,
        /// What to do.
        help: &'static str,
    },
}

impl<'a> Shapes<'a> {
    /// The present shapes.
    pub(crate) fn new(model: &'a Model, document: &'a Document) -> Self {
        let mut subjects = BTreeMap::new();
        let mut add = |name: String, fields: &'a [Field], reserved: Option<&'a str>| {
            let properties = fields.iter().map(|field| (field.name.to_string(), Held::Type(&field.ty))).collect();
            subjects.insert(name, Shape { properties, brought: Vec::new(), reserved });
        };
        for def in &model.types {
            match def {
                TypeDef::Object(object) => add(object.name.to_string(), &object.fields, None),
                TypeDef::Union(union) => {
                    for variant in &union.variants {
                        let name = format!("{}.{}", union.name, variant.name);
                        add(name, &variant.fields, Some(union.tag.as_str()));
                    }
                }
            }
        }
        add(document.name.to_string(), &document.fields, Some("schema_version"));
        Self { model, document: document.name.as_str(), subjects }
    }

    /// The names of everything that a change can be about.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.subjects.keys().map(String::as_str)
    }

    /// The name of an object type; nothing for any other type.
    pub(crate) fn object_name(&self, ty: &Type) -> Option<&'a str> {
        match ty {
            Type::Named(id) => match self.model.type_def(*id) {
                TypeDef::Object(object) => Some(object.name.as_str()),
                TypeDef::Union(_) => None,
            },
            _ => None,
        }
    }
}

impl Shape<'_> {
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.properties.iter().position(|(known, _)| known == name)
    }

    /// The position of what the key `field` names.
    pub(crate) fn find(&self, name: &str, subject: &str) -> Result<usize, Mismatch> {
        self.position(name).ok_or_else(|| no_field("field", subject, name))
    }
}

pub(crate) fn no_field(key: &'static str, subject: &str, field: &str) -> Mismatch {
    Mismatch::Part {
        key,
        message: format!("`{subject}` has no field `{field}` after this change"),
        help: "later changes are undone before this one: name the field as it was right after the change",
    }
}

pub(crate) fn field_left(key: &'static str, subject: &str, field: &str) -> Mismatch {
    Mismatch::Part {
        key,
        message: format!("`{subject}` still has the field `{field}` after this change"),
        help: "a field that was removed or renamed is no longer there; correct the name or remove the change",
    }
}

pub(crate) fn no_object(key: &'static str, what: &str) -> Mismatch {
    Mismatch::Part {
        key,
        message: format!("`{what}` is no object after this change"),
        help: "name a field whose type is an object; unions, lists and maps are changed by their own types",
    }
}
