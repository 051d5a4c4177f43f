//! The members of an immutable class, each as whole lines.

use super::names::{WIDTH, field_name, property_name};
use super::printer::{Printer, arrow, arrow_list};
use super::types::{Types, is_collection};
use super::values::{needs_const, push_value};
use crate::model::{Field, Presence};

/// A class and its fields.
#[derive(Clone, Copy)]
pub(super) struct Class<'a> {
    pub(super) types: &'a Types<'a>,
    pub(super) name: &'a str,
    pub(super) fields: &'a [Field],
    /// Whether the class is a variant of a union, and so has a superclass.
    pub(super) is_variant: bool,
    /// Whether it keeps properties that it does not know.
    pub(super) keeps_unknown: bool,
}

impl<'a> Class<'a> {
    /// Whether lists or maps are copied into the class, so that constants need a constructor of their own.
    pub(super) fn copies(&self) -> bool {
        self.fields.iter().any(|field| is_collection(&field.ty))
    }

    /// The constructor for everybody.
    pub(super) fn constructor(&self) -> String {
        let head = if self.copies() { format!("  {}", self.name) } else { format!("  const {}", self.name) };
        let is_empty = self.fields.is_empty();
        constructor(
            &head,
            Parameters { first: None, is_empty },
            |p| self.push_initializers(p),
            |p| {
                self.in_parameter_order().for_each(|field| self.push_parameter(p.item(), field));
            },
        )
    }

    /// The constructor for constants and changed copies, which copies nothing; a class without fields needs none.
    pub(super) fn constant_constructor(&self) -> Option<String> {
        if self.fields.is_empty() {
            return None;
        }
        let first = if self.is_variant { "super._unknown" } else { "this._unknown" };
        Some(constructor(
            &format!("  const {}._", self.name),
            Parameters { first: Some(first), is_empty: false },
            |p| {
                if self.is_variant {
                    p.item().put("super._()");
                }
            },
            |p| {
                for field in self.fields {
                    p.item().text("required this.").text(&field_name(&field.name));
                }
            },
        ))
    }

