//! JSON texts that break one rule each, for the generated tests.

use serde_json::{Value, json};

use crate::model::ident::Name;
use crate::model::{Field, ListType, MAX_INTEGER, Model, Presence, StringRules, Type, TypeDef};

/// Longer strings and lists are not written into tests.
const LONGEST: u32 = 300;

/// A text and a fault that it must have among others.
pub(super) struct Sample {
    pub(super) text: String,
    pub(super) path: String,
    /// Variant of `FaultCode`.
    pub(super) code: &'static str,
}

/// The samples of every type and document.
pub(super) fn all(model: &Model) -> Vec<(&Name, Vec<Sample>)> {
    let types = model.types.iter().map(|def| {
        let mut samples = Samples { model, tag: None, list: Vec::new() };
        match def {
            TypeDef::Object(object) => samples.object(&object.fields),
            TypeDef::Union(union) => {
                samples.add(&json!([]), "", "Type");
                samples.add(&json!({}), &pointer(union.tag.as_str()), "Required");
                samples.add(&json!({ union.tag.as_str(): "No variant" }), &pointer(union.tag.as_str()), "Enum");
                for variant in &union.variants {
                    samples.tag = Some((union.tag.as_str(), json!(variant.name.as_str())));
                    samples.object(&variant.fields);
                }
            }
        }
        (def.name(), samples.list)
    });
    let documents = model.documents.iter().map(|document| {
        let mut samples = Samples { model, tag: None, list: Vec::new() };
        let version = "schema_version";
        samples.add(&json!({}), &pointer(version), "Required");
        samples.add(&json!({ version: document.schema_version - 1 }), &pointer(version), "Outdated");
        samples.add(&json!({ version: document.schema_version + 1 }), &pointer(version), "TooNew");
        samples.add(&json!({ version: 0.5 }), &pointer(version), "Type");
        samples.tag = Some((version, json!(document.schema_version)));
        samples.object(&document.fields);
        (&document.name, samples.list)
    });
    types.chain(documents).collect()
}

struct Samples<'a> {
    model: &'a Model,
    /// A property that every object has.
    tag: Option<(&'a str, Value)>,
    list: Vec<Sample>,
}

fn pointer(name: &str) -> String {
    format!("/{name}")
}

impl Samples<'_> {
    fn add(&mut self, value: &Value, path: &str, code: &'static str) {
        self.add_text(value.to_string(), path, code);
    }

    fn add_text(&mut self, text: String, path: &str, code: &'static str) {
        self.list.push(Sample { text, path: path.to_owned(), code });
    }

    /// The object around a property, whose value is already text.
    fn around(&self, name: &str, value: &str) -> String {
        let tag = self.tag.as_ref().map_or_else(String::new, |(tag, value)| format!("{}:{value},", json!(tag)));
        format!("{{{tag}{}:{value}}}", json!(name))
    }

    fn object(&mut self, fields: &[Field]) {
        self.add(&json!(null), "", "Type");
        let unknown = "~ / \u{1f600}";
        let text = self.around(unknown, "1");
        self.add_text(text, "/~0 ~1 \u{1f600}", "UnknownProperty");
        for field in fields {
            let path = pointer(field.name.as_str());
            if field.presence == Presence::Required {
                let text = self.around("unknown", "1");
                self.add_text(text, &path, "Required");
            }
            for (value, inside, code) in faults(self.model, &field.ty) {
                let text = self.around(field.name.as_str(), &value);
                self.add_text(text, &format!("{path}{inside}"), code);
            }
        }
    }
}

