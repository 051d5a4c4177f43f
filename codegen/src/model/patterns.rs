//! The patterns that documents use, each once and with a name.

use std::collections::HashMap;

use super::ident::Name;
use super::pattern::Pattern;
use crate::model::{Field, Model, Type, TypeDef};

/// Every pattern, named after where it is used first.
#[derive(Debug)]
pub(crate) struct Patterns<'a> {
    names: HashMap<&'a str, String>,
    /// In the order of first use.
    order: Vec<&'a Pattern>,
}

impl<'a> Patterns<'a> {
    /// Finds the patterns of a model. `name` makes a name of where a pattern stands and of which use of that name it is,
    /// counted from 1.
    pub(crate) fn new(model: &'a Model, name: impl Fn(&[&Name], usize) -> String) -> Self {
        let mut patterns = Self { names: HashMap::new(), order: Vec::new() };
        for def in &model.types {
            match def {
                TypeDef::Object(object) => patterns.add_fields(&[&object.name], &object.fields, &name),
                TypeDef::Union(union) => {
                    for variant in &union.variants {
                        patterns.add_fields(&[&union.name, &variant.name], &variant.fields, &name);
                    }
                }
            }
        }
        for document in &model.documents {
            patterns.add_fields(&[&document.name], &document.fields, &name);
        }
        patterns
    }

    fn add_fields(&mut self, path: &[&Name], fields: &'a [Field], name: &impl Fn(&[&Name], usize) -> String) {
        for field in fields {
            let Some(pattern) = pattern_in(&field.ty) else { continue };
            if self.names.contains_key(pattern.as_str()) {
                continue;
            }
            let path: Vec<&Name> = path.iter().copied().chain([&field.name]).collect();
            let mut free = name(&path, 1);
            let mut count = 1;
            while self.names.values().any(|known| *known == free) {
                count += 1;
                free = name(&path, count);
            }
            self.names.insert(pattern.as_str(), free);
            self.order.push(pattern);
        }
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The name of a pattern.
    pub(crate) fn name(&self, pattern: &Pattern) -> &str {
        self.names.get(pattern.as_str()).map_or("", String::as_str)
    }

    /// Patterns in the order of first use.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'a Pattern> {
        self.order.iter().copied()
    }
}

/// The pattern of a string, or of those in a list or a map.
fn pattern_in(ty: &Type) -> Option<&Pattern> {
    match ty.innermost() {
        Type::String(rules) => rules.pattern.as_ref(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Patterns;

    #[test]
    fn a_pattern_is_named_once_after_its_first_place() {
        let text = "registry_version: 1
name: patterns
types:
  - name: a_b
    description: A.
    fields:
      - { name: c, description: C., type: string, pattern: '^x$' }
      - { name: d, description: D., type: map<string> }
  - name: a
    description: A.
    fields:
      - { name: b_c, description: B., type: string, pattern: '^y$' }
      - { name: e, description: E., type: string, pattern: '^x$' }
";
        let model = crate::load(text, "2026-01-01").unwrap();
        let patterns = Patterns::new(&model, |path, count| {
            let words: Vec<_> = path.iter().map(|name| name.as_str()).collect();
            format!("{}{count}", words.join("_"))
        });
        let names: Vec<_> = patterns.iter().map(|pattern| (pattern.as_str(), patterns.name(pattern))).collect();
        assert_eq!(names, [("^x$", "a_b_c1"), ("^y$", "a_b_c2")]);
    }
}
