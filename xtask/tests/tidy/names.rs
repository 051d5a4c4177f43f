//! The names that a module's code uses: its imports, and paths in code, signatures, attributes and the tokens of macros.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{
    Attribute, ExprPath, ImplItem, ImplItemFn, Item, ItemFn, ItemMod, ItemUse, Macro, Meta, PatIdent, TraitItemFn,
    UseTree, Visibility,
};

use crate::test_code;

/// A path's segments, `r#` and generic arguments aside.
pub(crate) type Segments = Vec<String>;

/// One name that a `use` brings in.
pub(crate) struct Import {
    /// What the name is here; nothing for `*`.
    pub(crate) name: Option<String>,
    /// Empty for what is certainly of another crate.
    pub(crate) path: Segments,
    /// Whether it is handed on.
    pub(crate) exported: bool,
}

/// What the code of one module names, modules inside it aside.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) imports: Vec<Import>,
    pub(crate) paths: BTreeSet<Segments>,
    /// Macros called by their bare name, which may be in scope by the order of text.
    pub(crate) macros: BTreeSet<String>,
}

impl Names {
    /// Reads a module's items, and returns the modules that they declare beside them.
    pub(crate) fn read(items: &[Item]) -> (Self, Vec<&ItemMod>) {
        let mut reader = Reader::default();
        for item in items {
            reader.visit_item(item);
        }
        (reader.names, reader.modules)
    }
}

#[derive(Default)]
struct Reader<'ast> {
    names: Names,
    modules: Vec<&'ast ItemMod>,
    /// Variables of the functions around.
    variables: Vec<BTreeSet<String>>,
}

