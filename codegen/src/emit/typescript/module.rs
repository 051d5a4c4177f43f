//! One file of the package: where it stands, what it imports, and the names of its own that no other file sees.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use super::names;
use crate::emit::layout::Layout;
use crate::model::ident::Name;
use crate::model::{Model, Type};

/// Widest import that stays on one line.
const LAYOUT: Layout = Layout { width: 118, step: "  ", last_comma: true };

/// The folders under `src`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folder {
    Enums,
    Types,
    Documents,
    Clients,
    Repositories,
    Runtime,
    /// `src` itself.
    Root,
}

impl Folder {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Enums => "enums",
            Self::Types => "types",
            Self::Documents => "documents",
            Self::Clients => "clients",
            Self::Repositories => "repositories",
            Self::Runtime => "runtime",
            Self::Root => ".",
        }
    }
}

/// The imports and private names of a module.
pub(super) struct Module<'a> {
    folder: Folder,
    file: String,
    /// By path: whole modules (`* as name`) and single names with whether they are only types.
    imports: BTreeMap<String, Import>,
    private: HashSet<String>,
    exported: &'a HashSet<String>,
}

enum Import {
    Namespace(&'static str),
    Names(BTreeMap<String, Kind>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Type,
    Value,
}

impl<'a> Module<'a> {
    /// The module in a file of `folder`; private names keep clear of `exported`.
    pub(super) fn new(folder: Folder, file: impl Into<String>, exported: &'a HashSet<String>) -> Self {
        Self { folder, file: file.into(), imports: BTreeMap::new(), private: HashSet::new(), exported }
    }

    /// Imports a module of the runtime as a whole.
    pub(super) fn namespace(&mut self, name: &'static str) {
        let path = self.path(Folder::Runtime, &format!("{name}.ts"));
        self.imports.insert(path, Import::Namespace(name));
    }

    /// Imports a type.
    pub(super) fn import_type(&mut self, folder: Folder, file: &str, name: impl Into<String>) {
        self.import(folder, file, name.into(), Kind::Type);
    }

    /// Imports a function or constant.
    pub(super) fn import_value(&mut self, folder: Folder, file: &str, name: impl Into<String>) {
        self.import(folder, file, name.into(), Kind::Value);
    }

    /// Imports what the type of a field needs.
    pub(super) fn import_for(&mut self, model: &Model, ty: &Type) {
        match ty.innermost() {
            Type::Uuid => self.import_type(Folder::Runtime, "values.ts", "Uuid"),
            Type::Date => self.import_type(Folder::Runtime, "values.ts", "IsoDate"),
            Type::Timestamp => self.import_type(Folder::Runtime, "values.ts", "Timestamp"),
            Type::Json => self.import_type(Folder::Runtime, "values.ts", "JsonValue"),
            Type::Enum(id) => self.import_type_of(Folder::Enums, &model.enumeration(*id).name),
            Type::Named(id) => self.import_type_of(Folder::Types, model.type_def(*id).name()),
            Type::Document(id) => self.import_type_of(Folder::Documents, &model.document(*id).name),
            _ => {}
        }
    }

    fn import_type_of(&mut self, folder: Folder, name: &Name) {
        self.import_type(folder, &names::file_name(name), names::type_name(name));
    }

    fn import(&mut self, folder: Folder, file: &str, name: String, kind: Kind) {
        // An enum may have attributes of its own type.
        if folder == self.folder && file == self.file {
            return;
        }
        let path = self.path(folder, file);
        let entry = self.imports.entry(path).or_insert_with(|| Import::Names(BTreeMap::new()));
        if let Import::Names(names) = entry {
            let known = names.entry(name).or_insert(kind);
            if kind == Kind::Value {
                *known = kind;
            }
        }
    }

    fn path(&self, folder: Folder, file: &str) -> String {
        match self.folder {
            own if own == folder => format!("./{file}"),
            Folder::Root => format!("./{}/{file}", folder.as_str()),
            _ => format!("../{}/{file}", folder.as_str()),
        }
    }

    /// A name that nothing else in the module has, made from the one wanted.
    pub(super) fn private_name(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        let mut number = 2;
        while self.exported.contains(&name) || !self.private.insert(name.clone()) {
            name = format!("{wanted}{number}");
            number += 1;
        }
        name
    }

    /// The import statements.
    pub(super) fn imports(&self) -> String {
        self.statements("import")
    }

    /// The same names as statements that export them again.
    pub(super) fn exports(&self) -> String {
        self.statements("export")
    }

    fn statements(&self, verb: &str) -> String {
        let mut out = String::new();
        for (path, import) in &self.imports {
            match import {
                Import::Namespace(name) => {
                    let _ = writeln!(out, "{verb} * as {name} from '{path}';");
                }
                Import::Names(names) => push_names(&mut out, verb, path, names),
            }
        }
        out
    }
}

/// Writes `import { … } from '…';` or the like; `verb` is the word before the names.
fn push_names(out: &mut String, verb: &str, path: &str, names: &BTreeMap<String, Kind>) {
    let only_types = names.values().all(|kind| *kind == Kind::Type);
    let keyword = format!("{verb}{}", if only_types { " type" } else { "" });
    let names: Vec<String> = names
        .iter()
        .map(|(name, kind)| if *kind == Kind::Type && !only_types { format!("type {name}") } else { name.clone() })
        .collect();
    out.push_str(&LAYOUT.list("", &format!("{keyword} {{ "), &names, &format!(" }} from '{path}';\n")));
}
