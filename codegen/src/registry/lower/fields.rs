//! Fields and attributes: type, constraints, presence.

use super::at::At;
use super::lowering::Lowering;
use super::names::help_known;
use super::types::Position;
use crate::finding::{Place, Rule};
use crate::model::ident::Name;
use crate::model::pattern::{Anchoring, Pattern};
use crate::model::{Field, MAX_INTEGER, Presence, Type};
use crate::registry::raw;

/// Largest length or count in a constraint.
const MAX_COUNT: i64 = 1_000_000;

impl Lowering {
    /// Lowers fields; defaults are filled in later, when every type is known.
    pub(crate) fn fields(&mut self, fields: &mut [raw::Field], position: Position, list: &At<'_>) -> Vec<Field> {
        self.unique(fields.iter().map(|field| field.name.as_str()), list, "field");
        fields.iter_mut().enumerate().map(|(index, raw)| self.field(raw, position, &list.index(index))).collect()
    }

    fn field(&mut self, raw: &mut raw::Field, position: Position, at: &At<'_>) -> Field {
        let name = self.name(&raw.name, &at.key("name"));
        let description = self.text(&raw.description, &at.key("description"));
        let ty = self.type_expression(&raw.ty, position, &at.key("type"));
        let ty = self.constrained(ty, raw, at);
        if raw.optional && raw.default.is_some() {
            self.report(Rule::Presence, &at.key("optional"), format!("`{name}` is optional and has a default"))
                .other(at.key("default").place(), "the default")
                .help("with a default an absent field means the default; remove one of the two");
        }
        let presence = if raw.optional { Presence::Optional } else { Presence::Required };
        Field { name, description, ty, presence }
    }

    fn constrained(&mut self, ty: Type, raw: &raw::Field, at: &At<'_>) -> Type {
        self.refuse_foreign_constraints(&ty, raw, at);
        match ty {
            Type::String(mut rules) => {
                rules.min_length = self.count(raw.min_length, &at.key("min_length"));
                rules.max_length = self.count(raw.max_length, &at.key("max_length"));
                self.order(rules.min_length, rules.max_length, "min_length", "max_length", at);
                rules.pattern =
                    raw.pattern.as_ref().and_then(|text| self.pattern(text, Anchoring::Both, &at.key("pattern")));
                rules.format = raw.format;
                Type::String(rules)
            }
            Type::Integer(mut rules) => {
                rules.minimum = raw.minimum.as_ref().and_then(|bound| self.integer_bound(bound, &at.key("minimum")));
                rules.maximum = raw.maximum.as_ref().and_then(|bound| self.integer_bound(bound, &at.key("maximum")));
                self.order(rules.minimum, rules.maximum, "minimum", "maximum", at);
                Type::Integer(rules)
            }
            Type::Number(mut rules) => {
                rules.minimum = raw.minimum.as_ref().and_then(|bound| self.number_bound(bound, &at.key("minimum")));
                rules.maximum = raw.maximum.as_ref().and_then(|bound| self.number_bound(bound, &at.key("maximum")));
                self.order(rules.minimum, rules.maximum, "minimum", "maximum", at);
                Type::Number(rules)
            }
            Type::List(mut list) => {
                list.min_items = self.count(raw.min_items, &at.key("min_items"));
                list.max_items = self.count(raw.max_items, &at.key("max_items"));
                self.order(list.min_items, list.max_items, "min_items", "max_items", at);
                list.unique_by = raw.unique_by.as_ref().map(|name| self.name(name, &at.key("unique_by")));
                Type::List(list)
            }
            other => other,
        }
    }

    fn refuse_foreign_constraints(&mut self, ty: &Type, raw: &raw::Field, at: &At<'_>) {
        let string = matches!(ty, Type::String(_));
        let number = matches!(ty, Type::Integer(_) | Type::Number(_));
        let list = matches!(ty, Type::List(_));
        for (key, present, fits, whom) in [
            ("min_length", raw.min_length.is_some(), string, "strings"),
            ("max_length", raw.max_length.is_some(), string, "strings"),
            ("pattern", raw.pattern.is_some(), string, "strings"),
            ("format", raw.format.is_some(), string, "strings"),
            ("minimum", raw.minimum.is_some(), number, "integers and numbers"),
            ("maximum", raw.maximum.is_some(), number, "integers and numbers"),
            ("min_items", raw.min_items.is_some(), list, "lists"),
            ("max_items", raw.max_items.is_some(), list, "lists"),
            ("unique_by", raw.unique_by.is_some(), list, "lists"),
        ] {
            if present && !fits {
                self.findings
                    .report(
                        Rule::ConstraintType,
                        Place::key(at.key(key).pointer()),
                        format!("`{key}` does not fit the type `{}`", raw.ty),
                    )
                    .other(at.key("type").place(), "the type")
                    .help(format!("`{key}` is for {whom}"));
            }
        }
    }

