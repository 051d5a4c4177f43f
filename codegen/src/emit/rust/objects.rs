//! Objects, unions and documents: a file each.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Item, Stmt};

use super::ast;
use super::names;
use super::schema;
use super::types::{Types, integer};
use crate::model::ident::Name;
use crate::model::{Document, Field, Object, Presence, Union, Variant};

/// Documentation as attributes; text that is empty becomes `otherwise`.
pub(super) fn doc(text: &str, otherwise: &str) -> TokenStream {
    let lines: Vec<_> =
        if text.trim().is_empty() { vec![otherwise.to_owned()] } else { names::doc_lines(text).collect() };
    let lines = lines.into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// The items of an object's file.
pub(super) fn object_items(types: Types<'_>, object: &Object) -> Vec<Item> {
    structure_items(types, object.name.as_str(), &object.description, &object.fields, None)
}

/// The items of a document's file.
pub(super) fn document_items(types: Types<'_>, document: &Document) -> Vec<Item> {
    let name = names::ident(types.own);
    let version = integer(i64::from(document.schema_version));
    let values = match &document.safe_default {
        crate::model::Value::Object(values) => values.as_slice(),
        _ => &[],
    };
    let safe_default = types.object(&quote!(Self), &document.fields, values);
    let own = quote! {
        impl #name {
            /// The version that is read and written.
            pub const SCHEMA_VERSION: i64 = #version;

            /// A valid document that may take the place of a broken one.
            #[must_use]
            pub fn safe_default() -> Self { #safe_default }
        }
    };
    let versioned = Some((own, version));
    structure_items(types, document.name.as_str(), &document.description, &document.fields, versioned)
}

/// The items of a structure with these fields. `versioned` is what a document has of its own, and its version.
fn structure_items(
    types: Types<'_>,
    wire: &str,
    description: &str,
    fields: &[Field],
    versioned: Option<(TokenStream, TokenStream)>,
) -> Vec<Item> {
    let (option, reference) = (types.prelude("Option"), schema::reference());
    let structure = structure(types, description, fields);
    let name = names::ident(types.own);
    let schema = schema::implement(types, &quote!());
    let (own, version) = versioned.unzip();
    let mut items = ast::items(quote! {
        #structure
        #own
        crate::document::object!(#name, #wire);
        impl decode::Decode for #name {
            fn decode<'t>(value: json::Cursor<'t>, context: &mut decode::Context<'t>) -> #option<Self> {}

            #reference
        }
        impl encode::Encode for #name {
            fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {}
        }
        #schema
    });
    let (mut decode, mut first, mut property, mut known) = (Vec::new(), quote!(), None, Known::None);
    if version.is_some() {
        decode = ast::statements(quote!(context.check_version(value, Self::SCHEMA_VERSION)?;));
        first = quote!(tape.property("schema_version", &Self::SCHEMA_VERSION););
        (property, known) = (Some("schema_version"), Known::Version);
    }
    decode.extend(decode_fields(types, fields, property, &quote!(Self), known));
    ast::fill(&mut items, &names::ident("decode"), decode);
    ast::fill(&mut items, &names::ident("encode"), encode_fields(&first, fields));
    let properties = schema::object(types, description, property.zip(version.as_ref()), fields);
    ast::fill(&mut items, &names::ident("json_schema"), properties);
    items
}

/// The items of a union's file.
pub(super) fn union_items(types: Types<'_>, union: &Union) -> Vec<Item> {
    let (option, reference) = (types.prelude("Option"), schema::reference());
    let name = names::ident(types.own);
    let wire = union.name.as_str();
    let tag = union.tag.as_str();
    let docs = doc(&union.description, &format!("The union `{wire}`."));
    let derives = types.derives(union.variants.iter().flat_map(|variant| &variant.fields));
    let variants = union.variants.iter().map(|variant| variant_item(types, variant));
    let arms = union.variants.iter().map(|variant| {
        let (label, function) = (variant.name.as_str(), decode_function(&variant.name));
        quote!(#label => Self::#function(value, context),)
    });
    let functions = union.variants.iter().map(|variant| decode_variant(types, union, variant));
    let encode = union.variants.iter().map(|variant| encode_variant(union, variant));
    let schema = schema::implement(types, &schema::union(types, union));
    ast::items(quote! {
        #docs
        #derives
        pub enum #name { #(#variants),* }
        crate::document::object!(#name, #wire);
        impl decode::Decode for #name {
            fn decode<'t>(value: json::Cursor<'t>, context: &mut decode::Context<'t>) -> #option<Self> {
                match context.tag(value, #tag)? {
                    #(#arms)*
                    _ => context.unknown_tag(#tag),
                }
            }

            #reference
        }
        impl #name { #(#functions)* }
        impl encode::Encode for #name {
            fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
                let object = tape.open_object();
                match self { #(#encode)* }
                tape.close(object);
            }
        }
        #schema
    })
}

