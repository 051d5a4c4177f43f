//! The ways from a document's root to each place of an object.

use std::collections::BTreeMap;

use super::shapes::{Held, Property, Shapes};
use crate::model::{Type, TypeDef, TypeId};

/// How many places of a subject are found: code that names more would help nobody.
pub(crate) const MAX_PLACES: usize = 200;

/// One step from a value to a value that it holds, or to itself seen as a variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Way {
    /// The property of an object.
    Property(String),
    /// Each item of a list.
    Items,
    /// Each value of a map.
    Values,
    /// The value itself, where its tag says that it is this variant.
    Variant {
        /// The property that tells variants apart.
        tag: String,
        /// What it says.
        label: String,
    },
}

/// The steps from the root to a place.
pub(crate) type Route = Vec<Way>;

/// There are more than [`MAX_PLACES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooMany;

impl<'a> Shapes<'a> {
    /// The ways to each place of a subject.
    pub(crate) fn routes(&self, subject: &str) -> Result<Vec<Route>, TooMany> {
        if subject == self.document {
            return Ok(vec![Route::new()]);
        }
        let mut search = Search { shapes: self, subject, leads: BTreeMap::new(), route: Vec::new(), found: Vec::new() };
        search.properties(self.properties(self.document))?;
        Ok(search.found)
    }

    /// Whether a value is, or holds, an object of this name.
    pub(crate) fn holds(&self, held: &Held<'a>, subject: &str) -> bool {
        Search { shapes: self, subject, leads: BTreeMap::new(), route: Vec::new(), found: Vec::new() }.leads(held)
    }

    fn properties(&self, subject: &str) -> &[Property<'a>] {
        self.subjects.get(subject).map(|shape| shape.properties.as_slice()).unwrap_or_default()
    }
}

struct Search<'s, 'a> {
    shapes: &'s Shapes<'a>,
    subject: &'s str,
    /// Whether a type is or holds the subject.
    leads: BTreeMap<TypeId, bool>,
    route: Route,
    found: Vec<Route>,
}

impl<'s, 'a> Search<'s, 'a> {
    fn properties(&mut self, properties: &'s [Property<'a>]) -> Result<(), TooMany> {
        properties.iter().try_for_each(|(name, held)| self.step(Way::Property(name.clone()), held))
    }

    fn step(&mut self, way: Way, held: &'s Held<'a>) -> Result<(), TooMany> {
        self.route.push(way);
        let result = match held {
            Held::Unknown => Ok(()),
            Held::Type(ty) => self.ty(ty),
            Held::Object(properties) => self.properties(properties),
        };
        self.route.pop();
        result
    }

    fn ty(&mut self, ty: &Type) -> Result<(), TooMany> {
        match ty {
            Type::List(list) => self.within(Way::Items, &list.item),
            Type::Map(value) => self.within(Way::Values, value),
            Type::Named(id) if self.type_leads(*id) => self.named(*id),
            _ => Ok(()),
        }
    }

    fn within(&mut self, way: Way, ty: &Type) -> Result<(), TooMany> {
        self.route.push(way);
        let result = self.ty(ty);
        self.route.pop();
        result
    }

    /// The places in a type that holds the subject.
    fn named(&mut self, id: TypeId) -> Result<(), TooMany> {
        let shapes = self.shapes;
        match shapes.model.type_def(id) {
            TypeDef::Object(object) => self.enter(object.name.as_str()),
            TypeDef::Union(union) => union.variants.iter().try_for_each(|variant| {
                let (tag, label) = (union.tag.to_string(), variant.name.to_string());
                self.route.push(Way::Variant { tag, label });
                let result = self.enter(&format!("{}.{}", union.name, variant.name));
                self.route.pop();
                result
            }),
        }
    }

    fn enter(&mut self, name: &str) -> Result<(), TooMany> {
        if name != self.subject {
            return self.properties(self.shapes.properties(name));
        }
        if self.found.len() == MAX_PLACES {
            return Err(TooMany);
        }
        self.found.push(self.route.clone());
        Ok(())
    }

    fn leads(&mut self, held: &Held<'a>) -> bool {
        match held {
            Held::Unknown => false,
            Held::Type(ty) => self.leads_through(ty),
            Held::Object(properties) => properties.iter().any(|(_, held)| self.leads(held)),
        }
    }

    fn leads_through(&mut self, ty: &Type) -> bool {
        match ty.innermost() {
            Type::Named(id) => self.type_leads(*id),
            _ => false,
        }
    }

    fn type_leads(&mut self, id: TypeId) -> bool {
        if let Some(known) = self.leads.get(&id) {
            return *known;
        }
        let shapes = self.shapes;
        let mut is_way =
            |name: &str| name == self.subject || shapes.properties(name).iter().any(|(_, held)| self.leads(held));
        let leads = match shapes.model.type_def(id) {
            TypeDef::Object(object) => is_way(object.name.as_str()),
            TypeDef::Union(union) => {
                union.variants.iter().any(|variant| is_way(&format!("{}.{}", union.name, variant.name)))
            }
        };
        self.leads.insert(id, leads);
        leads
    }
}
