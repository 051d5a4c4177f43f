//! A small registry like the one that is documented, with two values and with three.

use askama::Template;

use crate::emit::target::Target;
use crate::model::{Enum, EnumId, EnumValue, ListType, Model, Presence, Type, Value};
use crate::registry::edit::{self, Addition, Edit, Load, yaml_text};
use crate::registry::{self, Language, Surroundings};

/// Attributes that are shown at most.
const SHOWN: usize = 3;

/// The example is independent of any day: it has no waivers.
const TODAY: &str = "0000-00-00";

/// An example of how an enum gets a third value.
pub(super) struct Example {
    /// Name of the enum.
    pub(super) enumeration: String,
    /// The value that comes.
    pub(super) addition: Addition,
    /// The registry with two values, and what it means.
    pub(super) before: (String, Model),
    /// The registry with three values, and what it means.
    pub(super) after: (String, Model),
}

#[derive(Template)]
#[template(path = "docs/example.yaml")]
struct Registry<'a> {
    enumeration: &'a str,
    description: String,
    attributes: Vec<(&'a str, String, &'static str)>,
    values: &'a [Entry],
    table: &'a str,
    column: &'a str,
}

/// A value as text.
struct Entry {
    name: String,
    description: String,
    /// As YAML writes it.
    written_description: String,
    /// Names and texts as YAML writes them.
    attributes: Vec<(String, String)>,
    /// Names and texts as a command line writes them.
    given: Vec<(String, String)>,
}

impl Example {
    /// An example from the first three values of an enum; with values of its own where those do not do.
    pub(super) fn of(model: &Model, id: EnumId, targets: &[&dyn Target]) -> Option<Self> {
        let enumeration = model.enumeration(id);
        let shown = shown(enumeration);
        let values: Vec<_> = enumeration
            .values
            .iter()
            .filter(|value| value.status.is_supported())
            .filter_map(|value| entry(enumeration, value, &shown))
            .take(3)
            .collect();
        let languages: Vec<_> = targets.iter().map(|target| *target as &dyn Language).collect();
        let load = |text: &str| registry::load(text, TODAY, &languages, &Surroundings::default());
        Self::from(model, id, &shown, values, &load).or_else(|| Self::from(model, id, &[], invented(), &load))
    }

    fn from(model: &Model, id: EnumId, shown: &[usize], mut values: Vec<Entry>, load: Load<'_>) -> Option<Self> {
        let enumeration = model.enumeration(id);
        let third = (values.len() == 3).then(|| values.pop()).flatten()?;
        let holder = model.tables.iter().find_map(|table| {
            let holds = |ty: &Type| matches!(ty, Type::Enum(held) if *held == id);
            let column = table.columns.iter().find(|column| holds(&column.ty) && column.name.as_str() != "id")?;
            Some((table.name.as_str(), column.name.as_str()))
        });
        let other = if enumeration.name.as_str() == "examples" { "places" } else { "examples" };
        let (table, column) = holder.filter(|_| !shown.is_empty()).unwrap_or((other, "kind"));
        let attributes = shown.iter().map(|index| &enumeration.attributes[*index]).map(|attribute| {
            let ty = if matches!(attribute.ty, Type::List(_)) { "list<string>" } else { "string" };
            (attribute.name.as_str(), yaml_text(&described(&attribute.description, &attribute.name), true), ty)
        });
        let registry = Registry {
            enumeration: enumeration.name.as_str(),
            description: yaml_text(&enumeration.description, false),
            attributes: attributes.collect(),
            values: &values,
            table,
            column,
        };
        let before = registry.render().ok()? + "\n";
        let before_model = load(&before).ok()?;
        let addition = Addition {
            enumeration: enumeration.name.to_string(),
            name: third.name,
            description: Some(third.description),
            status: None,
            attributes: third.given,
        };
        let after = edit::apply(&before, &before_model, &Edit::Add(addition.clone()), load).ok()?;
        let after_model = load(&after).ok()?;
        Some(Self {
            enumeration: enumeration.name.to_string(),
            addition,
            before: (before, before_model),
            after: (after, after_model),
        })
    }
}

fn described(description: &str, name: &crate::model::ident::Name) -> String {
    if description.is_empty() { name.sentence() } else { description.to_owned() }
}

/// Indices of the attributes that the example has: required texts and lists of texts.
fn shown(enumeration: &Enum) -> Vec<usize> {
    let is_text = |ty: &Type| match ty {
        Type::String(_) => true,
        Type::List(list) => matches!(**list, ListType { item: Type::String(_), .. }),
        _ => false,
    };
    let attributes = enumeration.attributes.iter().enumerate();
    let fitting = attributes.filter(|(_, it)| it.presence == Presence::Required && is_text(&it.ty));
    fitting.map(|(index, _)| index).take(SHOWN).collect()
}

/// A value as the example writes it; none where a command line would need more than one line or another separator.
fn entry(enumeration: &Enum, value: &EnumValue, shown: &[usize]) -> Option<Entry> {
    let (mut attributes, mut given) = (Vec::new(), Vec::new());
    for index in shown {
        let name = enumeration.attributes[*index].name.to_string();
        match value.attributes.get(*index)?.as_ref()? {
            Value::String(text) if is_one_line(text) => {
                attributes.push((name.clone(), yaml_text(text, true)));
                given.push((name, text.clone()));
            }
            Value::List(items) if !items.is_empty() => {
                let texts: Vec<_> = items.iter().map(plain_item).collect::<Option<_>>()?;
                let written: Vec<_> = texts.iter().map(|text| yaml_text(text, true)).collect();
                attributes.push((name.clone(), format!("[{}]", written.join(", "))));
                given.push((name, texts.join(",")));
            }
            _ => return None,
        }
    }
    is_one_line(&value.description).then(|| Entry {
        name: value.name.to_string(),
        description: value.description.clone(),
        written_description: yaml_text(&value.description, false),
        attributes,
        given,
    })
}

/// An item that commas can stand around.
fn plain_item(item: &Value) -> Option<&str> {
    let Value::String(text) = item else { return None };
    (is_one_line(text) && text.trim() == text && !text.contains(',')).then_some(text)
}

fn is_one_line(text: &str) -> bool {
    !text.is_empty() && !text.chars().any(char::is_control)
}

fn invented() -> Vec<Entry> {
    ["first", "second", "third"]
        .map(|name| Entry {
            name: name.to_owned(),
            description: format!("The {name} one."),
            written_description: format!("The {name} one."),
            attributes: Vec::new(),
            given: Vec::new(),
        })
        .into()
}
