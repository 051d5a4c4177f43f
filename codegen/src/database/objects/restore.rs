//! Statements that put an object back as the migrations left it.

use std::fmt::Write as _;

use super::item::Owner;
use crate::sql::catalog::{Catalog, Function, Object, ObjectName, Privileges, Signature};
use crate::sql::quote::{dollar_quote, quote_ident, quote_literal};

/// What has to go before an object can be made in another form.
pub(crate) fn before(owner: &Owner, present: &Catalog) -> String {
    match owner {
        Owner::Index(name) if present.indexes.contains_key(name) => format!("DROP INDEX {name};\n"),
        _ => String::new(),
    }
}

/// Statements that make an object again as it was.
pub(crate) fn again(owner: &Owner, present: &Catalog) -> String {
    match owner {
        Owner::Schema(name) => privileges(present, &Object::Schema(name.clone())),
        Owner::Table(name, _) | Owner::TableComment(name) => {
            let comment = present.tables.get(name).and_then(|table| table.comment.as_deref());
            format!("COMMENT ON TABLE {name} IS {};\n", literal(comment))
        }
        // A column puts itself back, and that rows were looked at needs no undoing.
        Owner::Column(..) | Owner::Validation(..) => String::new(),
        Owner::Constraint(name, constraint) => constraint_again(name, constraint, present),
        Owner::Index(name) => {
            let definition = present.indexes.get(name).map(|index| index.definition.as_str()).unwrap_or_default();
            format!("DROP INDEX IF EXISTS {name};\n{definition};\n")
        }
        Owner::Trigger(name, trigger) => {
            let table = present.tables.get(name);
            let definition = table.and_then(|table| Some(table.triggers.get(trigger)?.definition.as_str()));
            let trigger = quote_ident(trigger);
            format!("DROP TRIGGER IF EXISTS {trigger} ON {name};\n{};\n", definition.unwrap_or_default())
        }
        Owner::RowSecurity(name) => format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;\n"),
        Owner::Policy(name, policy) => policy_again(name, policy, present),
        Owner::Privileges(name) => privileges(present, &Object::Table(name.clone())),
        Owner::Function(signature) => function_again(signature, present),
    }
}

/// `NULL` takes a comment away.
fn literal(comment: Option<&str>) -> String {
    comment.map_or_else(|| "NULL".to_owned(), quote_literal)
}

fn constraint_again(name: &ObjectName, constraint: &str, present: &Catalog) -> String {
    let found = present.tables.get(name).and_then(|table| table.constraints.get(constraint));
    let Some(found) = found else { return String::new() };
    let ident = quote_ident(constraint);
    let mut text = format!("ALTER TABLE {name} DROP CONSTRAINT IF EXISTS {ident};\n");
    let _ = writeln!(text, "ALTER TABLE {name} ADD CONSTRAINT {ident} {} NOT VALID;", found.definition);
    if let Some(comment) = &found.comment {
        let _ = writeln!(text, "COMMENT ON CONSTRAINT {ident} ON {name} IS {};", quote_literal(comment));
    }
    if found.validated {
        let _ = writeln!(text, "ALTER TABLE {name} VALIDATE CONSTRAINT {ident};");
    }
    text
}

pub(crate) fn policy_again(name: &ObjectName, policy: &str, present: &Catalog) -> String {
    let found = present.tables.get(name).and_then(|table| table.policies.get(policy));
    let Some(found) = found else { return String::new() };
    let ident = quote_ident(policy);
    let mut text = format!("DROP POLICY IF EXISTS {ident} ON {name};\n{};\n", found.definition);
    if let Some(comment) = &found.comment {
        let _ = writeln!(text, "COMMENT ON POLICY {ident} ON {name} IS {};", quote_literal(comment));
    }
    text
}

pub(crate) fn function_again(signature: &Signature, present: &Catalog) -> String {
    let Some(function) = present.functions.get(signature) else { return String::new() };
    let tag = dollar_quote("function", &function.body);
    // In place, because triggers stand on it.
    let mut text = format!("CREATE OR REPLACE FUNCTION {}{}\n", signature.name, function.header);
    for line in properties(function) {
        text.push_str(&line);
        text.push('\n');
    }
    let _ = writeln!(text, "AS {tag}{}{tag};", function.body);
    let _ = writeln!(text, "COMMENT ON FUNCTION {signature} IS {};", literal(function.comment.as_deref()));
    text + &privileges(present, &Object::Function(signature.clone()))
}

fn properties(function: &Function) -> impl Iterator<Item = String> {
    function.options.iter().map(|(name, value)| match (name.as_str(), name.strip_prefix("set ")) {
        ("volatility", _) => value.to_uppercase(),
        (_, Some(setting)) => format!("SET {setting} = {value}"),
        _ => format!("{} {value}", name.to_uppercase()).trim_end().to_owned(),
    })
}

/// Statements that grant what was granted, and nothing else.
fn privileges(present: &Catalog, object: &Object) -> String {
    let (kind, name) = match object {
        Object::Table(name) => ("TABLE", name.to_string()),
        Object::Function(signature) => ("FUNCTION", signature.to_string()),
        Object::Type(name) => ("TYPE", name.to_string()),
        Object::Schema(name) => ("SCHEMA", quote_ident(name).into_owned()),
    };
    let mut text = format!("REVOKE ALL ON {kind} {name} FROM PUBLIC, anon, authenticated, service_role;\n");
    for (grant, held) in present.grants.iter().filter(|(grant, _)| grant.object == *object) {
        for passes in [false, true] {
            let words = words(held, passes, grant.column.as_deref());
            if !words.is_empty() {
                let grantee = match grant.grantee.as_str() {
                    "public" => "PUBLIC".into(),
                    role => quote_ident(role),
                };
                let option = if passes { " WITH GRANT OPTION" } else { "" };
                let _ = writeln!(text, "GRANT {words} ON {kind} {name} TO {grantee}{option};");
            }
        }
    }
    text
}

fn words(held: &Privileges, passes: bool, column: Option<&str>) -> String {
    let words = held.iter().filter(|(_, passed)| **passed == passes).map(|(word, _)| match column {
        Some(column) => format!("{} ({})", word.to_uppercase(), quote_ident(column)),
        None => word.to_uppercase(),
    });
    words.collect::<Vec<_>>().join(", ")
}
