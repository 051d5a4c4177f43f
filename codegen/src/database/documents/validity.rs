//! Functions that say whether a document is valid: straight code that stops at the first fault, because every row that
//! is written pays for it.

use std::collections::BTreeMap;

use super::helpers::{Helpers, format_pattern};
use crate::database::objects::function::{Argument, Function};
use crate::model::ident::bounded;
use crate::model::json::{json, number};
use crate::model::{
    Document, Enum, Field, ListType, MAX_INTEGER, Model, Presence, Reached, Type, TypeDef, TypeId, Union, Value,
};
use crate::sql::catalog::ObjectName;
use crate::sql::quote::quote_literal;

/// Up to so many items, comparing each with all before it is cheaper than sorting them.
const FEW_ITEMS: u32 = 256;

/// Names of properties up to so many characters become part of a variable's name, which has to stay short itself.
const LONGEST: usize = 40;

/// The function of a document, and those of the types that it uses in several places.
pub(crate) fn functions(model: &Model, document: &Document, name: &ObjectName, helpers: &Helpers) -> Vec<Function> {
    let uses = uses(model, document);
    let scope = Scope { model, helpers, name, uses: &uses };
    let shared = uses.iter().filter(|(_, count)| **count > 1).map(|(id, _)| {
        let mut body = Body::new(&scope);
        body.named(*id, "p_value", 1);
        let def = model.type_def(*id).name();
        let comment = format!("Whether a value is a {def} of this version of {}.", document.name);
        body.function(scope.type_function(*id), "p_value", comment)
    });
    let mut functions: Vec<_> = shared.collect();
    let mut body = Body::new(&scope);
    body.document(document);
    let comment = format!(
        "Whether a value is a {} of version {}. {}(jsonb) says what is wrong.",
        document.name,
        document.schema_version,
        helpers.errors(document),
    );
    functions.push(body.function(name.clone(), "p_document", comment));
    functions
}

/// How many places of a document's types use each named type.
fn uses(model: &Model, document: &Document) -> BTreeMap<TypeId, usize> {
    let mut uses = BTreeMap::new();
    let reached = Reached::from(model, &document.fields);
    let inner = reached.types.iter().flat_map(|id| model.type_def(*id).fields());
    for field in document.fields.iter().chain(inner) {
        if let Type::Named(id) = field.ty.innermost() {
            *uses.entry(*id).or_default() += 1;
        }
    }
    uses
}

/// What the functions of one document share.
struct Scope<'a> {
    model: &'a Model,
    helpers: &'a Helpers,
    /// The document's function.
    name: &'a ObjectName,
    uses: &'a BTreeMap<TypeId, usize>,
}

impl Scope<'_> {
    fn type_function(&self, id: TypeId) -> ObjectName {
        let name = format!("{}__{}", self.name.name, self.model.type_def(id).name());
        ObjectName::new(self.name.schema.clone(), bounded(name))
    }

    /// Conditions, each true of a value with a fault and NULL of none at all, in this order; `None` for what holds other
    /// values.
    fn faults(&self, ty: &Type, value: &str, text: &str) -> Option<Vec<String>> {
        let is_not = |kind: &str| format!("jsonb_typeof({value}) <> '{kind}'");
        let format = |name: &str| vec![is_not("string"), format!("{text} !~ {}", quote_literal(format_pattern(name)))];
        Some(match ty {
            Type::String(rules) => {
                let mut faults = vec![is_not("string")];
                faults.extend(rules.min_length.map(|length| format!("char_length{text} < {length}")));
                faults.extend(rules.max_length.map(|length| format!("char_length{text} > {length}")));
                faults.extend(rules.pattern.iter().map(|it| format!("{text} !~ {}", quote_literal(it.as_str()))));
                let name = rules.format.map(super::shape::format_name);
                faults.extend(name.map(|name| format!("{text} !~ {}", quote_literal(format_pattern(name)))));
                faults
            }
            Type::Integer(rules) => {
                let (least, most) = (rules.minimum.unwrap_or(-MAX_INTEGER), rules.maximum.unwrap_or(MAX_INTEGER));
                vec![format!("NOT {}({value}, {least}, {most})", self.helpers.integer_between)]
            }
            Type::Number(rules) => {
                let (least, most) = (rules.minimum.unwrap_or(-f64::MAX), rules.maximum.unwrap_or(f64::MAX));
                vec![format!("NOT {}({value}, {}, {})", self.helpers.number_between, number(least), number(most))]
            }
            Type::Boolean => vec![is_not("boolean")],
            Type::Uuid => format("uuid"),
            Type::Date => format("date"),
            Type::Timestamp => format("timestamp"),
            Type::Json => vec![format!("NOT {}({value})", self.helpers.portable)],
            Type::Enum(id) => {
                let accepted = accepted(self.model.enumeration(*id));
                let labels: Vec<_> = accepted.map(quote_literal).collect();
                match labels.as_slice() {
                    [] => vec![format!("{value} IS NOT NULL")],
                    [label] => vec![is_not("string"), format!("{text} <> {label}")],
                    labels => vec![is_not("string"), format!("{text} NOT IN ({})", labels.join(", "))],
                }
            }
            Type::Named(_) | Type::Document(_) | Type::List(_) | Type::Map(_) => return None,
        })
    }
}

