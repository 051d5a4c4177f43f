//! A new value, written like the one before it.

use super::new_name;
use super::original::{Original, find_enum, known};
use super::refusal::Refusal;
use super::request::Addition;
use super::scalar::{Context, Quote, flow, scalar};
use super::splice::{Splice, block_end, column, line_break, spliced};
use super::style::{Style, after, comma, dash, is_flow, quote_of};
use super::value;
use crate::model::{Enum, Field, Model, Presence, Status};
use crate::registry::spans::{Kind, Node};

/// Something that a new value needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The attribute; none where it is the description.
    pub attribute: Option<String>,
    /// What it holds; may be empty.
    pub description: String,
    /// What belongs there, such as `text`.
    pub kind: String,
}

/// What a value still lacks before it can be added. What is given already is judged first: nobody wants to be asked in
/// vain.
///
/// # Errors
/// There is no such enum, the value cannot have the name, or an attribute is none of the enum's or cannot be read.
pub fn missing(model: &Model, addition: &Addition) -> Result<Vec<Missing>, Refusal> {
    let (_, enumeration) = find_enum(model, &addition.enumeration)?;
    new_name::check(enumeration, &addition.name, None)?;
    attributes(enumeration, addition)?;
    let mut missing = Vec::new();
    if addition.description.is_none() {
        let description = "What the value means; becomes the documentation in every language.".to_owned();
        missing.push(Missing { attribute: None, description, kind: "text".to_owned() });
    }
    let given = |field: &Field| addition.attributes.iter().any(|(name, _)| name == field.name.as_str());
    for field in &enumeration.attributes {
        if field.presence == Presence::Required && !given(field) {
            missing.push(Missing {
                attribute: Some(field.name.to_string()),
                description: field.description.clone(),
                kind: value::describe(model, &field.ty),
            });
        }
    }
    Ok(missing)
}

pub(crate) fn edit(original: &Original<'_>, addition: &Addition) -> Result<String, Refusal> {
    let (index, enumeration) = original.enumeration(&addition.enumeration)?;
    new_name::check(enumeration, &addition.name, None)?;
    let attributes = attributes(enumeration, addition)?;
    let list = original.node(&format!("/enums/{index}/values"))?;
    let Kind::List(items) = &list.kind else { return Err(Refusal::by_hand()) };
    let Some(last) = items.last() else { return Err(Refusal::by_hand()) };
    let template = Template::of(original.text, items, last);
    let item = template.item(addition, &attributes);
    let splices = if is_flow(original.text, list) {
        let gap = items.windows(2).last().and_then(|pair| original.text.get(pair[0].span.end..pair[1].span.start));
        let alone = if template.style.is_tight() { "," } else { ", " };
        let gap = gap.map_or_else(|| alone.to_owned(), comma);
        after(original.text, &last.span, &gap, &item)
    } else {
        let indent = column(original.text, dash(original.text, last).ok_or_else(Refusal::by_hand)?);
        let at = block_end(original.text, last.span.end, indent);
        let breaks = if stand_apart(original.text, items) { 2 } else { 1 };
        let dash = format!(
            "{}-{}",
            " ".repeat(indent),
            " ".repeat(column(original.text, last.span.start).saturating_sub(indent + 1).max(1))
        );
        vec![Splice::insert(at, format!("{}{dash}{item}", line_break(original.text).repeat(breaks)))]
    };
    Ok(spliced(original.text, splices))
}

/// The attributes in the order in which they are declared.
fn attributes(enumeration: &Enum, addition: &Addition) -> Result<Vec<(String, serde_yaml::Value)>, Refusal> {
    let names = || enumeration.attributes.iter().map(|field| field.name.as_str());
    for (index, (name, _)) in addition.attributes.iter().enumerate() {
        if names().all(|known| known != name) {
            let message = format!("`{}` has no attribute `{name}`", enumeration.name);
            return Err(Refusal::request(message, known(name, names().collect::<Vec<_>>().into_iter())));
        }
        if addition.attributes[..index].iter().any(|(earlier, _)| earlier == name) {
            return Err(Refusal::request(format!("the attribute `{name}` is given twice"), "give it once"));
        }
    }
    let mut values = Vec::new();
    for field in &enumeration.attributes {
        if let Some((name, text)) = addition.attributes.iter().find(|(name, _)| name == field.name.as_str()) {
            let value = value::read(&field.ty, text).map_err(|problem| {
                let message = format!("the attribute `{name}` cannot be read: {problem}");
                Refusal::request(message, "put texts that hold brackets, quotes or `: ` in quotes")
            })?;
            values.push((name.clone(), value));
        }
    }
    Ok(values)
}

