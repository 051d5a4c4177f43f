//! Values of the registry that the guard in the database would refuse.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::form::credential_form;
use crate::finding::{Findings, Place, Rule};
use crate::model::json;
use crate::model::{DocumentId, Model, Type, Value, Vault};

/// Reports values that a row may get from the registry and that look like credentials: defaults of columns, safe
/// defaults of documents, and documents in attributes, from which a new row is filled.
pub(crate) fn check(model: &Model, diagnostics: &mut Findings) {
    let Some(vault) = &model.vault else { return };
    let stored: BTreeSet<_> = model.stored_documents().map(|(id, _)| id).collect();
    let mut search = Search { vault, diagnostics };
    for (DocumentId(index), document) in model.stored_documents() {
        search.json(
            &json::document(model, document, &document.safe_default),
            &format!("/documents/{index}/safe_default"),
        );
    }
    for (e, enumeration) in model.enums.iter().enumerate() {
        for (v, value) in enumeration.values.iter().enumerate() {
            for (attribute, value) in enumeration.attributes.iter().zip(&value.attributes) {
                let (Type::Document(id), Some(value)) = (&attribute.ty, value) else { continue };
                if stored.contains(id) {
                    search.json(
                        &json::json(model, &attribute.ty, value),
                        &format!("/enums/{e}/values/{v}/attributes/{}", attribute.name),
                    );
                }
            }
        }
    }
    for (t, table) in model.tables.iter().enumerate().filter(|(_, table)| !table.external) {
        for (c, column) in table.columns.iter().enumerate() {
            let at = format!("/tables/{t}/columns/{c}/default");
            match (&column.ty, &column.default) {
                (Type::String(_), Some(Value::String(text))) => search.text(text, || Place::of(at)),
                (Type::Json, Some(Value::Json(value))) => search.json(value, &at),
                _ => {}
            }
        }
    }
}

struct Search<'a> {
    vault: &'a Vault,
    diagnostics: &'a mut Findings,
}

impl Search<'_> {
    /// Every text and key, as the trigger looks at them.
    fn json(&mut self, value: &Json, at: &str) {
        match value {
            Json::String(text) => self.text(text, || Place::of(at)),
            Json::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.json(item, &format!("{at}/{index}"));
                }
            }
            Json::Object(entries) => {
                for (key, item) in entries {
                    let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
                    self.text(key, || Place::key(at.as_str()));
                    self.json(item, &at);
                }
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => {}
        }
    }

    fn text(&mut self, text: &str, place: impl FnOnce() -> Place) {
        let Some(form) = credential_form(self.vault, text) else { return };
        let is_named = self.vault.plaintext_patterns.iter().any(|entry| entry.name.as_str() == form);
        let rule = if is_named {
            format!("make the pattern `{form}` narrower")
        } else {
            "write `high_entropy: false`".to_owned()
        };
        self.diagnostics
            .report(Rule::Plaintext, place(), format!("this looks like a credential ({form}), which no row may hold"))
            .help("credentials rest in the vault: take it out, and have it revoked if it is one")
            .help(format!("if it is none, {rule} in the `vault` section"));
    }
}