/// Values of a type as text, with the path inside and the code of a fault of each.
fn faults(model: &Model, ty: &Type) -> Vec<(String, String, &'static str)> {
    let own = |value: &str, code| (value.to_owned(), String::new(), code);
    let mut faults = match ty {
        Type::String(rules) => return text_faults(rules),
        Type::Integer(rules) => {
            let mut faults =
                vec![own("0.5", "Type"), own("9007199254740992", "OutOfRange"), own("-1e400", "OutOfRange")];
            // Beyond the greatest integers there is no room for a fault of the bounds.
            let below = rules.minimum.filter(|least| *least > -MAX_INTEGER).map(|least| least - 1);
            let above = rules.maximum.filter(|most| *most < MAX_INTEGER).map(|most| most + 1);
            faults.extend(below.map(|value| (format!("{value}.0"), String::new(), "Minimum")));
            faults.extend(above.map(|value| (value.to_string(), String::new(), "Maximum")));
            faults
        }
        Type::Number(rules) => {
            let mut faults = vec![own("1e400", "OutOfRange")];
            let beyond = |bound: f64, by: f64| bound + by * bound.abs().max(1.0);
            faults.extend(rules.minimum.map(|least| (format!("{:?}", beyond(least, -1.0)), String::new(), "Minimum")));
            faults.extend(rules.maximum.map(|most| (format!("{:?}", beyond(most, 1.0)), String::new(), "Maximum")));
            faults.retain(|(text, ..)| !text.contains("inf"));
            faults
        }
        Type::Boolean => vec![own("0", "Type")],
        Type::Uuid => vec![own("\"6fa459ea-ee8a-3ca4-894e-db77e160355\"", "Format")],
        Type::Date => vec![own("\"2023-02-29\"", "Format")],
        Type::Timestamp => vec![own("\"2024-02-29T12:00:60Z\"", "Format"), own("\"2024-02-29T12:00:00\"", "Format")],
        Type::Json => {
            let deep = format!("{}{}", "[".repeat(65), "]".repeat(65));
            return vec![(deep, String::new(), "Depth"), own("\"\\u0000\"", "Nul")];
        }
        Type::Enum(id) => {
            let planned =
                model.enumeration(*id).values.iter().find(|value| value.status == crate::model::Status::Planned);
            let mut faults = vec![own("\"No label\"", "Enum")];
            faults.extend(planned.map(|value| (json!(value.name.as_str()).to_string(), String::new(), "Enum")));
            faults
        }
        Type::Named(_) | Type::Document(_) => vec![own("[]", "Type")],
        Type::List(list) => list_faults(model, list),
        Type::Map(value) => {
            let mut inside = vec![own("[]", "Type")];
            for (value, path, code) in faults(model, value) {
                inside.push((format!("{{\"a/b\":{value}}}"), format!("/a~1b{path}"), code));
            }
            inside
        }
    };
    faults.push(own("null", "Type"));
    faults
}

fn text_faults(rules: &StringRules) -> Vec<(String, String, &'static str)> {
    let own = |value: Value, code| (value.to_string(), String::new(), code);
    let mut faults = vec![
        own(json!(null), "Type"),
        ("\"\\u0000\"".to_owned(), String::new(), "Nul"),
        ("\"\\ud800\"".to_owned(), String::new(), "NotUnicode"),
    ];
    if let Some(least) = rules.min_length.filter(|least| (1..=LONGEST).contains(least)) {
        faults.push(own(json!("\u{1f600}".repeat(least as usize - 1)), "MinLength"));
    }
    if let Some(most) = rules.max_length.filter(|most| *most <= LONGEST) {
        faults.push(own(json!("a".repeat(most as usize + 1)), "MaxLength"));
    }
    if let Some(pattern) = &rules.pattern
        && let Some(text) = ["", " ", "\u{1f600}", "a", "0"].into_iter().find(|text| !pattern.matches(text))
    {
        faults.push(own(json!(text), "Pattern"));
    }
    if rules.format.is_some() {
        faults.push(own(json!("2023-02-29"), "Format"));
    }
    faults
}

fn list_faults(model: &Model, list: &ListType) -> Vec<(String, String, &'static str)> {
    let own = |value: String, code| (value, String::new(), code);
    let mut inside = vec![own("{}".to_owned(), "Type")];
    let nulls = |count: u32| format!("[{}]", vec!["null"; count as usize].join(","));
    if let Some(least) = list.min_items.filter(|least| (1..=LONGEST).contains(least)) {
        inside.push(own(nulls(least - 1), "MinItems"));
    }
    if let Some(most) = list.max_items.filter(|most| *most <= LONGEST) {
        inside.push(own(nulls(most + 1), "MaxItems"));
    }
    if let Some(name) = &list.unique_by
        && let Type::Named(id) = &list.item
        && let TypeDef::Object(object) = model.type_def(*id)
        && let Some(field) = object.fields.iter().find(|field| field.name == *name)
    {
        let key = match &field.ty {
            Type::Boolean => json!(true),
            Type::Integer(_) | Type::Number(_) => json!(1),
            _ => json!("a"),
        };
        let item = json!({ name.as_str(): key });
        inside.push((format!("[{item},{item}]"), "/1".to_owned(), "Unique"));
    }
    for (value, path, code) in faults(model, &list.item) {
        inside.push((format!("[{value}]"), format!("/0{path}"), code));
    }
    inside
}
