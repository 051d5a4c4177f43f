//! What Supabase generates as `database.types.ts`, held against the registry.
//!
//! The file says the enums of the database twice, both times in the order of the labels: as unions in the type
//! `Database` and, since later, as arrays in `Constants`. Either is enough.

mod lexer;
mod reader;

use crate::database::message;
use crate::finding::{Code, Finding, Findings, Place, Position, shell_word};
use crate::model::{Enum, Model};

use lexer::Problem;
use reader::{Declaration, Form};

/// Compares the enums of a generated file with those that the database has once every migration has run. The path is
/// the file's as findings name it.
#[must_use]
pub fn drift(model: &Model, path: &str, text: &str) -> Findings {
    let schema = model.targets.postgres.schema.as_str();
    let file = File { path, schema };
    let declarations = match reader::read(text, schema) {
        Ok(declarations) => declarations,
        Err(Problem { message, place }) => return file.unreadable(Place::at(path, place), message).into(),
    };
    if declarations.is_empty() {
        return file.unreadable(path.into(), "there is neither a type `Database` nor an object `Constants`").into();
    }
    let enums: Vec<_> = model.stored_enums().map(|(_, it)| (it, labels(it))).collect();
    declarations.iter().flat_map(|declaration| file.compare(declaration, &enums)).collect()
}

fn labels(enumeration: &Enum) -> Vec<String> {
    let values = enumeration.values.iter().filter(|value| value.status.is_in_database());
    values.map(|value| value.name.to_string()).collect()
}

/// The file, for findings.
#[derive(Clone, Copy)]
struct File<'a> {
    path: &'a str,
    schema: &'a str,
}

impl File<'_> {
    fn unreadable(self, place: Place, problem: &str) -> Finding {
        let message = format!("{} cannot be read as Supabase's types: {problem}", message::shown(self.path));
        Finding::new(Code::TypesUnreadable, place, message)
    }

    fn drift(self, position: Position, message: String) -> Finding {
        Finding::new(Code::TypesDrift, Place::at(self.path, position), message)
    }

    fn compare(self, declaration: &Declaration, enums: &[(&Enum, Vec<String>)]) -> Vec<Finding> {
        let form = match declaration.form {
            Form::Database => "the type `Database`",
            Form::Constants => "`Constants`",
        };
        let Some(schema) = &declaration.schema else {
            // Without enums there is nothing to ask for.
            let is_missing = enums.iter().any(|(_, labels)| !labels.is_empty());
            let message = format!("{form} has no schema {}", self.schema);
            let finding = || self.drift(declaration.place, message).with_help(self.remedy());
            return is_missing.then(finding).into_iter().collect();
        };
        let findings = enums.iter().filter_map(|(enumeration, expected)| {
            let name = enumeration.name.as_str();
            match schema.enums.get(name) {
                Some(found) => self.labels(name, form, expected, found),
                // Supabase leaves out a type without labels.
                None if expected.is_empty() => None,
                None => {
                    let finding = self.drift(schema.place, format!("the enum {name} is missing in {form}"));
                    Some(self.sides(finding, expected, None))
                }
            }
        });
        findings.collect()
    }

    fn labels(self, name: &str, form: &str, expected: &[String], found: &reader::Labels) -> Option<Finding> {
        let message = match &found.labels {
            None => format!("the enum {name} is no list of labels in {form}"),
            Some(labels) if labels == expected => return None,
            Some(labels) => {
                let difference = message::compared(expected, labels);
                format!("the enum {name} has other labels in {form}: {difference}")
            }
        };
        Some(self.sides(self.drift(found.place, message), expected, found.labels.as_deref()))
    }

    fn sides(self, finding: Finding, expected: &[String], found: Option<&[String]>) -> Finding {
        let finding = finding.with_help(format!("the registry has in the database: {}", message::list(expected)));
        let finding = match found {
            Some(found) => finding.with_help(format!("the file says: {}", message::list(found))),
            None => finding.with_help("the file says nothing of them"),
        };
        finding.with_help(self.remedy())
    }

    /// The command that writes the file.
    fn remedy(self) -> String {
        let schemas = match self.schema {
            "public" => String::new(),
            schema => format!(" --schema public,{}", shell_word(schema)),
        };
        let path = message::shown(&shell_word(self.path));
        format!(
            "once every migration has run: `supabase gen types typescript --local{schemas} > {path}`, \
             or `--linked` for the project that is linked"
        )
    }
}

#[cfg(test)]
mod tests;
