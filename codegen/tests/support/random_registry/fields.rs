//! Fields: what they hold, their bounds, and values that fit.

use serde_json::{Map, Value, json};

use super::parts::{Field, Kind, Presence, Registry, Shape};
use super::words::{Names, prose, string};

/// Patterns, each with two strings that it matches.
const PATTERNS: &[(&str, &[&str])] = &[
    ("^[a-z][a-z0-9_]*$", &["a", "snake_case_9"]),
    ("^(?:0|[1-9][0-9]{0,3})$", &["0", "4711"]),
    ("^[^/\\\\\"'`$]+$", &["plain", "日本"]),
    ("^https://[a-z0-9./-]+$", &["https://example.org/a-b", "https://a"]),
    ("^\\$\\{[A-Z]+\\}$", &["${X}", "${HOME}"]),
    ("^[🚀-🛰é]?x{2,5}$", &["xx", "🚀xxx"]),
    ("^(?:[01][0-9]|2[0-3]):[0-5][0-9]$", &["00:00", "23:59"]),
];

const INTEGERS: &[i64] =
    &[-9_007_199_254_740_991, -2_147_483_649, -1, 0, 1, 7, 255, 2_147_483_648, 9_007_199_254_740_991];

const NUMBERS: &[f64] = &[-1.0e300, -1000.0, -0.1, 0.0, 1e-7, 0.1, 1.0, 1.5, 123_456_789.125, 1e21, 1.0e300];

impl Kind {
    /// A kind for a field of a type or document.
    pub(crate) fn field(registry: &mut Registry) -> Self {
        registry.kind(0)
    }

    /// A kind for an attribute of an enum; documents may stand there too.
    pub(crate) fn attribute(registry: &mut Registry) -> Self {
        match registry.documents.len() {
            0 => registry.kind(0),
            documents if registry.source.once_in(4) => Self::Document(registry.source.between(0, documents - 1)),
            _ => registry.kind(0),
        }
    }
}

impl Registry {
    /// At most so many fields of random kinds.
    pub(crate) fn fields(&mut self, most: usize, kind: fn(&mut Self) -> Kind) -> Vec<Field> {
        let mut names = Names::beside(&["schema_version"]);
        let mut fields = Vec::new();
        for _ in 0..self.source.between(0, most) {
            let name = names.fresh(&mut self.source);
            let kind = kind(self);
            let presence = match self.source.between(0, 5) {
                0 | 1 => Presence::Optional,
                2 => Presence::Default(self.value(&kind)),
                _ => Presence::Required,
            };
            fields.push(Field { name, kind, presence });
        }
        fields
    }

    fn kind(&mut self, depth: usize) -> Kind {
        let plain = 11;
        match self.source.between(0, if depth < 2 { plain + 4 } else { plain }) {
            0 | 1 => {
                let (min, max) = self.bounds(&[0, 1, 3], &[3, 40, 1_000_000]);
                Kind::String { min, max }
            }
            2 => Kind::Pattern(self.source.between(0, PATTERNS.len() - 1)),
            3 => Kind::Format(self.source.pick(&["uuid", "date", "timestamp"])),
            4 => self.integer(),
            5 => self.number(),
            6 => Kind::Boolean,
            7 => Kind::Uuid,
            8 => Kind::Date,
            9 => Kind::Timestamp,
            10 => Kind::Json,
            11 => Kind::Enum(self.source.between(0, self.enums.len() - 1)),
            12 => Kind::Map(Box::new(self.inner_kind(depth))),
            13 => self.list(depth),
            _ if self.types.is_empty() => Kind::Json,
            _ => Kind::Type(self.source.between(0, self.types.len() - 1)),
        }
    }

