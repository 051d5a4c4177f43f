//! Whether an edit changed what it was to change, and nothing else.

use serde_yaml::Value as Yaml;

use super::rename::renamed;
use super::request::Edit;

/// Whether YAML reads the same from both texts, apart from what the edit is about.
pub(crate) fn is_only(before: &str, after: &str, edit: &Edit) -> bool {
    let (Ok(before), Ok(after)) = (serde_yaml::from_str::<Yaml>(before), serde_yaml::from_str::<Yaml>(after)) else {
        return false;
    };
    let mut differences = Vec::new();
    compare(Some(&before), Some(&after), &mut Vec::new(), &mut differences);
    !differences.is_empty() && differences.iter().all(|difference| difference.belongs_to(edit))
}

/// A place at which two registries differ.
struct Difference<'a> {
    /// Keys and, in lists, indices.
    path: Vec<String>,
    before: Option<&'a Yaml>,
    after: Option<&'a Yaml>,
}

impl Difference<'_> {
    fn belongs_to(&self, edit: &Edit) -> bool {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        match (edit, path.as_slice()) {
            // An entry that was not there, and all that is in it.
            (Edit::Add(addition), ["enums", _, "values", _]) => {
                let name = self.after.and_then(|value| value.get("name")).and_then(Yaml::as_str);
                self.before.is_none() && name == Some(&addition.name)
            }
            (Edit::SetStatus { status, .. }, ["enums", _, "values", _, "status"]) => self.is(status.as_str()),
            (Edit::SetStatus { replaced_by: Some(other), .. }, ["enums", _, "values", _, "replaced_by"]) => {
                self.is(other)
            }
            (Edit::Rename { old, .. }, ["enums", _, "values", _, "renamed_from", _]) => self.is(old),
            (Edit::Rename { old, .. }, ["enums", _, "values", _, "renamed_from"]) => {
                self.before.is_none() && self.after == Some(&Yaml::Sequence(vec![Yaml::String(old.clone())]))
            }
            (Edit::Rename { enumeration, old, new }, _) => {
                let renamed = self.before.and_then(Yaml::as_str).and_then(|it| renamed(it, enumeration, old, new));
                renamed.is_some_and(|word| self.is(&word))
            }
            _ => false,
        }
    }

    fn is(&self, word: &str) -> bool {
        self.after.and_then(Yaml::as_str) == Some(word)
    }
}

fn compare<'a>(
    before: Option<&'a Yaml>,
    after: Option<&'a Yaml>,
    path: &mut Vec<String>,
    found: &mut Vec<Difference<'a>>,
) {
    let mut inner = |key: String, before, after| {
        path.push(key);
        compare(before, after, path, found);
        path.pop();
    };
    match (before, after) {
        (Some(Yaml::Sequence(old)), Some(Yaml::Sequence(new))) => {
            for index in 0..old.len().max(new.len()) {
                inner(index.to_string(), old.get(index), new.get(index));
            }
        }
        (Some(Yaml::Mapping(old)), Some(Yaml::Mapping(new))) => {
            let added = new.keys().filter(|key| !old.contains_key(*key));
            for key in old.keys().chain(added) {
                let word = key.as_str().map_or_else(|| format!("{key:?}"), str::to_owned);
                inner(word, old.get(key), new.get(key));
            }
        }
        _ if before == after => {}
        _ => found.push(Difference { path: path.clone(), before, after }),
    }
}
