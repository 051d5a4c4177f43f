//! Which file names items of which, and the circles in that.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::modules::{Crate, ModuleId, Sources};
use crate::resolve::Target;

/// One file that names items of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edge<'a> {
    pub(crate) from: &'a str,
    pub(crate) to: &'a str,
    pub(crate) names: Vec<&'a str>,
}

/// The files of a crate, each with the files that it uses and the names that it uses of them.
pub(crate) struct Graph {
    uses: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
}

impl Graph {
    /// Reads the crate whose root is given.
    pub(crate) fn of(sources: &Sources, root: &str) -> Self {
        let tree = Crate::read(sources, root);
        let mut this = Self { uses: BTreeMap::new() };
        for (id, module) in tree.modules.iter().enumerate() {
            this.uses.entry(module.file.clone()).or_default();
            for import in &module.names.imports {
                // A folder's module that hands on what stands below it uses none of that.
                let handed_on = |target: &Target| {
                    import.exported && matches!(target, Target::Item { module, .. } if tree.is_within(*module, id))
                };
                this.add(&tree, id, tree.resolve(id, &import.path).into_iter().filter(|target| !handed_on(target)));
            }
            for path in &module.names.paths {
                this.add(&tree, id, tree.resolve(id, path));
            }
            for name in &module.names.macros {
                this.add(&tree, id, tree.resolve_macro(id, name));
            }
        }
        this
    }

    fn add(&mut self, tree: &Crate, from: ModuleId, targets: impl IntoIterator<Item = Target>) {
        let from = &tree.modules[from].file;
        for target in targets {
            if let Target::Item { module, name, .. } = target {
                let to = &tree.modules[module].file;
                if to != from {
                    self.uses.entry(from.clone()).or_default().entry(to.clone()).or_default().insert(name);
                }
            }
        }
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.uses.keys().map(String::as_str)
    }

    pub(crate) fn edges(&self) -> impl Iterator<Item = Edge<'_>> {
        self.uses.iter().flat_map(|(from, uses)| {
            uses.iter().map(move |(to, names)| Edge { from, to, names: names.iter().map(String::as_str).collect() })
        })
    }

    /// Files that reach each other, smallest circle first.
    pub(crate) fn circles(&self) -> Vec<Vec<&str>> {
        let mut search = Search { graph: self, order: BTreeMap::new(), open: Vec::new(), circles: Vec::new() };
        for file in self.files() {
            if !search.order.contains_key(file) {
                search.visit(file);
            }
        }
        search.circles.sort_by_key(|circle| (circle.len(), circle[0]));
        search.circles
    }

    /// A circle as text: the edges in it with the names that make them.
    pub(crate) fn describe(&self, circle: &[&str]) -> String {
        let mut text = format!("a circle of {} files:\n", circle.len());
        for edge in self.edges().filter(|edge| circle.contains(&edge.from) && circle.contains(&edge.to)) {
            line(&mut text, &edge);
        }
        text
    }

    /// Edges between parts of the crate, part by part.
    pub(crate) fn crossings<'a>(&'a self, part: impl Fn(&'a str) -> &'a str) -> String {
        let mut crossings = BTreeMap::<_, Vec<_>>::new();
        for edge in self.edges().filter(|edge| part(edge.from) != part(edge.to)) {
            crossings.entry((part(edge.from), part(edge.to))).or_default().push(edge);
        }
        let mut text = String::new();
        for ((from, to), edges) in crossings {
            let _ = writeln!(text, "{from} → {to}: {}", edges.len());
            for edge in &edges {
                line(&mut text, edge);
            }
        }
        text
    }
}

fn line(text: &mut String, Edge { from, to, names }: &Edge<'_>) {
    let _ = writeln!(text, "    {from} → {to}: {}", names.join(", "));
}

/// Tarjan's search for strongly connected components.
struct Search<'a> {
    graph: &'a Graph,
    order: BTreeMap<&'a str, usize>,
    open: Vec<&'a str>,
    circles: Vec<Vec<&'a str>>,
}

impl<'a> Search<'a> {
    /// Returns the earliest open file that this one reaches.
    fn visit(&mut self, file: &'a str) -> usize {
        let own = self.order.len();
        self.order.insert(file, own);
        self.open.push(file);
        let mut earliest = own;
        for next in self.graph.uses[file].keys().map(String::as_str) {
            match self.order.get(next) {
                None => earliest = earliest.min(self.visit(next)),
                Some(order) if self.open.contains(&next) => earliest = earliest.min(*order),
                Some(_) => {}
            }
        }
        if earliest == own {
            let at = self.open.iter().rposition(|open| *open == file).unwrap_or(0);
            let mut circle = self.open.split_off(at);
            if circle.len() > 1 {
                circle.sort_unstable();
                self.circles.push(circle);
            }
        }
        earliest
    }
}
