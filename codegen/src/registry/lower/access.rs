//! Who may do what with a table.

use super::at::At;
use super::lowering::Lowering;
use super::names::help_known;
use crate::finding::Rule;
use crate::model::{Access, Column, Jwt, Role, SERVICE_ROLE, Scope, Type};
use crate::registry::raw;

impl Lowering {
    /// Lowers the access matrix of a table.
    pub(crate) fn access(&mut self, raw: raw::Access, columns: &[Column], at: &At<'_>) -> Access {
        let organization_at = at.key("organization_column");
        let organization_column = self.column_index(&raw.organization_column, columns, &organization_at);
        if let Some(column) = organization_column.map(|index| &columns[index])
            && (column.optional || !matches!(column.ty, Type::Uuid))
        {
            self.report(
                Rule::OrganizationColumn,
                &organization_at,
                format!("`{}` cannot say which organization owns a row", column.name),
            )
            .help("it is a required column of type uuid");
        }
        let jwt = raw.jwt.unwrap_or_else(|| Jwt {
            organization: vec!["app_metadata".to_owned(), "organization_id".to_owned()],
            role: vec!["app_metadata".to_owned(), "role".to_owned()],
        });
        let jwt_at = at.key("jwt");
        self.check_claim(&jwt.organization, &jwt_at.key("organization"));
        self.check_claim(&jwt.role, &jwt_at.key("role"));
        let list = at.key("roles");
        self.unique(raw.roles.iter().map(|role| role.name.as_str()), &list, "role");
        let roles = raw
            .roles
            .into_iter()
            .enumerate()
            .map(|(index, role)| self.role(role, columns, &list.index(index)))
            .collect();
        Access { organization_column: organization_column.unwrap_or(0), jwt, roles }
    }

    fn check_claim(&mut self, path: &[String], at: &At<'_>) {
        if path.is_empty() || path.iter().any(String::is_empty) {
            self.report(Rule::Claim, at, "the path into the JWT has an empty part")
                .help("list the keys that lead to the claim, such as `[app_metadata, role]`");
        }
        for (index, key) in path.iter().enumerate() {
            self.text(key, &at.index(index));
        }
    }

    fn role(&mut self, raw: raw::Role, columns: &[Column], at: &At<'_>) -> Role {
        let name = self.name(&raw.name, &at.key("name"));
        if matches!(name.as_str(), "anon" | "authenticated" | "public") {
            self.report(Rule::Role, &at.key("name"), format!("`{name}` is not a role of the application"))
                .help("name a role that the JWT says beside PostgreSQL's own; `anon` may never do anything");
        }
        let single = [("select", raw.select), ("insert", raw.insert), ("update", raw.update), ("delete", raw.delete)];
        if let Some((right, _)) = single.iter().find(|(_, scope)| scope.is_some() && raw.all.is_some()) {
            self.report(Rule::Role, &at.key("all"), format!("`all` and `{right}` contradict each other"))
                .other(at.key(right).place(), "the single right")
                .help("keep `all`, or the single rights");
        }
        if raw.columns.is_some() && raw.hidden_columns.is_some() {
            self.report(Rule::Role, &at.key("columns"), "`columns` and `hidden_columns` contradict each other")
                .other(at.key("hidden_columns").place(), "the hidden ones")
                .help("keep one of the two");
        }
        let visible = self.visible_columns(raw.columns, raw.hidden_columns, columns, at);
        let scope = |right: Option<Scope>| right.or(raw.all).unwrap_or(Scope::None);
        if name.as_str() == SERVICE_ROLE {
            for (right, given) in single.iter().chain([&("all", raw.all)]) {
                if *given == Some(Scope::Organization) {
                    self.report(Rule::Role, &at.key(right), "`service_role` belongs to no organization")
                        .help("PostgreSQL's row-level security does not bind it: write `everything` or `none`");
                }
            }
        }
        Role {
            select: scope(raw.select),
            insert: scope(raw.insert),
            update: scope(raw.update),
            delete: scope(raw.delete),
            name,
            columns: visible,
        }
    }

    /// Every column is visible unless the role says otherwise.
    fn visible_columns(
        &mut self,
        listed: Option<raw::Columns>,
        hidden: Option<Vec<String>>,
        columns: &[Column],
        at: &At<'_>,
    ) -> Vec<usize> {
        if let Some(raw::Columns::Listed(names)) = listed {
            return self.column_indices(&names, columns, &at.key("columns"));
        }
        let hidden =
            hidden.map_or_else(Vec::new, |names| self.column_indices(&names, columns, &at.key("hidden_columns")));
        (0..columns.len()).filter(|index| !hidden.contains(index)).collect()
    }

    fn column_indices(&mut self, names: &[String], columns: &[Column], list: &At<'_>) -> Vec<usize> {
        let mut indices: Vec<usize> = names
            .iter()
            .enumerate()
            .filter_map(|(index, name)| self.column_index(name, columns, &list.index(index)))
            .collect();
        indices.sort_unstable();
        indices.dedup();
        indices
    }

    fn column_index(&mut self, name: &str, columns: &[Column], at: &At<'_>) -> Option<usize> {
        let found = columns.iter().position(|column| column.name.as_str() == name);
        if found.is_none() {
            let finding = self.report(Rule::UnknownColumn, at, format!("the column `{name}` is not defined"));
            help_known(finding, name, columns.iter().map(|column| column.name.as_str()));
        }
        found
    }
}