/// A function that is being written.
struct Body<'a> {
    scope: &'a Scope<'a>,
    /// Names and types.
    variables: Vec<(String, String)>,
    statements: String,
}

impl<'a> Body<'a> {
    fn new(scope: &'a Scope<'a>) -> Self {
        Self { scope, variables: Vec::new(), statements: String::new() }
    }

    fn function(self, name: ObjectName, argument: &str, comment: String) -> Function {
        let mut body = String::from("\n");
        if !self.variables.is_empty() {
            body.push_str("DECLARE\n");
            for (variable, type_name) in &self.variables {
                body.extend(["    ", variable, " ", type_name, ";\n"]);
            }
        }
        body.extend(["BEGIN\n", &self.statements, "    RETURN true;\nEND\n"]);
        Function {
            arguments: vec![Argument::new(argument, "jsonb")],
            ..super::helpers::function(name, "boolean", body, comment)
        }
    }

    fn line(&mut self, depth: usize, text: &str) {
        self.statements.extend(std::iter::repeat_n("    ", depth));
        self.statements.extend([text, "\n"]);
    }

    /// A variable of its own, with a name that tells where its value stands.
    fn variable(&mut self, name: &str, type_name: &str) -> String {
        let names = (1..).map(|number| match number {
            _ if name.len() > LONGEST => format!("v_{number}"),
            1 => format!("v_{name}"),
            number => format!("v_{name}_{number}"),
        });
        let is_free = |name: &String| self.variables.iter().all(|(taken, _)| taken != name);
        // The numbers do not end.
        let name = names.into_iter().find(is_free).unwrap_or_default();
        self.variables.push((name.clone(), type_name.to_owned()));
        name
    }

    /// Leaves the function where one of the conditions is true; the later ones may rely on the earlier.
    fn refuse(&mut self, depth: usize, conditions: &[String]) {
        match conditions {
            [] => return,
            [condition] => self.line(depth, &format!("IF {condition} THEN")),
            conditions => {
                self.line(depth, "IF (CASE");
                for condition in conditions {
                    self.line(depth + 1, &format!("WHEN {condition} THEN true"));
                }
                self.line(depth, "END) THEN");
            }
        }
        self.line(depth + 1, "RETURN false;");
        self.line(depth, "END IF;");
    }

    fn document(&mut self, document: &Document) {
        let version = document.schema_version;
        let double = &self.scope.helpers.double;
        let is_other = format!(
            "p_document -> 'schema_version' IS DISTINCT FROM '{version}' \
             AND {double}(p_document -> 'schema_version') IS DISTINCT FROM {version}"
        );
        self.object(
            "p_document",
            &["schema_version"],
            vec![not_an_object("p_document"), is_other],
            &document.fields,
            1,
        );
    }

