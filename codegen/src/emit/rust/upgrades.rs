//! How earlier versions of a document become the present one.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Item;

use super::ast;
use super::names;
use super::types::Types;
use crate::model::ident::Name;
use crate::model::upgrade;
use crate::model::upgrade::{Occurrence, Step, Way};
use crate::model::{Document, Edit};

/// The items that lift a document, a function for each step.
pub(super) fn items(types: Types<'_>, document: &Document) -> Vec<Item> {
    let name = names::ident(types.own);
    let wire = document.name.as_str();
    let steps = upgrade::steps(types.model, document);
    let functions = steps.iter().map(|step| function(types, step));
    let list = steps.iter().map(|step| function_name(step.to));
    ast::items(quote! {
        crate::upgrade::document!(#name, #wire);
        impl upgrade::Upgrade for #name {
            const VERSION: i64 = Self::SCHEMA_VERSION;
            const STEPS: &'static [upgrade::Step] = &[#(#list),*];
        }
        #(#functions)*
    })
}

fn function_name(to: u32) -> Ident {
    names::ident(&format!("to_version_{to}"))
}

fn function(types: Types<'_>, step: &Step<'_>) -> TokenStream {
    let name = function_name(step.to);
    let doc = format!(" From version {} to {}.", step.to - 1, step.to);
    let occurrences = step.occurrences.iter().map(|occurrence| statements(types, occurrence));
    let parameter = if step.occurrences.is_empty() { quote!(_) } else { quote!(document) };
    quote! {
        #[doc = #doc]
        fn #name(#parameter: &mut upgrade::Object<'_>) { #(#occurrences)* }
    }
}

fn statements(types: Types<'_>, occurrence: &Occurrence<'_>) -> TokenStream {
    if occurrence.route.is_empty() {
        let edits = occurrence.changes.iter().map(|change| edit(types, &quote!(document), &change.edit));
        return quote!(#(#edits;)*);
    }
    let object = variable(occurrence.subject);
    let ways = occurrence.route.iter().map(way);
    let edits = occurrence.changes.iter().map(|change| edit(types, &quote!(#object), &change.edit));
    quote!(document.each(&[#(#ways),*], |#object| { #(#edits;)* });)
}

/// What the object is called whose properties change: as its type, or its variant.
fn variable(subject: &str) -> Ident {
    let word = subject.rsplit('.').next().unwrap_or(subject);
    let name = Name::parse(word).map_or_else(|_| "object".to_owned(), |name| names::field_name(&name));
    names::ident(&name)
}

fn way(way: &Way) -> TokenStream {
    match way {
        Way::Property(name) => quote!(upgrade::Way::Property(#name)),
        Way::Items => quote!(upgrade::Way::Items),
        Way::Values => quote!(upgrade::Way::Values),
        Way::Variant { tag, label } => quote!(upgrade::Way::Variant(#tag, #label)),
    }
}

fn edit(types: Types<'_>, object: &TokenStream, edit: &Edit) -> TokenStream {
    match edit {
        Edit::Rename { from, to } => quote!(#object.rename(#from, #to)),
        Edit::Add { field, value } => {
            let value = types.json(value);
            quote!(#object.add(#field, #value))
        }
        Edit::Remove { field } => quote!(#object.remove(#field)),
        Edit::Map { field, values } => {
            let pairs = values.iter().map(|(from, to)| quote!((#from, #to)));
            quote!(#object.map(#field, &[#(#pairs),*]))
        }
        Edit::Wrap { field, within } => quote!(#object.wrap(#field, #within)),
        Edit::Unwrap { field, from } => quote!(#object.unwrap(#field, #from)),
        Edit::Move { from, to } => quote!(#object.relocate(&[#(#from),*], &[#(#to),*])),
    }
}
