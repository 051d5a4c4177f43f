//! Values of the registry as expressions.

use proc_macro2::TokenStream;
use quote::quote;

use super::names;
use super::types::{Types, integer, number};
use crate::model::{Field, Type, TypeDef, Value};

impl Types<'_> {
    /// A value as an expression of the type's own.
    pub(super) fn value(&self, ty: &Type, value: &Value) -> TokenStream {
        match (ty, value) {
            (_, Value::Boolean(value)) => quote!(#value),
            (_, Value::Integer(value)) => integer(*value),
            (_, Value::Number(value)) => number(*value),
            (Type::Uuid, Value::String(text)) => quote!(crate::value::Uuid(#text.to_owned())),
            (Type::Date, Value::String(text)) => quote!(crate::value::Date(#text.to_owned())),
            (Type::Timestamp, Value::String(text)) => quote!(crate::value::Timestamp(#text.to_owned())),
            (_, Value::String(text)) => self.string(text),
            (Type::Enum(id), Value::Label(index)) => {
                let label = self.label(*id, *index);
                if self.open { quote!(crate::label::Open::Known(#label)) } else { label }
            }
            (Type::List(list), Value::List(items)) => {
                let items = items.iter().map(|item| self.value(&list.item, item));
                self.vec(items)
            }
            (Type::Map(ty), Value::Map(entries)) => {
                let entries = entries.iter().map(|(key, value)| {
                    let value = self.value(ty, value);
                    let key = self.string(key);
                    quote!((#key, #value))
                });
                quote!(std::collections::BTreeMap::from([#(#entries),*]))
            }
            (Type::Document(id), Value::Object(values)) => {
                self.object(&self.path(ty).unwrap_or_default(), &self.model.document(*id).fields, values)
            }
            (Type::Named(id), _) => self.named(ty, self.model.type_def(*id), value),
            (_, Value::Json(json)) => self.json(json),
            _ => TokenStream::new(),
        }
    }

    /// A value as a function that makes it.
    pub(super) fn make(&self, ty: &Type, value: &Value) -> TokenStream {
        let empty = match value {
            Value::List(items) if items.is_empty() => Some("Vec"),
            Value::String(text) if text.is_empty() => Some("String"),
            _ => None,
        };
        if let Some(name) = empty {
            let name = self.prelude(name);
            return quote!(#name::new);
        }
        let value = self.value(ty, value);
        quote!(|| #value)
    }

    fn named(&self, ty: &Type, def: &TypeDef, value: &Value) -> TokenStream {
        let path = self.path(ty).unwrap_or_default();
        match (def, value) {
            (TypeDef::Object(object), Value::Object(values)) => self.object(&path, &object.fields, values),
            (TypeDef::Union(union), Value::Variant(index, values)) => {
                let variant = &union.variants[*index];
                let name = names::ident(&names::variant_name(&variant.name));
                self.object(&quote!(#path::#name), &variant.fields, values)
            }
            _ => TokenStream::new(),
        }
    }

    /// A struct literal.
    pub(super) fn object(&self, path: &TokenStream, fields: &[Field], values: &[Option<Value>]) -> TokenStream {
        let types = Types { open: true, ..*self };
        let unknown = names::ident(names::UNKNOWN);
        let fields = fields.iter().zip(values).map(|(field, value)| {
            let name = names::ident(&names::field_name(&field.name));
            let value = value.as_ref().map(|value| types.value(&field.ty, value));
            let value = match (&field.presence, value) {
                (crate::model::Presence::Optional, Some(value)) => quote!(Some(#value)),
                (_, Some(value)) => value,
                (_, None) => quote!(None),
            };
            quote!(#name: #value)
        });
        quote!(#path { #(#fields,)* #unknown: crate::value::UnknownProperties::none() })
    }

    fn string(&self, text: &str) -> TokenStream {
        if text.is_empty() {
            let string = self.prelude("String");
            quote!(#string::new())
        } else {
            quote!(#text.to_owned())
        }
    }

    fn vec(&self, items: impl ExactSizeIterator<Item = TokenStream>) -> TokenStream {
        let vec = self.prelude("Vec");
        if items.len() == 0 { quote!(#vec::new()) } else { quote!(#vec::from([#(#items),*])) }
    }

    /// Any JSON as an expression.
    pub(super) fn json(&self, json: &serde_json::Value) -> TokenStream {
        use serde_json::Value as Any;
        match json {
            Any::Null => quote!(crate::value::Json::Null),
            Any::Bool(value) => quote!(crate::value::Json::Boolean(#value)),
            Any::Number(value) => {
                let value = number(value.as_f64().unwrap_or_default());
                quote!(crate::value::Json::Number(#value))
            }
            Any::String(text) => {
                let text = self.string(text);
                quote!(crate::value::Json::String(#text))
            }
            Any::Array(items) => {
                let items = self.vec(items.iter().map(|item| self.json(item)));
                quote!(crate::value::Json::Array(#items))
            }
            Any::Object(members) => {
                let mut sorted: Vec<_> = members.iter().collect();
                sorted.sort_by_key(|(key, _)| *key);
                let members = sorted.into_iter().map(|(key, value)| {
                    let value = self.json(value);
                    let key = self.string(key);
                    quote!((#key, #value))
                });
                quote!(crate::value::Json::Object(std::collections::BTreeMap::from([#(#members),*])))
            }
        }
    }
}