    fn count(&mut self, count: Option<i64>, at: &At<'_>) -> Option<u32> {
        let count = count?;
        if !(0..=MAX_COUNT).contains(&count) {
            self.report(Rule::BoundsRange, at, format!("{count} is not between 0 and {MAX_COUNT}"))
                .help("choose a count that every language can hold");
        }
        u32::try_from(count).ok()
    }

    fn integer_bound(&mut self, bound: &serde_yaml::Number, at: &At<'_>) -> Option<i64> {
        let found = bound.as_i64().filter(|bound| bound.abs() <= MAX_INTEGER);
        if found.is_none() {
            self.report(Rule::BoundsRange, at, format!("{bound} is not an integer within ±(2^53-1)"))
                .help("larger integers are not exact in JavaScript; use a string");
        }
        found
    }

    fn number_bound(&mut self, bound: &serde_yaml::Number, at: &At<'_>) -> Option<f64> {
        let found = bound.as_f64().filter(|bound| bound.is_finite());
        if found.is_none() {
            self.report(Rule::BoundsRange, at, format!("{bound} is not a finite number"))
                .help("leave the bound out when there is none");
        }
        found
    }

    fn order<T: PartialOrd + std::fmt::Display>(
        &mut self,
        low: Option<T>,
        high: Option<T>,
        low_key: &str,
        high_key: &str,
        at: &At<'_>,
    ) {
        if let (Some(low), Some(high)) = (low, high)
            && low > high
        {
            self.report(Rule::BoundsOrder, &at.key(low_key), format!("`{low_key}` {low} is above `{high_key}` {high}"))
                .other(at.key(high_key).place(), "the upper bound")
                .help("swap or change the bounds: no value is valid as it is");
        }
    }

    /// Reads a pattern; a faulty one is reported.
    pub(crate) fn pattern(&mut self, text: &str, anchoring: Anchoring, at: &At<'_>) -> Option<Pattern> {
        if text.chars().any(char::is_control) {
            self.text(text, at);
            return None;
        }
        match Pattern::parse(text, anchoring) {
            Ok(pattern) => Some(pattern),
            Err(fault) => {
                let column = 1 + text[..fault.at].chars().count();
                self.report(Rule::Pattern, at, fault.message)
                    .label(format!("at character {column} of the pattern"))
                    .help(fault.help);
                None
            }
        }
    }

    /// Checks that `unique_by` names a field of the items that has a comparable value in every item.
    pub(crate) fn check_unique_by(&mut self, model: &crate::model::Model, field: &Field, at: &At<'_>) {
        let Type::List(list) = &field.ty else { return };
        let Some(unique_by) = &list.unique_by else { return };
        let fields: &[Field] = match &list.item {
            Type::Named(id) => match model.type_def(*id) {
                crate::model::TypeDef::Object(object) => &object.fields,
                crate::model::TypeDef::Union(_) => &[],
            },
            _ => &[],
        };
        let usable = |field: &Field| {
            field.presence != Presence::Optional
                && matches!(
                    field.ty,
                    Type::String(_)
                        | Type::Integer(_)
                        | Type::Number(_)
                        | Type::Boolean
                        | Type::Enum(_)
                        | Type::Uuid
                        | Type::Date
                        | Type::Timestamp
                )
        };
        if fields.iter().any(|field| field.name == *unique_by && usable(field)) {
            return;
        }
        let finding = self.report(
            Rule::UniqueBy,
            &at.key("unique_by"),
            format!("`{unique_by}` is not a field by which the items can be told apart"),
        );
        let known: Vec<&str> = fields.iter().filter(|field| usable(field)).map(|field| field.name.as_str()).collect();
        if known.is_empty() {
            finding.help("`unique_by` is for lists of objects that have a required or defaulted string, number, boolean or enum field");
        } else {
            help_known(finding, Name::as_str(unique_by), known.iter().copied());
        }
    }
}
