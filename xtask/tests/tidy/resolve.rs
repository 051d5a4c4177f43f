//! From a path in a module to where its item is defined, through imports and re-exports.

use std::collections::BTreeSet;

use crate::modules::{Crate, Kind, ModuleId};

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    Module(ModuleId),
    Item {
        module: ModuleId,
        name: String,
        kind: Kind,
    },
    /// Something of another crate.
    Outside,
}

/// Names that are being looked up: an import may lead back to itself.
type Asked<'a> = Vec<(ModuleId, &'a str)>;

impl Crate {
    /// All that a path means in a module: one name can be a type, a function and a macro. Nothing where it is no path to
    /// anything, such as the name of a variable.
    pub(crate) fn resolve(&self, module: ModuleId, path: &[String]) -> BTreeSet<Target> {
        self.follow(module, path, &mut Vec::new())
    }

    /// The `macro_rules!` of a name in a module or in one around it.
    pub(crate) fn resolve_macro(&self, module: ModuleId, name: &str) -> BTreeSet<Target> {
        let is_macro = |target: &Target| matches!(target, Target::Item { kind: Kind::Macro, .. });
        let found: BTreeSet<_> = self.look_up(module, name, &mut Vec::new()).into_iter().filter(is_macro).collect();
        let around = self.modules[module].parent.filter(|_| found.is_empty());
        around.map_or(found, |parent| self.resolve_macro(parent, name))
    }

    fn follow<'a>(&'a self, module: ModuleId, path: &'a [String], asked: &mut Asked<'a>) -> BTreeSet<Target> {
        let Some((first, rest)) = path.split_first() else {
            return [Target::Outside].into();
        };
        let start = match first.as_str() {
            "crate" => [Target::Module(0)].into(),
            "self" => [Target::Module(module)].into(),
            "super" => self.modules[module].parent.map(Target::Module).into_iter().collect(),
            name => self.look_up(module, name, asked),
        };
        rest.iter().fold(start, |found, name| found.into_iter().flat_map(|it| self.step(it, name, asked)).collect())
    }

    /// One segment further. What a module seems not to define is made by a macro in it.
    fn step<'a>(&'a self, from: Target, name: &'a str, asked: &mut Asked<'a>) -> BTreeSet<Target> {
        match from {
            Target::Module(module) if name == "super" => {
                self.modules[module].parent.map(Target::Module).into_iter().collect()
            }
            Target::Module(module) => {
                let found = self.look_up(module, name, asked);
                let made = || [Target::Item { module, name: name.to_owned(), kind: Kind::Type }].into();
                if found.is_empty() && !asked.contains(&(module, name)) { made() } else { found }
            }
            // A variant, an associated function and the like.
            Target::Item { kind: Kind::Type, .. } | Target::Outside => [from].into(),
            Target::Item { .. } => BTreeSet::new(),
        }
    }

    fn look_up<'a>(&'a self, module: ModuleId, name: &'a str, asked: &mut Asked<'a>) -> BTreeSet<Target> {
        let this = &self.modules[module];
        let items = this.items.iter().filter(|(item, _)| item == name);
        let items = items.map(|(name, kind)| Target::Item { module, name: name.clone(), kind: *kind });
        let children = this.children.iter().filter(|(child, _)| child == name).map(|(_, id)| Target::Module(*id));
        let mut found: BTreeSet<_> = items.chain(children).collect();
        if asked.contains(&(module, name)) {
            return found;
        }
        asked.push((module, name));
        for import in self.imports_of(module, name) {
            let imported = self.follow(module, &import.path, asked);
            found.extend(if imported.is_empty() { [Target::Outside].into() } else { imported });
        }
        if found.is_empty() {
            let globs = this.names.imports.iter().filter(|import| import.name.is_none());
            for glob in globs {
                for target in self.follow(module, &glob.path, asked) {
                    if let Target::Module(module) = target {
                        found.extend(self.look_up(module, name, asked));
                    }
                }
            }
        }
        asked.pop();
        found
    }
}
