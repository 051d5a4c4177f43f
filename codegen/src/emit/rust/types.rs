//! Types of fields and the rules that decode them.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Expr;

use super::ast;
use super::names;
use super::patterns::Patterns;
use crate::model::{EnumId, Field, Format, ListType, Model, Presence, StringRules, Type, TypeDef, Value};

/// The types of a model, as one file sees them.
#[derive(Clone, Copy)]
pub(super) struct Types<'a> {
    pub(super) model: &'a Model,
    pub(super) patterns: &'a Patterns<'a>,
    /// The type that the file defines: it hides a prelude type of the same name.
    pub(super) own: &'a str,
    /// Whether labels may be unknown, as in what is read; those of the registry itself are known.
    pub(super) open: bool,
}

impl<'a> Types<'a> {
    /// A type of the prelude, by its whole path where the file's own type hides it.
    pub(super) fn prelude(&self, name: &str) -> TokenStream {
        let ident = names::ident(name);
        if name != self.own {
            return quote!(#ident);
        }
        let module = names::ident(&name.to_ascii_lowercase());
        quote!(::std::#module::#ident)
    }

    /// `Option` as text.
    pub(super) fn option(&self) -> &'static str {
        if self.own == "Option" { "::std::option::Option" } else { "Option" }
    }

    /// The path of a type of the registry.
    pub(super) fn path(&self, ty: &Type) -> Option<TokenStream> {
        let name = match ty {
            Type::Enum(id) => &self.model.enumeration(*id).name,
            Type::Named(id) => self.model.type_def(*id).name(),
            Type::Document(id) => &self.model.document(*id).name,
            _ => return None,
        };
        let name = names::ident(&names::type_name(name));
        Some(quote!(crate::#name))
    }

    /// The type of a field that is always there.
    pub(super) fn plain(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::String(_) => self.prelude("String"),
            Type::Integer(_) => quote!(i64),
            Type::Number(_) => quote!(f64),
            Type::Boolean => quote!(bool),
            Type::Uuid => quote!(crate::value::Uuid),
            Type::Date => quote!(crate::value::Date),
            Type::Timestamp => quote!(crate::value::Timestamp),
            Type::Json => quote!(crate::value::Json),
            Type::List(list) => {
                let (vec, item) = (self.prelude("Vec"), self.plain(&list.item));
                quote!(#vec<#item>)
            }
            Type::Map(value) => {
                let (string, value) = (self.prelude("String"), self.plain(value));
                quote!(std::collections::BTreeMap<#string, #value>)
            }
            Type::Enum(_) if self.open => {
                let name = self.path(ty);
                quote!(crate::label::Open<#name>)
            }
            Type::Enum(_) | Type::Named(_) | Type::Document(_) => self.path(ty).unwrap_or_default(),
        }
    }

    /// The type of a field.
    pub(super) fn field(&self, field: &Field) -> TokenStream {
        let plain = self.plain(&field.ty);
        if field.presence == Presence::Optional {
            let option = self.prelude("Option");
            quote!(#option<#plain>)
        } else {
            plain
        }
    }

    /// The rule of a type.
    pub(super) fn rule(&self, ty: &Type) -> Expr {
        match ty {
            Type::String(rules) if !is_plain(ty) => self.text(rules),
            Type::Integer(rules) if !is_plain(ty) => {
                let (minimum, maximum) = (rules.minimum.map(integer), rules.maximum.map(integer));
                limited(ast::call(&["decode", "integer"], []), [("minimum", minimum), ("maximum", maximum)])
            }
            Type::Number(rules) if !is_plain(ty) => {
                let (minimum, maximum) = (rules.minimum.map(number), rules.maximum.map(number));
                limited(ast::call(&["decode", "number"], []), [("minimum", minimum), ("maximum", maximum)])
            }
            Type::List(list) => self.list(list),
            Type::Map(value) => ast::call(&["decode", "map"], [self.rule(value)]),
            _ => {
                let ty = self.plain(ty);
                ast::expression(quote!(decode::of::<#ty>()))
            }
        }
    }

    fn text(&self, rules: &StringRules) -> Expr {
        let (least, most) = (rules.min_length.map(count), rules.max_length.map(count));
        let pattern = rules.pattern.as_ref().map(|pattern| {
            let constant = names::ident(self.patterns.constant(pattern));
            quote!(crate::pattern::#constant)
        });
        let format = rules.format.map(|format| {
            let (name, ty) = match format {
                Format::Uuid => ("uuid", quote!(Uuid)),
                Format::Date => ("date", quote!(Date)),
                Format::Timestamp => ("date-time", quote!(Timestamp)),
            };
            [ast::string(name), ast::expression(quote!(crate::value::#ty::is_valid))]
        });
        let limits = [("min_length", least), ("max_length", most), ("pattern", pattern)];
        let rule = limited(ast::call(&["decode", "text"], []), limits);
        match format {
            Some(arguments) => ast::method(rule, "format", arguments),
            None => rule,
        }
    }

    fn list(&self, list: &ListType) -> Expr {
        let rule = ast::call(&["decode", "list"], [self.rule(&list.item)]);
        let (least, most) = (list.min_items.map(count), list.max_items.map(count));
        let rule = limited(rule, [("min_items", least), ("max_items", most)]);
        let Some(field) = self.unique_field(list) else { return rule };
        let property = field.name.as_str();
        let binding = names::ident(&names::binding_name(&field.name));
        let ty = match field.ty {
            // Compared as they are written.
            Type::Uuid | Type::Date | Type::Timestamp => self.prelude("String"),
            _ => self.plain(&field.ty),
        };
        let key = match &field.presence {
            Presence::Default(default) => {
                let default = self.key(&field.ty, default);
                quote!(#binding.map_or(Some(#default), <#ty as decode::Comparable>::key))
            }
            _ => quote!(<#ty as decode::Comparable>::key(#binding?)),
        };
        ast::method(rule, "unique_by", [ast::string(property), ast::expression(quote!(|#binding| #key))])
    }

    /// The field that must differ between the items of a list.
    pub(super) fn unique_field(&self, list: &ListType) -> Option<&'a Field> {
        let name = list.unique_by.as_ref()?;
        match &list.item {
            Type::Named(id) => match self.model.type_def(*id) {
                TypeDef::Object(object) => object.fields.iter().find(|field| field.name == *name),
                TypeDef::Union(_) => None,
            },
            _ => None,
        }
    }

    /// What a default is compared by.
    fn key(&self, ty: &Type, value: &Value) -> TokenStream {
        match value {
            Value::Boolean(value) => quote!(decode::Key::Boolean(#value)),
            Value::Integer(value) => {
                // Within ±(2^53-1), so that the text of the integer is that of the float.
                let value = literal(&format!("{}.0", names::integer(*value)));
                quote!(decode::Key::Number(f64::to_bits(#value)))
            }
            Value::Number(value) => {
                // Adding 0 turns -0 into 0.
                let value = number(*value + 0.0);
                quote!(decode::Key::Number(f64::to_bits(#value)))
            }
            Value::String(text) => quote!(decode::Key::String(#text)),
            Value::Label(index) => {
                let label = match ty {
                    Type::Enum(id) => self.model.enumeration(*id).values[*index].name.as_str(),
                    _ => "",
                };
                quote!(decode::Key::String(#label))
            }
            _ => TokenStream::new(),
        }
    }

    /// The path of an enum's value.
    pub(super) fn label(&self, id: EnumId, index: usize) -> TokenStream {
        let definition = self.model.enumeration(id);
        let name = names::ident(&names::type_name(&definition.name));
        let value = names::ident(&names::variant_name(&definition.values[index].name));
        quote!(crate::#name::#value)
    }

    /// Whether equality is total: there is no float anywhere inside.
    pub(super) fn is_total(&self, ty: &Type) -> bool {
        match ty.innermost() {
            Type::Number(_) | Type::Json => false,
            Type::Named(id) => self.model.type_def(*id).fields().all(|field| self.is_total(&field.ty)),
            Type::Document(id) => self.model.document(*id).fields.iter().all(|field| self.is_total(&field.ty)),
            _ => true,
        }
    }

    /// What a struct or union of these fields derives.
    pub(super) fn derives<'f>(&self, mut fields: impl Iterator<Item = &'f Field>) -> TokenStream {
        if fields.all(|field| self.is_total(&field.ty)) {
            quote!(#[derive(Debug, Clone, PartialEq, Eq, Hash)])
        } else {
            quote!(#[derive(Debug, Clone, PartialEq)])
        }
    }
}

/// Whether the rule of a type is the type itself.
pub(super) fn is_plain(ty: &Type) -> bool {
    match ty {
        Type::String(rules) => !has_rules(rules),
        Type::Integer(rules) => rules.minimum.is_none() && rules.maximum.is_none(),
        Type::Number(rules) => rules.minimum.is_none() && rules.maximum.is_none(),
        Type::List(_) | Type::Map(_) => false,
        _ => true,
    }
}

fn has_rules(rules: &StringRules) -> bool {
    rules.min_length.is_some() || rules.max_length.is_some() || rules.pattern.is_some() || rules.format.is_some()
}

/// A rule with those of the limits that there are.
fn limited<const N: usize>(rule: Expr, limits: [(&str, Option<TokenStream>); N]) -> Expr {
    limits.into_iter().fold(rule, |rule, (name, limit)| match limit {
        Some(limit) => ast::method(rule, name, [ast::expression(limit)]),
        None => rule,
    })
}

fn literal(text: &str) -> TokenStream {
    let positive = text.strip_prefix('-').unwrap_or(text);
    // Digits and underscores are a literal in themselves.
    let literal: TokenStream = positive.parse().unwrap_or_default();
    if text.len() == positive.len() { literal } else { quote!(-#literal) }
}

/// An integer literal.
pub(super) fn integer(value: i64) -> TokenStream {
    literal(&names::integer(value))
}

/// A float literal.
pub(super) fn number(value: f64) -> TokenStream {
    literal(&names::number(value))
}

/// A length or number of items.
fn count(value: u32) -> TokenStream {
    integer(i64::from(value))
}
