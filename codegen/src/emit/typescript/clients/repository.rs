//! Modules of repositories: the type of a row, what reads it, and what reads and writes rows.

use std::collections::HashSet;
use std::fmt::Write as _;

use askama::Template;

use super::super::doc::{doc, push_doc};
use super::super::facts::Facts;
use super::super::files::render;
use super::super::module::{Folder, Module};
use super::super::names;
use super::super::types::{Side, type_expression};
use crate::emit::output::OutputFile;
use crate::model::facts::clients::Repository;
use crate::model::ident::Name;
use crate::model::{Column, Model, Type};

#[derive(Template)]
#[template(path = "typescript/repository.ts")]
struct View<'a> {
    imports: String,
    doc: String,
    table: &'a str,
    schema: &'a str,
    repository: String,
    row: String,
    properties: String,
    insert: String,
    insert_name: String,
    insert_values: String,
    has_insert: bool,
    update: String,
    update_name: String,
    update_values: String,
    has_update: bool,
    columns: Vec<(&'a str, String)>,
    key: String,
    key_type: String,
    key_column: &'a str,
    may_delete: bool,
    readers: Vec<ReaderView<'a>>,
    references: Vec<ReferenceView<'a>>,
}

struct ReaderView<'a> {
    column: &'a str,
    method: String,
    ty: String,
    read: String,
    function: &'a str,
    parameter: &'a str,
}

struct ReferenceView<'a> {
    column: &'a str,
    read: String,
    write: String,
    exist: &'a str,
}

/// What a module's parts are written with.
struct Writer<'a, 'b> {
    model: &'a Model,
    facts: &'a Facts,
    module: Module<'b>,
}

/// The module of a repository.
pub(super) fn file(model: &Model, repository: &Repository<'_>, exported: &HashSet<String>) -> OutputFile {
    let row = repository.table.name.singular();
    let path = names::repository_file(&row);
    let facts = Facts::of(model);
    let module = Module::new(Folder::Repositories, path.as_str(), exported);
    let mut writer = Writer { model, facts: &facts, module };
    let view = writer.view(repository, &row);
    OutputFile::replaceable(format!("src/repositories/{path}"), render(&view))
}

