//! Types, rules and values as a reader wants them, for cells of tables.

use super::names::{code, table_cell};
use crate::model::json;
use crate::model::{Field, Format, ListType, Model, Presence, StringRules, Type, Value};

/// The type as the registry writes it, with a link where the schema reference describes it.
pub(super) fn type_link(model: &Model, ty: &Type) -> String {
    let name = model.type_expression(ty);
    match model.definition_name(ty.innermost()) {
        Some(anchor) => format!("[`{name}`](#{anchor})"),
        None => format!("`{name}`"),
    }
}

/// Whether a property may be absent, and what that means.
pub(super) fn presence(model: &Model, field: &Field) -> String {
    match &field.presence {
        Presence::Required => "required".to_owned(),
        Presence::Optional => "optional".to_owned(),
        Presence::Default(value) => format!("else {}", value_cell(model, &field.ty, value)),
    }
}

/// A value as JSON.
pub(super) fn value_cell(model: &Model, ty: &Type, value: &Value) -> String {
    code(&json::json(model, ty, value).to_string())
}

/// What a value has to meet beside its type.
pub(super) fn rules(ty: &Type) -> String {
    let mut rules = Vec::new();
    collect(ty, "", &mut rules);
    table_cell(&rules.join("; "))
}

fn collect(ty: &Type, of: &str, rules: &mut Vec<String>) {
    let found: Vec<_> = match ty {
        Type::String(string) => text(string),
        Type::Integer(bounds) => range(bounds.minimum, bounds.maximum, "").into_iter().collect(),
        Type::Number(bounds) => range(bounds.minimum, bounds.maximum, "").into_iter().collect(),
        Type::List(list) => items(list),
        _ => Vec::new(),
    };
    rules.extend(found.into_iter().map(|rule| format!("{of}{rule}")));
    match ty {
        Type::List(list) => collect(&list.item, "each: ", rules),
        Type::Map(value) => collect(value, "each: ", rules),
        _ => {}
    }
}

fn text(string: &StringRules) -> Vec<String> {
    let mut rules: Vec<_> = range(string.min_length, string.max_length, " characters").into_iter().collect();
    rules.extend(string.pattern.as_ref().map(|pattern| code(pattern.as_str())));
    rules.extend(string.format.map(|format| {
        let form = match format {
            Format::Uuid => "the form of a uuid",
            Format::Date => "the form of a date",
            Format::Timestamp => "the form of a timestamp",
        };
        form.to_owned()
    }));
    rules
}

fn items(list: &ListType) -> Vec<String> {
    let mut rules: Vec<_> = range(list.min_items, list.max_items, " items").into_iter().collect();
    rules.extend(list.unique_by.as_ref().map(|field| format!("each with another `{field}`")));
    rules
}

fn range<T: std::fmt::Display + PartialEq>(least: Option<T>, most: Option<T>, unit: &str) -> Option<String> {
    match (least, most) {
        (Some(least), Some(most)) if least == most => Some(format!("exactly {least}{unit}")),
        (Some(least), Some(most)) => Some(format!("{least} to {most}{unit}")),
        (Some(least), None) => Some(format!("at least {least}{unit}")),
        (None, Some(most)) => Some(format!("at most {most}{unit}")),
        (None, None) => None,
    }
}
