//! From the shapes after a change to those before it.

use super::change::{Change, Edit};
use super::moves;
use super::shapes::{Held, Mismatch, Property, Shapes, field_left, no_field, no_object};
use crate::model::Type;

impl<'a> Shapes<'a> {
    /// Turns the shapes after a change into those before it.
    pub(crate) fn undo(&mut self, change: &'a Change) -> Result<(), Mismatch> {
        let subject = change.subject.as_str();
        let shape = self.subjects.get_mut(subject).ok_or(Mismatch::Subject)?;
        if let Some(reserved) = shape.reserved {
            refuse_reserved(&change.edit, reserved)?;
        }
        match &change.edit {
            Edit::Rename { from, to } => match (shape.position(to), shape.position(from)) {
                (Some(index), None) => {
                    shape.properties[index].0.clone_from(from);
                    Ok(())
                }
                (None, _) => Err(no_field("to", subject, to)),
                (Some(_), Some(_)) => Err(field_left("from", subject, from)),
            },
            Edit::Add { field, .. } => shape.find(field, subject).map(|index| {
                shape.properties.remove(index);
            }),
            Edit::Remove { field } => match shape.position(field) {
                None => {
                    shape.properties.push((field.clone(), Held::Unknown));
                    Ok(())
                }
                Some(_) => Err(field_left("field", subject, field)),
            },
            Edit::Map { field, .. } => shape.find(field, subject).map(drop),
            Edit::Unwrap { field, from } => {
                let index = shape.find(field, subject)?;
                let held = std::mem::replace(&mut shape.properties[index].1, Held::Unknown);
                shape.properties[index].1 = Held::Object(vec![(from.clone(), held)]);
                Ok(())
            }
            Edit::Wrap { field, within } => self.undo_wrap(subject, field, within),
            Edit::Move { from, to } => moves::undo_move(self, subject, from, to),
        }
    }

    fn undo_wrap(&mut self, subject: &str, field: &str, within: &str) -> Result<(), Mismatch> {
        let Some(shape) = self.subjects.get(subject) else { return Err(Mismatch::Subject) };
        let index = shape.find(field, subject)?;
        let before = match &shape.properties[index].1 {
            Held::Unknown | Held::Type(Type::Json) => Held::Unknown,
            Held::Type(Type::Map(value)) => Held::Type(value),
            Held::Type(ty) => {
                let name = self.object_name(ty).ok_or_else(|| no_object("field", &format!("{subject}.{field}")))?;
                let properties = self.subjects.get(name).map(|shape| shape.properties.as_slice());
                inner(properties.unwrap_or_default(), name, within)?
            }
            Held::Object(properties) => inner(properties, &format!("{subject}.{field}"), within)?,
        };
        if let Some(shape) = self.subjects.get_mut(subject) {
            shape.properties[index].1 = before;
        }
        Ok(())
    }
}

/// What an object held in a property.
fn inner<'a>(properties: &[Property<'a>], name: &str, within: &str) -> Result<Held<'a>, Mismatch> {
    let found = properties.iter().find(|(known, _)| known == within);
    found.map(|(_, held)| held.clone()).ok_or_else(|| no_field("in", name, within))
}

/// Refuses changes of what the format itself writes.
fn refuse_reserved(edit: &Edit, reserved: &str) -> Result<(), Mismatch> {
    let names = match edit {
        Edit::Rename { from, to } => [Some(("from", from)), Some(("to", to))],
        Edit::Move { from, to } => [from.first().map(|name| ("from", name)), to.first().map(|name| ("to", name))],
        Edit::Add { field, .. }
        | Edit::Remove { field }
        | Edit::Map { field, .. }
        | Edit::Wrap { field, .. }
        | Edit::Unwrap { field, .. } => [Some(("field", field)), None],
    };
    match names.into_iter().flatten().find(|(_, name)| *name == reserved) {
        Some((key, _)) => Err(Mismatch::Part {
            key,
            message: format!("`{reserved}` says what the object is, and no change may touch it"),
            help: "remove the change, or name another field",
        }),
        None => Ok(()),
    }
}
