//! Tokens to text.

use proc_macro2::TokenStream;

/// Items in the shape that rustfmt gives them, or nearly.
pub(super) fn items(tokens: TokenStream) -> String {
    match syn::parse2(tokens) {
        Ok(file) => prettyplease::unparse(&file),
        Err(error) => {
            debug_assert!(false, "generated tokens are not Rust: {error}");
            String::new()
        }
    }
}

/// A type as text.
pub(super) fn type_text(tokens: &TokenStream) -> String {
    let text = items(quote::quote!(type T = #tokens;));
    text.trim_start_matches("type T = ").trim_end().trim_end_matches(';').to_owned()
}
