//! Another status of a value.

use super::entry;
use super::original::{Original, find_value};
use super::refusal::Refusal;
use super::splice::spliced;
use crate::finding::Findings;
use crate::model::Status;
use crate::registry::spans;

pub(crate) fn edit(
    original: &Original<'_>,
    enumeration: &str,
    name: &str,
    status: Status,
    replaced_by: Option<&str>,
) -> Result<String, Refusal> {
    let (index, enumeration) = original.enumeration(enumeration)?;
    let position = find_value(enumeration, name)?;
    let value = &enumeration.values[position];
    let replacement = replaced_by.map(|other| find_value(enumeration, other)).transpose()?;
    let has_replacement = replacement.is_none() || replacement == value.replaced_by;
    if value.status == status && has_replacement {
        return Err(Refusal::request(format!("`{name}` is {} already", status.as_str()), "there is nothing to do"));
    }
    check_step(name, value.status, status)?;
    let status = (value.status != status).then_some(("status", status.as_str()));
    let replacement = replaced_by.filter(|_| !has_replacement).map(|other| ("replaced_by", other));
    let pointer = format!("/enums/{index}/values/{position}");
    let mut text = original.text.to_owned();
    // One after the other: the second may have to stand behind the first.
    for (key, word) in status.into_iter().chain(replacement) {
        let root = spans::parse(&text, &mut Findings::default()).ok_or_else(Refusal::by_hand)?;
        let node = root.at(&pointer).ok_or_else(Refusal::by_hand)?;
        text = spliced(&text, entry::set(&text, node, key, word)?);
    }
    Ok(text)
}

/// Whether a value goes from one status to the other without a surprise.
fn check_step(name: &str, from: Status, to: Status) -> Result<(), Refusal> {
    if to < from {
        let message = format!("`{name}` is {}, and does not become {} again", from.as_str(), to.as_str());
        let help = match to {
            Status::Planned => "the database knows it for good; to take it out of use, retire it".to_owned(),
            _ => {
                format!("if that is meant, write `status: {}` by hand: new rows may have the value again", to.as_str())
            }
        };
        return Err(Refusal::request(message, help));
    }
    if from == Status::Planned && to != Status::Active && to != from {
        return Err(Refusal::Request {
            message: format!(
                "`{name}` is planned: no database accepts it yet, and {} it would be known there",
                to.as_str()
            ),
            help: vec![
                "if it is not to come, take its entry out of registry.yaml".to_owned(),
                "if it is in use after all, write `status: active` by hand first".to_owned(),
            ],
        });
    }
    Ok(())
}