    /// An object of which some properties are known already.
    fn object(&mut self, value: &str, known: &[&str], mut faults: Vec<String>, fields: &[Field], depth: usize) {
        let required = fields.iter().filter(|field| field.presence == Presence::Required);
        let required: Vec<_> = required.map(|field| quote_literal(field.name.as_str())).collect();
        match required.as_slice() {
            [] => {}
            [name] => faults.push(format!("NOT {value} ? {name}")),
            names => faults.push(format!("NOT {value} ?& ARRAY[{}]", names.join(", "))),
        }
        let names = known.iter().copied().chain(fields.iter().map(|field| field.name.as_str()));
        let names: Vec<_> = names.map(quote_literal).collect();
        faults.push(match names.as_slice() {
            [] => format!("{value} <> '{{}}'"),
            [name] => format!("{value} - {name} <> '{{}}'"),
            names => format!("{value} - ARRAY[{}] <> '{{}}'", names.join(", ")),
        });
        let mut inner = Vec::new();
        for field in fields {
            let name = quote_literal(field.name.as_str());
            let leaf = self.scope.faults(&field.ty, &format!("{value} -> {name}"), &format!("({value} ->> {name})"));
            match leaf {
                Some(conditions) => faults.extend(conditions),
                None => inner.push(field),
            }
        }
        self.refuse(depth, &faults);
        for field in inner {
            self.property(field, value, depth);
        }
    }

    /// A property that holds other values.
    fn property(&mut self, field: &Field, object: &str, depth: usize) {
        let value = self.variable(field.name.as_str(), "jsonb");
        let name = quote_literal(field.name.as_str());
        let is_required = field.presence == Presence::Required;
        let inner = if is_required { depth } else { depth + 1 };
        if !is_required {
            self.line(depth, &format!("IF {object} ? {name} THEN"));
        }
        self.line(inner, &format!("{value} := {object} -> {name};"));
        self.value(&field.ty, &value, inner);
        if !is_required {
            self.line(depth, "END IF;");
        }
    }

    /// Any value, in a variable.
    fn value(&mut self, ty: &Type, value: &str, depth: usize) {
        match ty {
            Type::List(list) => self.list(list, value, depth),
            Type::Map(inner) => self.map(inner, value, depth),
            Type::Named(id) if self.scope.uses.get(id).is_some_and(|count| *count > 1) => {
                let function = self.scope.type_function(*id);
                self.refuse(depth, &[format!("NOT {function}({value})")]);
            }
            Type::Named(id) => self.named(*id, value, depth),
            leaf => {
                let faults = self.scope.faults(leaf, value, &format!("({value} #>> '{{}}')"));
                self.refuse(depth, &faults.unwrap_or_default());
            }
        }
    }

    fn named(&mut self, id: TypeId, value: &str, depth: usize) {
        match self.scope.model.type_def(id) {
            TypeDef::Object(object) => self.object(value, &[], vec![not_an_object(value)], &object.fields, depth),
            TypeDef::Union(union) => self.union(union, value, depth),
        }
    }

    fn union(&mut self, union: &Union, value: &str, depth: usize) {
        let tag = quote_literal(union.tag.as_str());
        let no_tag = format!("jsonb_typeof({value} -> {tag}) IS DISTINCT FROM 'string'");
        self.refuse(depth, &[not_an_object(value), no_tag]);
        self.line(depth, &format!("CASE {value} ->> {tag}"));
        for variant in &union.variants {
            self.line(depth + 1, &format!("WHEN {} THEN", quote_literal(variant.name.as_str())));
            self.object(value, &[union.tag.as_str()], Vec::new(), &variant.fields, depth + 2);
        }
        self.line(depth + 1, "ELSE");
        self.line(depth + 2, "RETURN false;");
        self.line(depth, "END CASE;");
    }

    fn map(&mut self, inner: &Type, value: &str, depth: usize) {
        self.refuse(depth, &[not_an_object(value)]);
        let item = self.variable(&format!("{}_value", &value[2..]), "jsonb");
        self.line(depth, &format!("FOR {item} IN SELECT e.value FROM jsonb_each({value}) AS e LOOP"));
        self.value(inner, &item, depth + 1);
        self.line(depth, "END LOOP;");
    }