impl<'a> Writer<'a, '_> {
    fn view<'v>(&mut self, repository: &'v Repository<'v>, row: &Name) -> View<'v>
    where
        'a: 'v,
    {
        let [row_name, insert_name, update_name] =
            ["Row", "Insert", "Update"].map(|part| format!("{}{part}", row.pascal()));
        self.module.namespace("rows");
        self.module.import_type(Folder::Runtime, "database.ts", "DatabaseClient");
        self.module.import_type(Folder::Runtime, "database.ts", "DatabaseError");
        self.module.import_type(Folder::Runtime, "faults.ts", "ParseResult");
        self.module.import_type(Folder::Runtime, "rows.ts", "InvalidRowError");
        let table = repository.table;
        let mut properties = String::new();
        for column in &repository.columns {
            self.property(&mut properties, column, if column.optional { "?" } else { "" }, "");
        }
        let columns = repository.columns.iter().map(|column| (column.name.as_str(), self.reader(column))).collect();
        let needed = |column: &Column| !column.optional && column.default.is_none();
        let insert =
            self.interface(&insert_name, &repository.insert, |column| (if needed(column) { "" } else { "?" }, ""));
        let update = self
            .interface(&update_name, &repository.update, |column| ("?", if column.optional { " | null" } else { "" }));
        let (insert_values, update_values) =
            (self.values("values", &repository.insert), self.values("changes", &repository.update));
        let readers = repository.readers.iter().map(|reader| ReaderView {
            column: reader.column.name.as_str(),
            method: names::reader_name(&reader.column.name),
            ty: self.value_type(reader.column),
            read: self.plain_reader(reader.column),
            function: &reader.function,
            parameter: &reader.parameter,
        });
        let readers = readers.collect();
        let references = repository.references.iter().map(|reference| {
            let [read, write] = names::reference_names(&reference.column.name);
            ReferenceView { column: reference.column.name.as_str(), read, write, exist: &reference.exist }
        });
        let references: Vec<_> = references.collect();
        if !references.is_empty() {
            self.module.import_type(Folder::Runtime, "values.ts", "Uuid");
        }
        let key_type = self.value_type(repository.key);
        View {
            doc: doc(
                "",
                &format!(
                    "{} A row of `{}`, with the columns that everybody who may read it may read.",
                    table.description, table.name
                ),
            ),
            table: table.name.as_str(),
            schema: self.model.targets.postgres.schema.as_str(),
            repository: names::repository_name(row),
            properties,
            has_insert: !repository.insert.is_empty(),
            insert,
            insert_name,
            insert_values,
            has_update: !repository.update.is_empty(),
            update,
            update_name,
            update_values,
            columns,
            key: names::variable_name(repository.key.name.as_str()),
            key_type,
            key_column: repository.key.name.as_str(),
            may_delete: repository.may_delete,
            readers,
            references,
            row: row_name,
            imports: self.module.imports(),
        }
    }

    /// The type of a column's values.
    fn value_type(&mut self, column: &Column) -> String {
        let name = type_expression(self.model, self.facts, &column.ty, Side::Value);
        if let Type::Enum(id) = column.ty {
            let enumeration = &self.model.enumeration(id).name;
            let open = format!("Open{}", names::type_name(enumeration));
            self.module.import_type(Folder::Enums, &names::file_name(enumeration), open.as_str());
            return open;
        }
        self.module.import_for(self.model, &column.ty);
        name
    }

    fn property(&mut self, out: &mut String, column: &Column, mark: &str, or: &str) {
        push_doc(out, "  ", &column.description, None);
        let ty = self.value_type(column);
        let _ = writeln!(out, "  readonly {}{mark}: {ty}{or};", column.name);
    }

    /// The type of what is written: labels are those that are known.
    fn interface(
        &mut self,
        name: &str,
        columns: &[&Column],
        shape: impl Fn(&Column) -> (&'static str, &'static str),
    ) -> String {
        let mut out = format!("export interface {name} {{\n");
        for column in columns {
            push_doc(&mut out, "  ", &column.description, None);
            self.module.import_for(self.model, &column.ty);
            let ty = type_expression(self.model, self.facts, &column.ty, Side::Value);
            let (mark, or) = shape(column);
            let _ = writeln!(out, "  readonly {}{mark}: {ty}{or};", column.name);
        }
        out.push_str("}\n");
        out
    }

    /// What reads a column.
    fn reader(&mut self, column: &Column) -> String {
        let reader = self.plain_reader(column);
        if column.optional { format!("/* @__PURE__ */ rows.optional({reader})") } else { reader }
    }

    fn plain_reader(&mut self, column: &Column) -> String {
        match &column.ty {
            Type::Integer(_) => "rows.integer".to_owned(),
            Type::Number(_) => "rows.number".to_owned(),
            Type::Boolean => "rows.boolean".to_owned(),
            Type::Uuid => "rows.uuid".to_owned(),
            Type::Date => "rows.date".to_owned(),
            Type::Timestamp => "rows.timestamp".to_owned(),
            Type::Json => "rows.json".to_owned(),
            Type::Enum(id) => {
                let name = &self.model.enumeration(*id).name;
                let open = format!("open{}", names::type_name(name));
                self.module.import_value(Folder::Enums, &names::file_name(name), open.as_str());
                format!("/* @__PURE__ */ rows.label({open})")
            }
            Type::Document(id) => {
                let name = &self.model.document(*id).name;
                let parse = format!("upgradeAndParse{}", names::type_name(name));
                self.module.import_value(Folder::Documents, &names::file_name(name), parse.as_str());
                format!("/* @__PURE__ */ rows.document({parse})")
            }
            _ => "rows.text".to_owned(),
        }
    }

    /// What is sent for a row: the columns that may be, and documents as canonical JSON that has been checked.
    fn values(&mut self, source: &str, columns: &[&Column]) -> String {
        let mut entries = String::new();
        for column in columns {
            let value = format!("{source}.{}", column.name);
            let sent = self.sent(column, &value);
            let is_always_there = source == "values" && !column.optional && column.default.is_none();
            // Absent and null stay what they are.
            let guard = if is_always_there || sent == value { String::new() } else { format!("{value} && ") };
            let _ = writeln!(entries, "      {}: {guard}{sent},", column.name);
        }
        format!("{{\n{entries}    }}")
    }

    fn sent(&mut self, column: &Column, value: &str) -> String {
        let Type::Document(id) = column.ty else { return value.to_owned() };
        let name = &self.model.document(id).name;
        let ty = names::type_name(name);
        for verb in ["encode", "validate"] {
            self.module.import_value(Folder::Documents, &names::file_name(name), format!("{verb}{ty}"));
        }
        format!("rows.encoded(encode{ty}({value}), validate{ty})")
    }
}