impl<'ast> Visit<'ast> for Reader<'ast> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !test_code::is_test_only(test_code::of_item(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        if !test_code::is_test_only(test_code::of_impl_item(item)) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        self.modules.push(module);
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let exported = !matches!(item.vis, Visibility::Inherited);
        let mut imports = Vec::new();
        expand(&item.tree, &[], exported, &mut imports);
        if item.leading_colon.is_some() {
            for import in &mut imports {
                import.path.clear();
            }
        }
        self.names.imports.extend(imports);
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.within(Variables::of(|it| it.visit_item_fn(function)), |it| visit::visit_item_fn(it, function));
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.within(Variables::of(|it| it.visit_impl_item_fn(function)), |it| visit::visit_impl_item_fn(it, function));
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        self.within(Variables::of(|it| it.visit_trait_item_fn(function)), |it| {
            visit::visit_trait_item_fn(it, function);
        });
    }

    fn visit_expr_path(&mut self, expression: &'ast ExprPath) {
        let variable = expression.path.get_ident().is_some_and(|ident| self.is_variable(&ident.to_string()));
        if !variable {
            visit::visit_expr_path(self, expression);
        }
    }

    /// A constant in a pattern looks like a variable: case tells them apart.
    fn visit_pat_ident(&mut self, pattern: &'ast PatIdent) {
        let name = pattern.ident.to_string();
        if name.starts_with(char::is_uppercase) {
            self.names.paths.insert(vec![name]);
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() {
            self.names.paths.insert(path.segments.iter().map(|segment| plain(&segment.ident)).collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        match call.path.get_ident() {
            Some(name) => drop(self.names.macros.insert(plain(name))),
            None => self.visit_path(&call.path),
        }
        // What `quote!` holds is code of another crate.
        if !call.path.is_ident("quote") {
            self.tokens(call.tokens.clone());
        }
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        let Meta::List(list) = &attribute.meta else {
            return;
        };
        self.tokens(list.tokens.clone());
        if list.path.is_ident("serde") {
            self.serde(list.tokens.clone());
        }
    }
}

impl Reader<'_> {
    fn within(&mut self, variables: BTreeSet<String>, visit: impl FnOnce(&mut Self)) {
        self.variables.push(variables);
        visit(self);
        self.variables.pop();
    }

    fn is_variable(&self, name: &str) -> bool {
        self.variables.iter().any(|names| names.contains(name))
    }

    /// Adds what looks like a path in the tokens of a macro. A lone lower-case word may be anything, so that it counts
    /// only as the name of something called.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Segments = Vec::new();
        let (mut colons, mut after_dot) = (0, false);
        let mut trees = tokens.into_iter().peekable();
        while let Some(tree) = trees.next() {
            let mut dot = false;
            match tree {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        path.clear();
                    }
                    path.push(plain(&ident));
                    let continues = matches!(trees.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':');
                    let called = match trees.peek() {
                        Some(TokenTree::Group(_)) => true,
                        Some(TokenTree::Punct(next)) => next.as_char() == '!',
                        _ => false,
                    };
                    let alone = path.len() == 1;
                    let counts = !alone || called || path[0].starts_with(char::is_uppercase);
                    if counts && !(after_dot && alone) && !(alone && self.is_variable(&path[0])) {
                        self.names.paths.insert(path.clone());
                    }
                    if !continues {
                        path.clear();
                    }
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Punct(punct) => {
                    colons = 0;
                    dot = punct.as_char() == '.';
                }
                TokenTree::Group(group) => {
                    colons = 0;
                    self.tokens(group.stream());
                }
                TokenTree::Literal(_) => colons = 0,
            }
            after_dot = dot;
        }
    }

    /// Functions and modules that stand in serde's strings.
    fn serde(&mut self, tokens: TokenStream) {
        let mut key = String::new();
        for tree in tokens {
            match tree {
                TokenTree::Ident(ident) => key = ident.to_string(),
                TokenTree::Literal(literal) => {
                    let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) else {
                        continue;
                    };
                    let mut path: Segments = text.value().split("::").map(str::to_owned).collect();
                    match key.as_str() {
                        // The module is named for the functions in it.
                        "with" => path.push("serialize".to_owned()),
                        "serialize_with"
                        | "deserialize_with"
                        | "default"
                        | "skip_serializing_if"
                        | "from"
                        | "into"
                        | "try_from"
                        | "remote" => {}
                        _ => continue,
                    }
                    self.names.paths.insert(path);
                }
                TokenTree::Group(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

/// The variables that a function binds anywhere.
#[derive(Default)]
struct Variables(BTreeSet<String>);

impl Variables {
    fn of(visit: impl FnOnce(&mut Self)) -> BTreeSet<String> {
        let mut this = Self::default();
        visit(&mut this);
        this.0
    }
}

impl<'ast> Visit<'ast> for Variables {
    fn visit_pat_ident(&mut self, pattern: &'ast PatIdent) {
        let name = plain(&pattern.ident);
        if !name.starts_with(char::is_uppercase) {
            self.0.insert(name);
        }
        visit::visit_pat_ident(self, pattern);
    }
}

fn expand(tree: &UseTree, prefix: &[String], exported: bool, imports: &mut Vec<Import>) {
    let with = |name: &str| [prefix, &[name.to_owned()]].concat();
    // `self` in braces is the path before it.
    let target = |name: &str| if name == "self" && !prefix.is_empty() { prefix.to_vec() } else { with(name) };
    match tree {
        UseTree::Path(path) => expand(&path.tree, &with(&plain(&path.ident)), exported, imports),
        UseTree::Group(group) => group.items.iter().for_each(|tree| expand(tree, prefix, exported, imports)),
        UseTree::Name(name) => {
            let path = target(&plain(&name.ident));
            imports.push(Import { name: path.last().cloned(), path, exported });
        }
        UseTree::Rename(rename) => {
            let path = target(&plain(&rename.ident));
            imports.push(Import { name: Some(plain(&rename.rename)), path, exported });
        }
        UseTree::Glob(_) => imports.push(Import { name: None, path: prefix.to_vec(), exported }),
    }
}

fn plain(ident: &proc_macro2::Ident) -> String {
    ident.to_string().trim_start_matches("r#").to_owned()
}
