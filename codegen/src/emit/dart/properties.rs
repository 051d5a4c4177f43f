//! The properties of classes as constant expressions.

use super::names::property_name;
use super::printer::Printer;
use super::types::Types;
use super::values::push_value;
use crate::model::{Field, Presence};

impl Types<'_> {
    /// The constant of a property: its name, whether it must be there, and its rules.
    pub(super) fn property(&self, field: &Field) -> String {
        self.property_with(field, |p| self.push_shape(p, &field.ty))
    }

    /// The same with rules of its own.
    pub(super) fn property_with(&self, field: &Field, shape: impl Fn(&mut Printer)) -> String {
        let open = match &field.presence {
            Presence::Required => "_Property(".to_owned(),
            Presence::Optional => "_OptionalProperty(".to_owned(),
            // What is inferred from a default is not always what is read: `[]` may hold anything.
            Presence::Default(_) => format!("_DefaultProperty<{}>(", self.open_name(&field.ty)),
        };
        let mut p = Printer::new(2);
        p.text("  static const ").entry(&property_name(&field.name), " = ", |p| {
            p.list(&open, ")", |p| {
                p.item().text("'").text(field.name.as_str()).put("'");
                shape(p.item());
                if let Presence::Default(value) = &field.presence {
                    push_value(p.item(), self, &field.ty, value);
                }
            });
        });
        p.text(";").finish()
    }
}
