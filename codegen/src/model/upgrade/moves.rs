//! Moves: properties that go from one object to another below the same subject.

use super::shapes::{Held, Mismatch, Property, Shape, Shapes, field_left, no_field, no_object};
use crate::model::Type;

/// Takes a moved property back to where it was.
pub(crate) fn undo_move(
    shapes: &mut Shapes<'_>,
    subject: &str,
    from: &[String],
    to: &[String],
) -> Result<(), Mismatch> {
    if from.starts_with(to) || to.starts_with(from) {
        return Err(Mismatch::Part {
            key: "to",
            message: "one of the two paths is a part of the other".to_owned(),
            help: "`rename_field`, `wrap_field` and `unwrap_field` change a field in its place",
        });
    }
    let held = take(shapes, subject, to)?;
    let (owner, rest) = anchor(shapes, subject, from);
    if shapes.holds(&held, &owner) {
        return Err(Mismatch::Part {
            key: "from",
            message: format!("before this change, `{owner}` would contain itself"),
            help: "the depth of documents is bounded by their types; move the field from an object of another type",
        });
    }
    let is_shared = owner != subject;
    let shape = shapes.subjects.get_mut(&owner).ok_or(Mismatch::Subject)?;
    put(&mut shape.properties, &owner, rest, held, is_shared)
}

/// The last named object on a path, and what is left of the path from there.
fn anchor<'p>(shapes: &Shapes<'_>, subject: &str, path: &'p [String]) -> (String, &'p [String]) {
    let (mut owner, mut rest) = (subject, path);
    while let Some((name, passed)) = next_name(shapes, owner, rest) {
        (owner, rest) = (name, &rest[passed..]);
    }
    (owner.to_owned(), rest)
}

/// The first named object below the owner, and how many properties lead to it.
fn next_name<'a>(shapes: &Shapes<'a>, owner: &str, path: &[String]) -> Option<(&'a str, usize)> {
    let (_, parents) = path.split_last()?;
    let mut properties = &shapes.subjects.get(owner)?.properties;
    for (index, name) in parents.iter().enumerate() {
        match &properties.iter().find(|(known, _)| known == name)?.1 {
            Held::Type(ty) => return Some((shapes.object_name(ty)?, index + 1)),
            Held::Object(inner) => properties = inner,
            Held::Unknown => return None,
        }
    }
    None
}

/// Takes the property at the end of a path out of its object.
fn take<'a>(shapes: &mut Shapes<'a>, subject: &str, path: &[String]) -> Result<Held<'a>, Mismatch> {
    let (owner, rest) = anchor(shapes, subject, path);
    let is_shared = owner != subject;
    let Some(shape) = shapes.subjects.get_mut(&owner) else { return Err(Mismatch::Subject) };
    if let [name] = rest {
        return take_own(shape, &owner, name, is_shared);
    }
    take_inner(&mut shape.properties, &owner, rest)
}

fn take_own<'a>(shape: &mut Shape<'a>, owner: &str, name: &str, is_shared: bool) -> Result<Held<'a>, Mismatch> {
    if let Some(index) = shape.position(name) {
        let (name, held) = shape.properties.remove(index);
        if is_shared {
            shape.brought.push((name, held.clone()));
        }
        return Ok(held);
    }
    let brought = shape.brought.iter().find(|(known, _)| is_shared && known == name);
    brought.map(|(_, held)| held.clone()).ok_or_else(|| no_field("to", owner, name))
}

fn take_inner<'a>(properties: &mut Vec<Property<'a>>, owner: &str, path: &[String]) -> Result<Held<'a>, Mismatch> {
    let Some((name, rest)) = path.split_first() else { return Ok(Held::Unknown) };
    let Some(index) = properties.iter().position(|(known, _)| known == name) else {
        return Err(no_field("to", owner, name));
    };
    if rest.is_empty() {
        return Ok(properties.remove(index).1);
    }
    match &mut properties[index].1 {
        Held::Unknown | Held::Type(Type::Json) => Ok(Held::Unknown),
        Held::Object(inner) => take_inner(inner, name, rest),
        Held::Type(_) => Err(no_object("to", &format!("{owner}.{name}"))),
    }
}

/// Puts a property at the end of a path; what leads there and is not known is an object.
fn put<'a>(
    properties: &mut Vec<Property<'a>>,
    owner: &str,
    path: &[String],
    held: Held<'a>,
    is_shared: bool,
) -> Result<(), Mismatch> {
    let Some((name, rest)) = path.split_first() else { return Ok(()) };
    let position = properties.iter().position(|(known, _)| known == name);
    if rest.is_empty() {
        match position {
            None => properties.push((name.clone(), held)),
            // Another object of the type has lost the same property in the same way.
            Some(_) if is_shared => {}
            Some(_) => return Err(field_left("from", owner, name)),
        }
        return Ok(());
    }
    let index = position.unwrap_or_else(|| {
        properties.push((name.clone(), Held::Unknown));
        properties.len() - 1
    });
    let parent = &mut properties[index].1;
    if matches!(parent, Held::Unknown | Held::Type(Type::Json)) {
        *parent = Held::Object(Vec::new());
    }
    match parent {
        Held::Object(inner) => put(inner, name, rest, held, is_shared),
        _ => Err(no_object("from", &format!("{owner}.{name}"))),
    }
}