    /// A kind inside a list or map, where no bounds can be written.
    fn inner_kind(&mut self, depth: usize) -> Kind {
        match self.kind(depth + 1) {
            Kind::String { .. } | Kind::Pattern(_) | Kind::Format(_) => Kind::String { min: None, max: None },
            Kind::Integer { .. } => Kind::Integer { min: None, max: None },
            Kind::Number { .. } => Kind::Number { min: None, max: None },
            Kind::List { item, .. } => Kind::List { item, min: None, max: None, unique_by: None },
            other => other,
        }
    }

    fn list(&mut self, depth: usize) -> Kind {
        let item = Box::new(self.inner_kind(depth));
        let (min, max) = self.bounds(&[0, 1], &[1, 3, 200]);
        let unique_by = self.telling_field(&item);
        Kind::List { item, min, max, unique_by }
    }

    /// A field by which items of this kind can be told apart.
    fn telling_field(&mut self, item: &Kind) -> Option<String> {
        let Kind::Type(id) = item else { return None };
        let Shape::Object(fields) = &self.types[*id].shape else { return None };
        let usable = |field: &&Field| {
            !matches!(field.presence, Presence::Optional)
                && !matches!(
                    field.kind,
                    Kind::Json | Kind::Type(_) | Kind::Document(_) | Kind::List { .. } | Kind::Map(_)
                )
        };
        let found = fields.iter().find(usable).map(|field| field.name.clone());
        found.filter(|_| self.source.once_in(2))
    }

    fn bounds<T: Copy>(&mut self, low: &[T], high: &[T]) -> (Option<T>, Option<T>) {
        let (low, high) = (self.source.pick(low), self.source.pick(high));
        (self.source.once_in(2).then_some(low), self.source.once_in(2).then_some(high))
    }

    fn integer(&mut self) -> Kind {
        let middle = self.source.between(0, INTEGERS.len() - 1);
        let (min, max) = self.bounds(&INTEGERS[..=middle], &INTEGERS[middle..]);
        Kind::Integer { min, max }
    }

    fn number(&mut self) -> Kind {
        let middle = self.source.between(0, NUMBERS.len() - 1);
        let (min, max) = self.bounds(&NUMBERS[..=middle], &NUMBERS[middle..]);
        Kind::Number { min, max }
    }

