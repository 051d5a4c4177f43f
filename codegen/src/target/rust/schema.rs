//! JSON Schema for the feature `schemars`: the rules that decode also describe.

use proc_macro2::TokenStream;
use quote::quote;

use super::names;
use super::types::Types;
use crate::model::{Field, Presence, Union};

/// Implements `JsonSchema` for the file's own type.
pub(super) fn implement(types: Types<'_>, schema: &TokenStream) -> TokenStream {
    let (name, text) = (names::ident(types.own), types.own);
    quote! {
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for #name {
            fn schema_name() -> std::borrow::Cow<'static, str> { #text.into() }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema { #schema }
        }
    }
}

/// How other schemas refer to the file's own type.
pub(super) fn reference() -> TokenStream {
    quote! {
        #[cfg(feature = "schemars")]
        fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
            generator.subschema_for::<Self>()
        }
    }
}

/// Statements that make the schema of an object; `constant` is a property that has one value.
pub(super) fn object(
    types: Types<'_>,
    description: &str,
    constant: Option<(&str, &TokenStream)>,
    fields: &[Field],
) -> TokenStream {
    let description = description.trim();
    let new = quote!(crate::document::ObjectSchema::new(#description, generator));
    if constant.is_none() && fields.is_empty() {
        return quote!(#new.finish());
    }
    let constant = constant.map(|(name, value)| quote!(object.constant(#name, #value);));
    let properties = fields.iter().map(|field| {
        let (name, rule) = (field.name.as_str(), types.rule(&field.ty));
        match field.presence {
            Presence::Required => quote!(object.required(#name, &#rule);),
            _ => quote!(object.optional(#name, &#rule);),
        }
    });
    quote!(let mut object = #new; #constant #(#properties)* object.finish())
}

/// The schema of a union.
pub(super) fn union(types: Types<'_>, union: &Union) -> TokenStream {
    let variants = union.variants.iter().map(|variant| {
        let label = variant.name.as_str();
        object(types, &variant.description, Some((union.tag.as_str(), &quote!(#label))), &variant.fields)
    });
    let description = union.description.trim();
    quote!(crate::document::union_schema(#description, [#({ #variants }),*]))
}
