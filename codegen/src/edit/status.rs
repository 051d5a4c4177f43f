//! Another status of a value.

use super::splice::spliced;
use super::{Refusal, Subject, entry};
use crate::model::Status;

pub(super) fn edit(
    subject: &Subject<'_>,
    enumeration: &str,
    name: &str,
    status: Status,
    replaced_by: Option<&str>,
) -> Result<String, Refusal> {
    let (index, enumeration) = subject.enumeration(enumeration)?;
    let position = subject.value(enumeration, name)?;
    let value = &enumeration.values[position];
    let replacement = replaced_by.map(|other| subject.value(enumeration, other)).transpose()?;
    let has_replacement = replacement.is_none() || replacement == value.replaced_by;
    if value.status == status && has_replacement {
        return Err(Refusal::request(format!("`{name}` is {} already", status.as_str()), "there is nothing to do"));
    }
    let node = subject.node(&format!("/enums/{index}/values/{position}"))?;
    let mut splices = Vec::new();
    if value.status != status {
        splices.push(entry::set(subject.text, node, "status", status.as_str())?);
    }
    if let (Some(other), false) = (replaced_by, has_replacement) {
        splices.push(entry::set(subject.text, node, "replaced_by", other)?);
    }
    Ok(spliced(subject.text, splices))
}