    /// The field as the registry writes it.
    pub(crate) fn written_field(&mut self, field: &Field) -> Value {
        let mut written = json!({ "name": field.name, "type": self.written_kind(&field.kind) });
        let mut set = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                written[key] = value;
            }
        };
        match &field.kind {
            Kind::String { min, max } => {
                set("min_length", min.map(Value::from));
                set("max_length", max.map(Value::from));
            }
            Kind::Pattern(id) => set("pattern", Some(json!(PATTERNS[*id].0))),
            Kind::Format(format) => set("format", Some(json!(format))),
            Kind::Integer { min, max } => {
                set("minimum", min.map(Value::from));
                set("maximum", max.map(Value::from));
            }
            Kind::Number { min, max } => {
                set("minimum", min.map(Value::from));
                set("maximum", max.map(Value::from));
            }
            Kind::List { min, max, unique_by, .. } => {
                set("min_items", min.map(Value::from));
                set("max_items", max.map(Value::from));
                set("unique_by", unique_by.clone().map(Value::from));
            }
            _ => {}
        }
        match &field.presence {
            Presence::Required => {}
            Presence::Optional => set("optional", Some(json!(true))),
            Presence::Default(value) => set("default", Some(value.clone())),
        }
        if !self.source.once_in(3) {
            written["description"] = json!(prose(&mut self.source));
        }
        written
    }

    /// The kind as the registry writes it after `type:`.
    pub(crate) fn written_kind(&self, kind: &Kind) -> String {
        match kind {
            Kind::String { .. } | Kind::Pattern(_) | Kind::Format(_) => "string".to_owned(),
            Kind::Integer { .. } => "integer".to_owned(),
            Kind::Number { .. } => "number".to_owned(),
            Kind::Boolean => "boolean".to_owned(),
            Kind::Uuid => "uuid".to_owned(),
            Kind::Date => "date".to_owned(),
            Kind::Timestamp => "timestamp".to_owned(),
            Kind::Json => "json".to_owned(),
            Kind::Enum(id) => self.enums[*id].name.clone(),
            Kind::Type(id) => self.types[*id].name.clone(),
            Kind::Document(id) => self.documents[*id].name.clone(),
            Kind::List { item, .. } => format!("list<{}>", self.written_kind(item)),
            Kind::Map(item) => format!("map<{}>", self.written_kind(item)),
        }
    }

    /// A value that fits.
    pub(crate) fn value(&mut self, kind: &Kind) -> Value {
        match kind {
            Kind::String { min, max } => json!(string(&mut self.source, min.unwrap_or(0), max.unwrap_or(60))),
            Kind::Pattern(id) => json!(self.source.pick(PATTERNS[*id].1)),
            Kind::Integer { min, max } => {
                let fitting = |n: &&i64| min.is_none_or(|min| **n >= min) && max.is_none_or(|max| **n <= max);
                json!(self.source.pick(&INTEGERS.iter().filter(fitting).collect::<Vec<_>>()))
            }
            Kind::Number { min, max } => {
                let fitting = |n: &&f64| min.is_none_or(|min| **n >= min) && max.is_none_or(|max| **n <= max);
                json!(self.source.pick(&NUMBERS.iter().filter(fitting).collect::<Vec<_>>()))
            }
            Kind::Boolean => json!(self.source.once_in(2)),
            Kind::Uuid | Kind::Format("uuid") => {
                json!(
                    self.source.pick(&["00000000-0000-0000-0000-000000000000", "6BA7B810-9DAD-11D1-80B4-00c04fd430c8"])
                )
            }
            Kind::Date | Kind::Format("date") => json!(self.source.pick(&["0001-01-01", "2024-02-29", "9999-12-31"])),
            Kind::Timestamp | Kind::Format(_) => {
                json!(self.source.pick(&["2024-02-29T23:59:59Z", "1970-01-01T00:00:00.123456789+14:00"]))
            }
            Kind::Json => {
                let text = string(&mut self.source, 0, 9);
                json!([null, 1.5, { "": text, "__proto__": [] }])
            }
            Kind::Enum(id) => {
                let usable = self.enums[*id].values.iter().filter(|value| value.status == "active");
                json!(self.source.pick(&usable.map(|value| value.name.as_str()).collect::<Vec<_>>()))
            }
            Kind::Type(id) => self.type_value(*id),
            Kind::Document(id) => self.document_value(*id),
            Kind::List { item, min, max, unique_by } => {
                let most = if unique_by.is_some() { 1 } else { max.unwrap_or(2).min(2) };
                let items = self.source.between(min.unwrap_or(0), most);
                (0..items).map(|_| self.value(item)).collect()
            }
            Kind::Map(item) => {
                let entries =
                    (0..self.source.between(0, 2)).map(|_| (string(&mut self.source, 0, 5), self.value(item)));
                Value::Object(entries.collect())
            }
        }
    }

    fn type_value(&mut self, id: usize) -> Value {
        match &self.types[id].shape {
            Shape::Object(fields) => {
                let fields = fields.clone();
                self.object(&fields)
            }
            Shape::Union { tag, variants } => {
                let (tag, variants) = (tag.clone(), variants.clone());
                let (name, fields) = &variants[self.source.between(0, variants.len() - 1)];
                let mut value = self.object(fields);
                value[tag] = json!(name);
                value
            }
        }
    }

    /// An object of these fields; what may be absent sometimes is.
    pub(crate) fn object(&mut self, fields: &[Field]) -> Value {
        let mut object = Map::new();
        for field in fields {
            if matches!(field.presence, Presence::Required) || self.source.once_in(2) {
                object.insert(field.name.clone(), self.value(&field.kind));
            }
        }
        Value::Object(object)
    }
}