    /// Required parameters come first.
    fn in_parameter_order(&self) -> impl Iterator<Item = &'a Field> {
        let is_required = |field: &&Field| field.presence == Presence::Required;
        self.fields.iter().filter(is_required).chain(self.fields.iter().filter(move |field| !is_required(field)))
    }

    fn push_parameter(&self, p: &mut Printer, field: &Field) {
        if field.presence == Presence::Required {
            p.text("required ");
        }
        if is_collection(&field.ty) {
            p.text(&self.declared_type(field)).text(" ");
        } else {
            p.text("this.");
        }
        p.text(&field_name(&field.name));
        if let Presence::Default(value) = &field.presence {
            p.text(" = ").text(if needs_const(&field.ty) { "const " } else { "" });
            push_value(p, self.types, &field.ty, value);
        }
    }

    /// What a constructor does beside setting fields, as many items of a list.
    fn push_initializers(&self, p: &mut Printer) {
        for field in self.fields.iter().filter(|field| is_collection(&field.ty)) {
            let name = field_name(&field.name);
            p.item();
            if field.presence == Presence::Optional {
                let mut copy = Printer::flat();
                self.types.push_copy(&mut copy, &field.ty, &name, false);
                p.conditional_entry(&name, " = ", &format!("{name} == null"), "null", &copy.finish());
            } else {
                p.entry(&name, " = ", |p| self.types.push_copy(p, &field.ty, &name, false));
            }
        }
        p.item().put(if self.is_variant { "super._(null)" } else { "_unknown = null" });
    }

    /// The type of a field's declaration.
    pub(super) fn declared_type(&self, field: &Field) -> String {
        let mut name = self.types.open_name(&field.ty);
        if field.presence == Presence::Optional {
            name.push('?');
        }
        name
    }

    /// The constructor that reads the properties of an object.
    pub(super) fn reader(&self) -> String {
        let parameter = if self.is_variant { "super.json" } else { "_ObjectReader json" };
        let initializers = |p: &mut Printer| {
            for field in self.fields {
                let property = property_name(&field.name);
                p.item().entry(&field_name(&field.name), " = ", |p| p.text("json.read(").text(&property).put(")"));
            }
            match (self.is_variant, self.keeps_unknown) {
                (true, _) => p.item().put("super._read()"),
                (false, true) => p.item().put("_unknown = json.readUnknown()"),
                (false, false) => {}
            }
        };
        let parameters = Parameters { first: Some(parameter), is_empty: true };
        constructor(&format!("  {}._read", self.name), parameters, initializers, |_| {})
    }

    /// The method that makes a changed copy.
    pub(super) fn copy_with(&self) -> String {
        let parameters = |p: &mut Printer| {
            for field in self.fields {
                p.item().text(&self.types.open_name(&field.ty)).text("?");
                p.text(if field.presence == Presence::Optional { " Function()? " } else { " " });
                p.text(&field_name(&field.name));
            }
        };
        let arguments = |p: &mut Printer| {
            for field in self.fields {
                let name = field_name(&field.name);
                p.item();
                if field.presence == Presence::Optional {
                    let (condition, kept, given) =
                        (format!("{name} == null"), format!("this.{name}"), format!("{name}()"));
                    p.conditional_entry(&name, ": ", &condition, &kept, &given);
                } else {
                    p.entry(&name, ": ", |p| p.text(&name).text(" ?? this.").put(&name));
                }
            }
        };
        let head = format!("  {} copyWith", self.name);
        let mut flat_head = Printer::flat();
        flat_head.text(&head).list("({", "})", parameters);
        // Lists and maps are copied by the constructor for everybody.
        let (open, close) = if self.copies() { ("(", ")._keeping(_unknown)") } else { ("._(", ")") };
        let arguments = |p: &mut Printer| {
            if !self.copies() {
                p.item().put("_unknown");
            }
            arguments(p);
        };
        arrow_list(&flat_head.finish(), &format!("{}{open}", self.name), close, arguments).unwrap_or_else(|| {
            let mut p = Printer::new(2);
            p.text(&head).tall_list("({", "})", parameters);
            p.text(" => ").text(self.name).list(open, close, arguments);
            p.text(";");
            p.finish()
        })
    }

    /// The method that gives a copy the unknown properties of the original.
    pub(super) fn keeping(&self) -> Option<String> {
        let name = self.name;
        let head = format!("  {name} _keeping(Map<String, JsonValue>? unknown)");
        let arguments = |p: &mut Printer| {
            p.item().put("unknown");
            for field in self.fields {
                let field = field_name(&field.name);
                // The parameter hides a field of the same name.
                let own = if field == "unknown" { "this.unknown" } else { &field };
                p.item().entry(&field, ": ", |p| p.put(own));
            }
        };
        self.copies().then(|| {
            let mut flat = Printer::flat();
            flat.text(name).list("._(", ")", arguments);
            arrow(&head, &flat.finish()).unwrap_or_else(|| {
                let mut p = Printer::new(2);
                p.text(&head).text(" => ").text(name).tall_list("._(", ")", arguments);
                p.text(";").finish()
            })
        })
    }

    /// The method that makes canonical JSON without a check; `first` are the entries before those of the fields.
    pub(super) fn writer(&self, first: &str) -> String {
        let mut p = Printer::new(2);
        p.text("  Map<String, Object?> _write() => ").list("_writeUnknown(_unknown, {", "})", |p| {
            if !first.is_empty() {
                p.item().text(first);
            }
            for field in self.fields {
                let (name, property) = (field_name(&field.name), field.name.as_str());
                let entry = |p: &mut Printer| {
                    p.entry(&format!("'{property}':"), " ", |p| Types::push_write(p, &field.ty, &name));
                };
                p.item();
                if field.presence == Presence::Optional {
                    p.nested_entry(&format!("if ({name} case final {name}?)"), entry);
                } else {
                    entry(p);
                }
            }
        });
        p.text(";");
        p.finish()
    }

    /// The operator `==`.
    pub(super) fn equality(&self) -> String {
        let mut terms = vec![format!("other is {}", self.name)];
        terms.extend(self.fields.iter().map(|field| {
            let name = field_name(&field.name);
            // The parameter hides a field of the same name.
            let own = if name == "other" { "this.other" } else { name.as_str() };
            let term = if is_collection(&field.ty) {
                format!("_deepEquals({own}, other.{name})")
            } else {
                format!("{own} == other.{name}")
            };
            // Six spaces, and what connects it to the next.
            if term.len() + 9 <= WIDTH { term } else { term.replacen(" == ", " ==\n          ", 1) }
        }));
        if self.keeps_unknown {
            terms.push("_sameUnknown(_unknown, other._unknown)".to_owned());
        }
        let head = "  bool operator ==(Object other)";
        arrow(head, &terms.join(" && ")).unwrap_or_else(|| format!("{head} =>\n      {};", terms.join(" &&\n      ")))
    }

    /// The getter `hashCode`.
    pub(super) fn hash_code(&self) -> String {
        let items = |p: &mut Printer| {
            p.item().text(self.name);
            for field in self.fields {
                let name = field_name(&field.name);
                p.item().text(&if is_collection(&field.ty) { format!("_deepHash({name})") } else { name });
            }
        };
        let head = "  int get hashCode";
        // `Object.hash` takes from 2 to 20 arguments.
        let (open, close) = match self.fields.len() {
            0 => return arrow(head, &format!("({}).hashCode", self.name)).unwrap_or_default(),
            1..20 => ("Object.hash(", ")"),
            _ => ("Object.hashAll([", "])"),
        };
        let mut flat = Printer::flat();
        flat.list(open, close, items);
        arrow(head, &flat.finish()).unwrap_or_else(|| {
            let mut p = Printer::new(2);
            p.text(head).text(" => ").tall_list(open, close, items);
            p.text(";");
            p.finish()
        })
    }

    /// The method `toString`, its literal in as many lines as it needs.
    pub(super) fn string_form(&self) -> String {
        let mut lines = vec![format!("{}(", self.name)];
        for (index, field) in self.fields.iter().enumerate() {
            let name = field_name(&field.name);
            let end = if index + 1 == self.fields.len() { ")" } else { ", " };
            let part = format!("{name}: ${name}{end}");
            match lines.last_mut() {
                // Six spaces, two quotes and a semicolon.
                Some(line) if line.chars().count() + part.chars().count() + 9 <= WIDTH => line.push_str(&part),
                _ => lines.push(part),
            }
        }
        if self.fields.is_empty() {
            lines[0].push(')');
        }
        let literal = lines.iter().map(|line| format!("'{line}'")).collect::<Vec<_>>().join("\n      ");
        let head = "  String toString()";
        match lines.len() {
            1 => arrow(head, &literal),
            _ => None,
        }
        .unwrap_or_else(|| format!("{head} =>\n      {literal};"))
    }
}

