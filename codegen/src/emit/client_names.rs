//! Names of what reaches the database, which Dart and TypeScript share.

use crate::model::ident::Name;

/// The interface of the client that keeps the credentials of something.
pub(super) fn vault_client_name(of: &Name) -> String {
    format!("{}CredentialVaultClient", of.pascal())
}

/// Its implementation. The first of a registry has the short name, so that more of them rename nothing.
pub(super) fn supabase_client_name(of: &Name, is_first: bool) -> String {
    if is_first { "SupabaseCredentialVaultClient".to_owned() } else { format!("Supabase{}", vault_client_name(of)) }
}

/// The class that reads and writes a table's rows.
pub(super) fn repository_name(row: &Name) -> String {
    format!("{}Repository", row.pascal())
}

/// The methods that read and write a reference.
pub(super) fn reference_names(name: &Name) -> [String; 2] {
    ["read", "write"].map(|verb| format!("{verb}{}", name.pascal()))
}
