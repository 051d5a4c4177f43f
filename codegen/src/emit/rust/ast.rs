//! Syntax trees for what repeats with every field: parsing the same tokens would cost more than all the rest.

use proc_macro2::{Ident, Span, TokenStream};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, ImplItem, Item, Pat, Path, PathSegment, Stmt, token};

use super::names;

/// A path such as `decode::text`.
fn path(segments: &[&str]) -> Expr {
    let segments = segments.iter().map(|name| PathSegment::from(Ident::new(name, Span::call_site()))).collect();
    variable(Path { leading_colon: None, segments })
}

fn variable(path: Path) -> Expr {
    Expr::Path(syn::ExprPath { attrs: Vec::new(), qself: None, path })
}

/// `path::to::function(arguments)`
pub(super) fn call(function: &[&str], arguments: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(syn::ExprCall {
        attrs: Vec::new(),
        func: Box::new(path(function)),
        paren_token: token::Paren::default(),
        args: arguments.into_iter().collect(),
    })
}

/// `receiver.method(arguments)`
pub(super) fn method(receiver: Expr, name: &str, arguments: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::MethodCall(syn::ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(receiver),
        dot_token: token::Dot::default(),
        method: names::ident(name),
        turbofish: None,
        paren_token: token::Paren::default(),
        args: arguments.into_iter().collect::<Punctuated<_, _>>(),
    })
}

/// `&expression`
pub(super) fn reference(expression: Expr) -> Expr {
    Expr::Reference(syn::ExprReference {
        attrs: Vec::new(),
        and_token: token::And::default(),
        mutability: None,
        expr: Box::new(expression),
    })
}

/// A local variable's value.
pub(super) fn local(name: &str) -> Expr {
    path(&[name])
}

/// `variable.field`
pub(super) fn field(variable: &str, name: &str) -> Expr {
    Expr::Field(syn::ExprField {
        attrs: Vec::new(),
        base: Box::new(local(variable)),
        dot_token: token::Dot::default(),
        member: syn::Member::Named(names::ident(name)),
    })
}

/// A string literal.
pub(super) fn string(text: &str) -> Expr {
    let lit = syn::Lit::Str(syn::LitStr::new(text, Span::call_site()));
    Expr::Lit(syn::ExprLit { attrs: Vec::new(), lit })
}

/// An expression from tokens.
pub(super) fn expression(tokens: TokenStream) -> Expr {
    syn::parse2(tokens).unwrap_or_else(|error| {
        debug_assert!(false, "generated tokens are no expression: {error}");
        Expr::PLACEHOLDER
    })
}

/// `expression;`
pub(super) fn statement(expression: Expr) -> Stmt {
    Stmt::Expr(expression, Some(token::Semi::default()))
}

/// Statements from tokens.
pub(super) fn statements(tokens: TokenStream) -> Vec<Stmt> {
    syn::Block::parse_within.parse2(tokens).unwrap_or_else(|error| {
        debug_assert!(false, "generated tokens are no statements: {error}");
        Vec::new()
    })
}

/// `let name = expression;`
pub(super) fn binding(name: Ident, expression: Expr) -> Stmt {
    let pat =
        Pat::Ident(syn::PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident: name, subpat: None });
    let init = syn::LocalInit { eq_token: token::Eq::default(), expr: Box::new(expression), diverge: None };
    Stmt::Local(syn::Local {
        attrs: Vec::new(),
        let_token: token::Let::default(),
        modifiers: syn::LocalModifiers::default(),
        pat,
        init: Some(init),
        semi_token: token::Semi::default(),
    })
}

/// Items from tokens.
pub(super) fn items(tokens: TokenStream) -> Vec<Item> {
    syn::parse2::<syn::File>(tokens).map_or_else(
        |error| {
            debug_assert!(false, "generated tokens are not Rust: {error}");
            Vec::new()
        },
        |file| file.items,
    )
}

/// Gives a method, whose body is still empty, its body.
pub(super) fn fill(items: &mut [Item], name: &Ident, body: Vec<Stmt>) {
    let methods = items.iter_mut().filter_map(|item| match item {
        Item::Impl(implementation) => Some(&mut implementation.items),
        _ => None,
    });
    let mut empty = methods.flatten().filter_map(|item| match item {
        ImplItem::Fn(method) if method.sig.ident == *name && method.block.stmts.is_empty() => Some(&mut method.block),
        _ => None,
    });
    match empty.next() {
        Some(block) => block.stmts = body,
        None => debug_assert!(false, "no method {name} waits for its body"),
    }
}
