// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! What tolerant reading keeps of an object.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use super::Json;

/// Properties by their names.
type Properties = BTreeMap<String, Json>;

/// Properties of an object that this version does not know: only tolerant reading keeps any.
#[derive(Debug, Clone, Default)]
pub struct UnknownProperties {
    /// Nothing where the object was read strictly or made by hand. Boxed, as few objects have any.
    kept: Option<Box<Properties>>,
}

impl UnknownProperties {
    /// None, as in every object that is made by hand.
    #[must_use]
    pub const fn none() -> Self {
        Self { kept: None }
    }

    /// What tolerant reading kept.
    pub(crate) fn kept(properties: Properties) -> Self {
        Self { kept: Some(Box::new(properties)) }
    }

    /// Whether the object was read tolerantly, so that what is unknown may be written.
    pub(crate) fn are_kept(&self) -> bool {
        self.kept.is_some()
    }

    /// The properties, sorted by code point.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.kept.iter().flat_map(|kept| kept.iter()).map(|(name, value)| (name.as_str(), value))
    }
}

impl PartialEq for UnknownProperties {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

/// Numbers that were read are finite, so that each equals itself.
impl Eq for UnknownProperties {}

impl Hash for UnknownProperties {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.iter().for_each(|(name, _)| name.hash(state));
    }
}