    fn list(&mut self, list: &ListType, value: &str, depth: usize) {
        let mut faults = vec![format!("jsonb_typeof({value}) <> 'array'")];
        faults.extend(list.min_items.map(|count| format!("jsonb_array_length({value}) < {count}")));
        faults.extend(list.max_items.map(|count| format!("jsonb_array_length({value}) > {count}")));
        self.refuse(depth, &faults);
        let of = &value[2..];
        let item = self.variable(&format!("{of}_item"), "jsonb");
        let index = item.replace("_item", "_index");
        let by = list.unique_by.as_ref().and_then(|by| item_field(self.scope.model, list, by.as_str()));
        let few = list.max_items.is_some_and(|most| most <= FEW_ITEMS);
        let seen = by.filter(|_| few).map(|field| (field, self.variable(&format!("{of}_seen"), "text[]")));
        if let Some((_, seen)) = &seen {
            self.line(depth, &format!("{seen} := '{{}}';"));
        }
        self.line(depth, &format!("FOR {index} IN 0 .. jsonb_array_length({value}) - 1 LOOP"));
        self.line(depth + 1, &format!("{item} := {value} -> {index};"));
        self.value(&list.item, &item, depth + 1);
        if let Some((field, seen)) = &seen {
            let compared = self.compared(field, &item);
            self.refuse(depth + 1, &[format!("{compared} = ANY ({seen})")]);
            self.line(depth + 1, &format!("{seen} := {seen} || ({compared});"));
        }
        self.line(depth, "END LOOP;");
        if let Some(field) = by.filter(|_| !few) {
            let compared = self.compared(field, "e.value");
            let distinct =
                format!("SELECT count(DISTINCT ({compared}) COLLATE \"C\") FROM jsonb_array_elements({value}) AS e");
            self.refuse(depth, &[format!("({distinct}) <> jsonb_array_length({value})")]);
        }
    }

    /// What `unique_by` compares of a valid item, as text.
    fn compared(&self, field: &Field, item: &str) -> String {
        let Scope { model, helpers, .. } = self.scope;
        let name = quote_literal(field.name.as_str());
        let text = match &field.ty {
            Type::Integer(_) | Type::Number(_) => format!("{}({item} -> {name})::text", helpers.double),
            Type::Enum(id) => {
                let values = model.enumeration(*id).values.iter();
                let renamed: Vec<_> = values
                    .flat_map(|value| value.renamed_from.iter().map(|from| (from, value.name.as_str())))
                    .map(|(from, to)| format!(" WHEN {} THEN {}", quote_literal(from), quote_literal(to)))
                    .collect();
                match renamed.as_slice() {
                    [] => format!("{item} ->> {name}"),
                    renamed => format!("CASE {item} ->> {name}{} ELSE {item} ->> {name} END", renamed.concat()),
                }
            }
            _ => format!("{item} ->> {name}"),
        };
        match &field.presence {
            Presence::Default(value) => format!("coalesce({text}, {})", default_text(model, field, value)),
            _ => text,
        }
    }
}

/// A default as [`Body::compared`] spells it.
fn default_text(model: &Model, field: &Field, value: &Value) -> String {
    match json(model, &field.ty, value) {
        serde_json::Value::String(text) => quote_literal(&text),
        number @ serde_json::Value::Number(_) => format!("{number}::double precision::text"),
        other => quote_literal(&other.to_string()),
    }
}

/// The field of a list's items that must differ.
fn item_field<'a>(model: &'a Model, list: &ListType, name: &str) -> Option<&'a Field> {
    let Type::Named(id) = list.item else { return None };
    let TypeDef::Object(object) = model.type_def(id) else { return None };
    object.fields.iter().find(|field| field.name.as_str() == name)
}

fn not_an_object(value: &str) -> String {
    format!("jsonb_typeof({value}) <> 'object'")
}

/// The labels that documents may hold, earlier ones included.
fn accepted(enumeration: &Enum) -> impl Iterator<Item = &str> {
    let values = enumeration.values.iter().filter(|value| value.status.is_in_database());
    values.flat_map(|value| std::iter::once(value.name.as_str()).chain(value.renamed_from.iter().map(String::as_str)))
}
