//! Documents of a model: valid ones, or with values just beyond a bound here and there.

use codegen::model::{
    Document, Enum, EnumId, Field, Format, IntegerRules, ListType, Model, NumberRules, Presence, StringRules, Type,
    TypeDef,
};

use super::hostile;
use super::json::{Json, Text};
use super::pattern;
use crate::random_registry::source::Source;

/// Magnitude that an integer may have.
const LARGEST: i64 = 9_007_199_254_740_991;

/// How many items a list or map has at most, unless its rules ask for more.
const FEW: usize = 3;

/// How many items are made at most, whatever the rules say.
const MOST: usize = 40;

/// A label of an enum, an earlier one, or an unknown string.
pub(super) fn label(enumeration: &Enum, source: &mut Source) -> Json {
    let value = &enumeration.values[source.between(0, enumeration.values.len() - 1)];
    match source.between(0, 3) {
        0 => Json::text(value.renamed_from.first().map_or("", String::as_str)),
        1 => Json::text(source.pick(hostile::KEYS)),
        2 => hostile::flawed(source, value.name.as_str()).into(),
        _ => Json::text(value.name.as_str()),
    }
}

/// Makes documents.
pub(super) struct Maker<'a> {
    pub(super) model: &'a Model,
    pub(super) source: &'a mut Source,
    /// One in so many values is beyond its bounds; none when this is zero.
    pub(super) slip: usize,
}

