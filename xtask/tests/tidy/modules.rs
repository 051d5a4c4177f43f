//! The tree of a crate's modules, read from its root as rustc would: files, inline modules and `#[path]`, without code
//! for tests.

use std::collections::BTreeMap;

use syn::{Expr, ExprLit, Item, ItemMod, Lit, Meta, MetaNameValue};

use crate::names::{Import, Names};

/// Texts of files by their paths.
pub(crate) type Sources = BTreeMap<String, String>;

/// A module's place in [`Crate::modules`].
pub(crate) type ModuleId = usize;

/// What a name in a module is defined as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Type,
    Value,
    Macro,
}

/// A module, of a file or inline.
pub(crate) struct Module {
    pub(crate) file: String,
    pub(crate) parent: Option<ModuleId>,
    /// By name; several where a `cfg` chooses one.
    pub(crate) children: Vec<(String, ModuleId)>,
    pub(crate) items: Vec<(String, Kind)>,
    pub(crate) names: Names,
}

/// The modules of a crate; the first is its root.
pub(crate) struct Crate {
    pub(crate) modules: Vec<Module>,
}

impl Crate {
    pub(crate) fn read(sources: &Sources, root: &str) -> Self {
        let mut this = Self { modules: Vec::new() };
        let folder = folder_of(root);
        this.file(sources, root, folder, None);
        this
    }

    fn file(&mut self, sources: &Sources, file: &str, folder: &str, parent: Option<ModuleId>) -> ModuleId {
        let text = sources.get(file).unwrap_or_else(|| panic!("{file} is not there"));
        let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        self.module(sources, file, folder, &parsed.items, parent)
    }

    /// Adds a module and those below it, whose files stand in `folder`.
    fn module(
        &mut self,
        sources: &Sources,
        file: &str,
        folder: &str,
        items: &[Item],
        parent: Option<ModuleId>,
    ) -> ModuleId {
        let id = self.modules.len();
        let (names, modules) = Names::read(items);
        let items = items.iter().filter_map(defined).collect();
        self.modules.push(Module { file: file.to_owned(), parent, children: Vec::new(), items, names });
        for module in modules {
            let name = module.ident.to_string();
            let below = join(folder, &name);
            let child = match (&module.content, path_attribute(module)) {
                (Some((_, items)), _) => self.module(sources, file, &below, items, Some(id)),
                (None, Some(path)) => {
                    let file = join(folder_of(file), &path);
                    self.file(sources, &file, folder_of(&file), Some(id))
                }
                (None, None) => {
                    let candidates = [format!("{below}.rs"), join(&below, "mod.rs")];
                    let there = candidates.iter().find(|path| sources.contains_key(*path));
                    let there = there.unwrap_or_else(|| panic!("{file}: mod {name} has no file"));
                    self.file(sources, there, &below, Some(id))
                }
            };
            self.modules[id].children.push((name, child));
        }
        id
    }

    /// Whether a module is another or stands below it.
    pub(crate) fn is_within(&self, module: ModuleId, ancestor: ModuleId) -> bool {
        let mut at = Some(module);
        while let Some(id) = at {
            if id == ancestor {
                return true;
            }
            at = self.modules[id].parent;
        }
        false
    }

    /// Imports that bind a name in a module.
    pub(crate) fn imports_of(&self, module: ModuleId, name: &str) -> impl Iterator<Item = &Import> {
        self.modules[module].names.imports.iter().filter(move |import| import.name.as_deref() == Some(name))
    }
}

fn defined(item: &Item) -> Option<(String, Kind)> {
    let (ident, kind) = match item {
        Item::Const(item) => (&item.ident, Kind::Value),
        Item::Enum(item) => (&item.ident, Kind::Type),
        Item::Fn(item) => (&item.sig.ident, Kind::Value),
        Item::Macro(item) => (item.ident.as_ref()?, Kind::Macro),
        Item::Static(item) => (&item.ident, Kind::Value),
        Item::Struct(item) => (&item.ident, Kind::Type),
        Item::Trait(item) => (&item.ident, Kind::Type),
        Item::Type(item) => (&item.ident, Kind::Type),
        Item::Union(item) => (&item.ident, Kind::Type),
        _ => return None,
    };
    Some((ident.to_string(), kind))
}

fn path_attribute(module: &ItemMod) -> Option<String> {
    module.attrs.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(MetaNameValue { path, value: Expr::Lit(ExprLit { lit: Lit::Str(text), .. }), .. })
            if path.is_ident("path") =>
        {
            Some(text.value())
        }
        _ => None,
    })
}

fn folder_of(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path below a folder, with `..` followed.
fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<_> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