/// Whether a blank line stands before each value.
fn stand_apart(text: &str, items: &[Node]) -> bool {
    let [.., previous, last] = items else { return false };
    let between = text.get(previous.span.end..last.span.start).unwrap_or_default();
    let lines: Vec<&str> = between.lines().collect();
    lines.len() > 2 && lines[1..lines.len() - 1].iter().any(|line| line.trim().is_empty())
}

/// How a value is written.
struct Template<'a> {
    text: &'a str,
    style: Style,
    /// The value that it is like.
    neighbour: &'a Node,
    /// Of attributes, in the neighbour or another value of the enum.
    attributes: Option<&'a Node>,
    line_break: &'static str,
}

impl<'a> Template<'a> {
    fn of(text: &'a str, items: &'a [Node], neighbour: &'a Node) -> Self {
        let has_entries =
            |node: &&Node| matches!(&node.kind, Kind::Mapping(entries) if entries.iter().next().is_some());
        let attributes = items.iter().rev().filter_map(|item| item.get("attributes")).find(has_entries);
        Self { text, style: Style::of(text, neighbour), neighbour, attributes, line_break: line_break(text) }
    }

    fn item(&self, addition: &Addition, attributes: &[(String, serde_yaml::Value)]) -> String {
        let mut entries = vec![self.entry("name", &addition.name)];
        if let Some(description) = &addition.description {
            entries.push(self.entry("description", description));
        }
        if let Some(status) = addition.status.filter(|status| *status != Status::Active) {
            entries.push(self.entry("status", status.as_str()));
        }
        if !attributes.is_empty() {
            entries.push(self.attributes(attributes));
        }
        self.style.mapping(&entries, self.line_break)
    }

    fn entry(&self, key: &str, text: &str) -> String {
        let like = self.neighbour.get(key).or_else(|| self.neighbour.get("name"));
        self.style.pair(key, &scalar(text, self.quote(like), self.style.context))
    }

    fn quote(&self, like: Option<&Node>) -> Quote {
        match like {
            Some(node) if matches!(node.kind, Kind::Scalar { .. }) => quote_of(self.text, &node.span),
            // Of a list, the quotes of its items.
            Some(Node { kind: Kind::List(items), .. }) => self.quote(items.first()),
            _ => Quote::Plain,
        }
    }

    fn attributes(&self, attributes: &[(String, serde_yaml::Value)]) -> String {
        let mut style = self.attributes.map_or_else(|| self.style.inner(), |node| Style::of(self.text, node));
        if style.context == Context::Block {
            if self.style.context == Context::Flow {
                style = self.style.inner();
            } else if self.attributes.is_none_or(|node| Some(node.span.start) != self.neighbour_attributes()) {
                // Those of another value may be indented otherwise.
                style.indent = self.style.indent + 2;
            }
        }
        let entries: Vec<String> = attributes
            .iter()
            .map(|(name, value)| {
                let quote = self.quote(self.attributes.and_then(|node| node.get(name)));
                style.pair(name, &flow(value, quote, style.context))
            })
            .collect();
        let mapping = style.mapping(&entries, self.line_break);
        match style.context {
            Context::Flow => self.style.pair("attributes", &mapping),
            Context::Block => {
                format!("{}{}{mapping}", self.style.opening("attributes"), style.separator(self.line_break))
            }
        }
    }

    fn neighbour_attributes(&self) -> Option<usize> {
        self.neighbour.get("attributes").map(|node| node.span.start)
    }
}
