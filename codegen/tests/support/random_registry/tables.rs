//! Tables over the enums and documents.

use serde_json::{Value, json};

use super::parts::{Kind, Registry};
use super::words::{Names, prose};

impl Registry {
    /// A table with an owner column, a column for an enum and some others.
    pub(crate) fn table(&mut self) -> Value {
        let name = self.names.fresh(&mut self.source);
        let mut names = Names::beside(&["id", "organization_id", "secret_id", "created_at", "updated_at"]);
        let mut columns = vec![
            json!({ "name": "id", "type": "uuid", "primary_key": true, "generated": "random_uuid" }),
            json!({ "name": "organization_id", "type": "uuid" }),
        ];
        let enumeration = self.source.between(0, self.enums.len() - 1);
        let choice = names.fresh(&mut self.source);
        let default = self.value(&Kind::Enum(enumeration));
        columns.push(json!({ "name": choice, "type": self.enums[enumeration].name }));
        if self.source.once_in(2) {
            columns[2]["default"] = default.clone();
        }
        for _ in 0..self.source.between(0, 4) {
            let name = names.fresh(&mut self.source);
            let column = self.column(&name);
            columns.push(column);
        }
        columns.push(json!({
            "name": "secret_id", "type": "uuid", "optional": true, "vault_secret": true,
            "required_when": { choice.as_str(): [default] },
        }));
        columns.push(json!({ "name": "updated_at", "type": "timestamp", "generated": "updated_at" }));
        let mut table = json!({ "name": name, "description": prose(&mut self.source), "columns": columns });
        if self.source.once_in(2) {
            table["access"] = json!({
                "organization_column": "organization_id",
                "roles": [
                    { "name": "keeper", "select": "organization", "update": "organization", "columns": "all" },
                    { "name": "reader", "select": "organization", "hidden_columns": ["secret_id"] },
                    { "name": "service_role", "all": "everything" },
                ],
            });
        }
        table
    }

    fn column(&mut self, name: &str) -> Value {
        let documents = self.documents.len();
        let kind = match self.source.between(0, 8) {
            0 => Kind::Uuid,
            1 => Kind::Date,
            2 => Kind::Timestamp,
            3 => Kind::Boolean,
            4 => Kind::Integer { min: None, max: None },
            5 => Kind::Number { min: None, max: None },
            6 => Kind::Json,
            7 if documents > 0 => Kind::Document(self.source.between(0, documents - 1)),
            _ => Kind::String { min: None, max: None },
        };
        let mut column =
            json!({ "name": name, "type": self.written_kind(&kind), "description": prose(&mut self.source) });
        column["optional"] = json!(self.source.once_in(2));
        column
    }
}