fn structure(types: Types<'_>, description: &str, fields: &[Field]) -> TokenStream {
    let name = names::ident(types.own);
    let docs = doc(description, &format!("`{}`.", types.own));
    let derives = types.derives(fields.iter());
    let fields = fields.iter().map(|field| {
        let (docs, item) = (field_doc(field), field_item(types, field));
        quote!(#docs pub #item)
    });
    let unknown = unknown_item();
    quote!(#docs #derives pub struct #name { #(#fields,)* #[doc = " Properties that only a newer version knows, as tolerant reading kept them."] pub #unknown })
}

/// The field that keeps unknown properties.
fn unknown_item() -> TokenStream {
    let name = names::ident(names::UNKNOWN);
    quote!(#name: crate::value::UnknownProperties)
}

fn field_item(types: Types<'_>, field: &Field) -> TokenStream {
    let (name, ty) = (names::ident(&names::field_name(&field.name)), types.field(field));
    quote!(#name: #ty)
}

fn field_doc(field: &Field) -> TokenStream {
    doc(&field.description, &format!("The property `{}`.", field.name))
}

fn variant_item(types: Types<'_>, variant: &Variant) -> TokenStream {
    let docs = doc(&variant.description, &format!("The variant `{}`.", variant.name));
    let name = names::ident(&names::variant_name(&variant.name));
    let unknown = unknown_item();
    let fields = variant.fields.iter().map(|field| {
        let (docs, item) = (field_doc(field), field_item(types, field));
        quote!(#docs #item)
    });
    quote!(#docs #name { #(#fields,)* #[doc = " Properties that only a newer version knows, as tolerant reading kept them."] #unknown })
}

/// A property that is known beside the fields.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    None,
    /// Looked at before.
    Tag,
    /// An integer.
    Version,
}

/// Takes the properties of an object in code point order and makes the value.
fn decode_fields(
    types: Types<'_>,
    fields: &[Field],
    other: Option<&str>,
    path: &TokenStream,
    known: Known,
) -> Vec<Stmt> {
    let mut properties: Vec<(&str, Option<&Field>)> =
        fields.iter().map(|field| (field.name.as_str(), Some(field))).collect();
    properties.extend(other.map(|name| (name, None)));
    properties.sort_unstable_by_key(|(name, _)| *name);
    let names = properties.iter().map(|(name, _)| *name);
    let takes = properties.iter().map(|(_, field)| match field {
        Some(field) => take(types, field),
        None if known == Known::Version => {
            let rule = ast::expression(quote!(decode::of::<i64>()));
            ast::statement(ast::method(ast::local("object"), "required", [ast::reference(rule)]))
        }
        None => ast::statement(ast::method(ast::local("object"), "skip", [])),
    });
    let values = fields.iter().map(|field| {
        let (name, binding) = (names::ident(&names::field_name(&field.name)), binding(field));
        match (field.presence == Presence::Optional, name == binding) {
            (true, true) => quote!(#name),
            (true, false) => quote!(#name: #binding),
            (false, _) => quote!(#name: #binding?),
        }
    });
    let unknown = names::ident(names::UNKNOWN);
    let value = quote!(#path { #(#values,)* #unknown });
    let mut statements = ast::statements(quote! {
        let mut object = decode::Object::new(context.object(value)?, context, &[#(#names),*]);
    });
    statements.extend(takes);
    statements.extend(ast::statements(quote!(let #unknown = object.close(); Some(#value))));
    statements
}

fn binding(field: &Field) -> proc_macro2::Ident {
    names::ident(&names::binding_name(&field.name))
}

/// The statement that takes a field's property.
fn take(types: Types<'_>, field: &Field) -> Stmt {
    let rule = ast::reference(types.rule(&field.ty));
    let (method, arguments) = match &field.presence {
        Presence::Required => ("required", vec![rule]),
        Presence::Optional => ("optional", vec![rule]),
        Presence::Default(value) => ("default", vec![rule, ast::expression(types.make(&field.ty, value))]),
    };
    ast::binding(binding(field), ast::method(ast::local("object"), method, arguments))
}

/// Writes an object: its first property, if it has one beside the fields, and those of the fields.
fn encode_fields(first: &TokenStream, fields: &[Field]) -> Vec<Stmt> {
    let mut statements = ast::statements(quote!(let object = tape.open_object(); #first));
    statements.extend(fields.iter().map(|field| {
        let value = ast::reference(ast::field("self", &names::field_name(&field.name)));
        let arguments = [ast::string(field.name.as_str()), value];
        ast::statement(ast::method(ast::local("tape"), "property", arguments))
    }));
    let unknown = names::ident(names::UNKNOWN);
    statements.extend(ast::statements(quote!(tape.unknown(object, &self.#unknown); tape.close(object);)));
    statements
}

fn decode_function(variant: &Name) -> proc_macro2::Ident {
    names::ident(&format!("decode_{variant}"))
}

fn decode_variant(types: Types<'_>, union: &Union, variant: &Variant) -> TokenStream {
    let (option, function) = (types.prelude("Option"), decode_function(&variant.name));
    let name = names::ident(&names::variant_name(&variant.name));
    let body = decode_fields(types, &variant.fields, Some(union.tag.as_str()), &quote!(Self::#name), Known::Tag);
    quote! {
        fn #function<'t>(value: json::Cursor<'t>, context: &mut decode::Context<'t>) -> #option<Self> { #(#body)* }
    }
}

fn encode_variant(union: &Union, variant: &Variant) -> TokenStream {
    let name = names::ident(&names::variant_name(&variant.name));
    let (tag, label) = (union.tag.as_str(), variant.name.as_str());
    let unknown = names::ident(names::UNKNOWN);
    let bindings = variant.fields.iter().map(|field| {
        let (name, binding) = (names::ident(&names::field_name(&field.name)), binding(field));
        if name == binding { quote!(#name) } else { quote!(#name: #binding) }
    });
    let properties = variant.fields.iter().map(|field| {
        let (property, binding) = (field.name.as_str(), binding(field));
        quote!(tape.property(#property, #binding);)
    });
    quote! {
        Self::#name { #(#bindings,)* #unknown } => {
            tape.tag(#tag, #label);
            #(#properties)*
            tape.unknown(object, #unknown);
        }
    }
}
