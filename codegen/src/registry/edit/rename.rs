//! Another name for a value, and for whatever names it.

use super::entry;
use super::new_name;
use super::original::{Original, find_value};
use super::refusal::Refusal;
use super::request::Load;
use super::scalar::{Context, scalar};
use super::splice::{Splice, spliced};
use super::style::quote_of;
use crate::finding::{Findings, Place};
use crate::registry::spans;
use crate::registry::spans::{Kind, Node};

pub(crate) fn edit(
    original: &Original<'_>,
    enumeration: &str,
    old: &str,
    new: &str,
    load: Load<'_>,
) -> Result<String, Refusal> {
    let (index, found) = original.enumeration(enumeration)?;
    let position = find_value(found, old)?;
    if old == new {
        return Err(Refusal::request(format!("`{old}` has this name already"), "there is nothing to do"));
    }
    new_name::check(found, new, Some(old))?;
    let value = &found.values[position];
    let node = original.node(&format!("/enums/{index}/values/{position}"))?;
    let name = node.get("name").ok_or_else(Refusal::by_hand)?;
    let mut splices = vec![entry::replace(original.text, node, name, new)];
    let earlier = node.get("renamed_from");
    splices.extend(match (value.renamed_from.iter().position(|earlier| earlier == new), earlier) {
        // Back to an earlier name: the two change places.
        (Some(position), Some(Node { kind: Kind::List(items), .. })) => {
            let item = items.get(position).ok_or_else(Refusal::by_hand)?;
            vec![Splice::replace(item.span.clone(), scalar(old, quote_of(original.text, &item.span), Context::Flow))]
        }
        (_, Some(list)) => entry::append(original.text, list, old)?,
        (_, None) => entry::insert(original.text, node, "renamed_from", |_, quote| {
            format!("[{}]", scalar(old, quote, Context::Flow))
        })?,
    });
    let edited = spliced(original.text, splices);
    Ok(follow(edited, enumeration, old, new, load))
}

/// Renames what names the value: defaults, replacements, conditions, subjects of waivers. The registry was valid before,
/// so that whatever is faulty now and says the old name is such a place.
fn follow(edited: String, enumeration: &str, old: &str, new: &str, load: Load<'_>) -> String {
    let mut edited = edited;
    // Each round mends at least one place, and some faults only show when others are gone.
    while let Err(findings) = load(&edited) {
        let Some(root) = spans::parse(&edited, &mut Findings::default()) else { return edited };
        let mut splices: Vec<Splice> = Vec::new();
        for finding in findings.items() {
            let Place::Entry { pointer, .. } = &finding.place else { continue };
            let Some(Node { kind: Kind::Scalar { text, .. }, span }) = root.at(pointer) else { continue };
            let Some(word) = renamed(text, enumeration, old, new) else { continue };
            if splices.iter().all(|known| known.range != *span) {
                splices.push(Splice::replace(span.clone(), scalar(&word, quote_of(&edited, span), Context::Flow)));
            }
        }
        if splices.is_empty() {
            return edited;
        }
        edited = spliced(&edited, splices);
    }
    edited
}

/// A text that says the old name, or the path of a waiver's subject that leads through it, with the new one.
pub(crate) fn renamed(text: &str, enumeration: &str, old: &str, new: &str) -> Option<String> {
    if text == old {
        return Some(new.to_owned());
    }
    let values = format!("enums/{enumeration}/values/");
    let rest = text.strip_prefix(&values)?.strip_prefix(old)?;
    (rest.is_empty() || rest.starts_with('/')).then(|| format!("{values}{new}{rest}"))
}