/// What is known of a constructor's parameters.
#[derive(Clone, Copy)]
struct Parameters<'a> {
    /// One before those with names.
    first: Option<&'a str>,
    /// Whether there are none with names.
    is_empty: bool,
}

/// A constructor with named parameters: on one line, its initializers on lines of their own, or its parameters too.
fn constructor(
    head: &str,
    Parameters { first, is_empty }: Parameters,
    initializers: impl Fn(&mut Printer),
    parameters: impl Fn(&mut Printer),
) -> String {
    let first_of_many = first.map_or_else(String::new, |first| format!("{first}, "));
    let (open, tall_open, close) = if is_empty {
        let open = format!("({}", first.unwrap_or_default());
        (open.clone(), open, ")")
    } else {
        let tall_open = first.map_or_else(|| "({".to_owned(), |first| format!("(\n    {first}, {{"));
        (format!("({first_of_many}{{"), tall_open, "})")
    };
    let (mut flat_head, mut flat) = (Printer::flat(), Printer::flat());
    flat_head.text(head).list(&open, close, &parameters);
    flat.list("", "", &initializers);
    let (flat_head, flat) = (flat_head.finish(), flat.finish());
    let width = flat_head.chars().count();
    let mut p = Printer::default();
    if flat.is_empty() && (width < WIDTH || is_empty) {
        p.put(&flat_head);
    } else if !flat.contains(", ") && !flat.is_empty() && width + " : ;".len() + flat.chars().count() <= WIDTH {
        p.text(&flat_head).text(" : ").put(&flat);
    } else if !flat.is_empty() && (width <= WIDTH || is_empty) {
        p.text(&flat_head).text("\n    : ").lines(6, initializers);
    } else {
        p.indent(2).text(head).tall_list(&tall_open, close, parameters);
        if !flat.is_empty() {
            p.text(" : ").lines(7, initializers);
        }
    }
    p.text(";").finish()
}
