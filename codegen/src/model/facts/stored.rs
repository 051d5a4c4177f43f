//! What stands in the database: enums and documents that columns hold.

use crate::model::{Document, DocumentId, Enum, EnumId, Model, Type};

impl Model {
    /// The enums of which the database has a type, because a column holds them, in registry order.
    pub fn stored_enums(&self) -> impl Iterator<Item = (EnumId, &Enum)> {
        let columns = || self.tables.iter().flat_map(|table| &table.columns);
        let is_stored = move |id: EnumId| columns().any(|column| matches!(column.ty, Type::Enum(held) if held == id));
        let enums = self.enums.iter().enumerate().map(|(index, definition)| (EnumId(index), definition));
        enums.filter(move |(id, _)| is_stored(*id))
    }

    /// The documents that columns of the tables hold which the registry makes, each once, in registry order.
    pub fn stored_documents(&self) -> impl Iterator<Item = (DocumentId, &Document)> {
        let columns = || self.tables.iter().filter(|table| !table.external).flat_map(|table| &table.columns);
        let is_stored =
            move |id: DocumentId| columns().any(|column| matches!(column.ty, Type::Document(held) if held == id));
        let documents = self.documents.iter().enumerate().map(|(index, document)| (DocumentId(index), document));
        documents.filter(move |(id, _)| is_stored(*id))
    }
}