impl Maker<'_> {
    /// A document.
    pub(super) fn document(&mut self, document: &Document) -> Json {
        let version = i64::from(document.schema_version);
        let version = if self.slips() { version + self.source.pick(&[-1, 1]) } else { version };
        let mut members = vec![("schema_version".into(), self.whole(version))];
        self.fields(&document.fields, &mut members);
        self.shuffle(&mut members);
        Json::Object(members)
    }

    fn slips(&mut self) -> bool {
        self.slip > 0 && self.source.once_in(self.slip)
    }

    fn fields(&mut self, fields: &[Field], members: &mut Vec<(Text, Json)>) {
        for field in fields {
            let is_there = field.presence == Presence::Required || self.source.once_in(2);
            if is_there != self.slips() {
                let value = self.value(&field.ty);
                members.push((field.name.as_str().into(), value));
            }
        }
    }

    /// The order of properties means nothing.
    fn shuffle(&mut self, members: &mut [(Text, Json)]) {
        for index in 1..members.len() {
            let other = self.source.between(0, index);
            members.swap(index, other);
        }
    }

    fn value(&mut self, ty: &Type) -> Json {
        match ty {
            Type::String(rules) => self.string(rules),
            Type::Integer(rules) => self.integer(rules),
            Type::Number(rules) => self.number(rules),
            Type::Boolean => Json::Word(self.source.pick(&["true", "false"])),
            Type::Uuid => self.form(Format::Uuid),
            Type::Date => self.form(Format::Date),
            Type::Timestamp => self.form(Format::Timestamp),
            Type::Json => self.any(0),
            Type::Enum(id) => self.label(*id),
            Type::Named(id) => match self.model.type_def(*id) {
                TypeDef::Object(object) => self.object(&object.fields, None),
                TypeDef::Union(union) => {
                    let variant = &union.variants[self.source.between(0, union.variants.len() - 1)];
                    self.object(&variant.fields, Some((union.tag.as_str(), variant.name.as_str())))
                }
            },
            // Documents stand in attributes and columns only.
            Type::Document(_) => Json::Word("null"),
            Type::List(list) => self.list(list),
            Type::Map(item) => {
                let count = self.source.between(0, FEW);
                Json::Object((0..count).map(|_| (self.key(), self.value(item))).collect())
            }
        }
    }

    fn object(&mut self, fields: &[Field], tag: Option<(&str, &str)>) -> Json {
        let mut members = Vec::new();
        if let Some((tag, variant)) = tag {
            members.push((tag.into(), Json::text(variant)));
        }
        self.fields(fields, &mut members);
        self.shuffle(&mut members);
        Json::Object(members)
    }

    fn list(&mut self, list: &ListType) -> Json {
        let least = list.min_items.map_or(0, |count| count as usize);
        let most = list.max_items.map_or(least + FEW, |count| count as usize);
        let mut count = self.source.between(least, most.min(least + FEW));
        if self.slips() {
            count = if self.source.once_in(2) { least.saturating_sub(1) } else { most + 1 };
        }
        let mut items: Vec<Json> = (0..count.min(MOST)).map(|_| self.value(&list.item)).collect();
        if self.slips() && items.len() > 1 {
            let repeated = items[self.source.between(0, items.len() - 1)].clone();
            items.push(repeated);
        }
        Json::Array(items)
    }

    fn key(&mut self) -> Text {
        let key = self.source.pick(hostile::KEYS);
        if self.slips() { hostile::flawed(self.source, key) } else { key.into() }
    }

    fn string(&mut self, rules: &StringRules) -> Json {
        if let Some(format) = rules.format {
            return self.form(format);
        }
        let least = rules.min_length.map_or(0, |length| length as usize);
        let most = rules.max_length.map_or(least + 12, |length| length as usize);
        let slips = self.slips();
        let text = match &rules.pattern {
            Some(pattern) => {
                let fits = |text: &String| (least..=most).contains(&text.chars().count());
                let mut tries = (0..20).map(|_| pattern::matching(pattern.tree(), self.source));
                tries.find(fits).unwrap_or_default()
            }
            None => {
                let bounds = [least, most.min(least + 12), most.min(200), least.midpoint(most).min(200)];
                let length = match (slips, self.source.pick(&bounds).max(least)) {
                    (false, length) => length,
                    (true, _) if self.source.once_in(2) => least.saturating_sub(1),
                    (true, _) => most.min(300) + 1,
                };
                (0..length).map(|_| self.source.pick(hostile::CHARACTERS)).collect()
            }
        };
        if slips && self.source.once_in(2) {
            return Json::String(hostile::flawed(self.source, &text));
        }
        Json::text(&text)
    }

    fn form(&mut self, format: Format) -> Json {
        let (good, bad) = match format {
            Format::Uuid => (hostile::UUIDS, hostile::NO_UUIDS),
            Format::Date => (hostile::DATES, hostile::NO_DATES),
            Format::Timestamp => (hostile::TIMESTAMPS, hostile::NO_TIMESTAMPS),
        };
        let text = if self.slips() { self.source.pick(bad) } else { self.source.pick(good) };
        Json::text(text)
    }

    fn label(&mut self, id: EnumId) -> Json {
        let values = &self.model.enumeration(id).values;
        let value = &values[self.source.between(0, values.len() - 1)];
        if self.slips() {
            return Json::text(self.source.pick(&["", "no_such_label", "constructor", "__proto__"]));
        }
        match value.renamed_from.first() {
            Some(earlier) if self.source.once_in(2) => Json::text(earlier),
            _ => Json::text(value.name.as_str()),
        }
    }

    fn integer(&mut self, rules: &IntegerRules) -> Json {
        let least = rules.minimum.unwrap_or(-LARGEST);
        let most = rules.maximum.unwrap_or(LARGEST);
        if self.slips() {
            let beyond = self.source.pick(&[least - 1, most + 1]);
            return self.whole(beyond);
        }
        let inside = [least, most, least.midpoint(most), 0_i64.clamp(least, most), 1_i64.clamp(least, most)];
        let value = self.source.pick(&inside);
        self.whole(value)
    }

    /// An integer in one of its spellings.
    fn whole(&mut self, value: i64) -> Json {
        Json::Number(match self.source.between(0, 9) {
            0 => format!("{value}.0"),
            1 => format!("{value}e0"),
            2 if value % 10 == 0 => format!("{}E+1", value / 10),
            3 if value == 0 => "-0".to_owned(),
            _ => value.to_string(),
        })
    }

    fn number(&mut self, rules: &NumberRules) -> Json {
        let least = rules.minimum.unwrap_or(f64::MIN);
        let most = rules.maximum.unwrap_or(f64::MAX);
        let value = if self.slips() {
            self.source.pick(&[least.next_down(), most.next_up()])
        } else {
            self.source.pick(&[
                least,
                most,
                0.0_f64.clamp(least, most),
                0.1_f64.clamp(least, most),
                least / 2.0 + most / 2.0,
            ])
        };
        // Beyond the largest double there is only infinity, which JSON writes as digits.
        Json::Number(if value.is_finite() {
            format!("{value:?}")
        } else {
            format!("{}1e400", if value < 0.0 { "-" } else { "" })
        })
    }

    /// JSON of any shape.
    fn any(&mut self, depth: usize) -> Json {
        if self.slips() {
            return hostile::nested(self.source, &[64, 65, 66]);
        }
        match self.source.between(0, if depth < 3 { 6 } else { 4 }) {
            0 => Json::Word("null"),
            1 => Json::Word("true"),
            2 => Json::Number(self.source.pick(hostile::NUMBERS).to_owned()),
            3 | 4 => Json::String(self.key()),
            5 => Json::Array((0..self.source.between(0, FEW)).map(|_| self.any(depth + 1)).collect()),
            _ => Json::Object((0..self.source.between(0, FEW)).map(|_| (self.key(), self.any(depth + 1))).collect()),
        }
    }
}
