//! JSON Schema for the feature `schemars`: the rules that decode also describe.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Stmt;

use super::ast;
use super::names;
use super::types::Types;
use crate::model::{Field, Presence, Union};

/// Implements `JsonSchema` for the file's own type, with these statements.
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

/// The statements that make the schema of an object; `constant` is a property that has one value.
pub(super) fn object(
    types: Types<'_>,
    description: &str,
    constant: Option<(&str, &TokenStream)>,
    fields: &[Field],
) -> Vec<Stmt> {
    let description = description.trim();
    let new = quote!(crate::document::ObjectSchema::new(#description, generator));
    if constant.is_none() && fields.is_empty() {
        return ast::statements(quote!(#new.finish()));
    }
    let constant = constant.map(|(name, value)| quote!(object.constant(#name, #value);));
    let mut statements = ast::statements(quote!(let mut object = #new; #constant));
    statements.extend(fields.iter().map(|field| {
        let method = if field.presence == Presence::Required { "required" } else { "optional" };
        let arguments = [ast::string(field.name.as_str()), ast::reference(types.rule(&field.ty))];
        ast::statement(ast::method(ast::local("object"), method, arguments))
    }));
    statements.extend(ast::statements(quote!(object.finish())));
    statements
}

/// The schema of a union.
pub(super) fn union(types: Types<'_>, union: &Union) -> TokenStream {
    let variants = union.variants.iter().map(|variant| {
        let label = variant.name.as_str();
        let statements =
            object(types, &variant.description, Some((union.tag.as_str(), &quote!(#label))), &variant.fields);
        quote!({ #(#statements)* })
    });
    let description = union.description.trim();
    quote!(crate::document::union_schema(#description, [#(#variants),*]))
}
