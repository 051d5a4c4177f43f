//! Registries of any size for the benchmarks.

use std::fmt::Write;

/// A registry with one enum of `values` values, each with seven attributes, and one document of `fields` fields.
#[must_use]
pub(crate) fn registry(values: usize, fields: usize) -> String {
    let mut text = String::with_capacity(values * 240 + fields * 120 + 2_000);
    text.push_str(
        "registry_version: 1\nname: benchmark\nenums:\n  - name: integration_type\n    description: External system.\n    \
         attributes:\n      \
         - { name: label, type: string, min_length: 1, max_length: 40 }\n      \
         - { name: vendor, type: string }\n      \
         - { name: authentication, type: authentication_method }\n      \
         - { name: credential_keys, type: list<string> }\n      \
         - { name: priority, type: integer, minimum: 0 }\n      \
         - { name: beta, type: boolean, default: false }\n      \
         - { name: documentation_url, type: string, optional: true }\n    values:\n",
    );
    for index in 0..values {
        let _ = write!(
            text,
            "      - name: system_{index}\n        description: External system number {index}.\n        attributes:\n          \
             label: System {index}\n          vendor: Vendor {}\n          authentication: basic\n          \
             credential_keys: [username, password]\n          priority: {}\n          \
             documentation_url: https://example.com/systems/{index}\n",
            index % 97,
            index % 10,
        );
    }
    text.push_str(
        "  - name: authentication_method\n    description: How a client proves itself.\n    values:\n      \
         - { name: basic, description: User name and password. }\n      \
         - { name: api_token, description: A token. }\n\
         documents:\n  - name: settings\n    description: Settings of an integration.\n    schema_version: 1\n    fields:\n",
    );
    for index in 0..fields {
        let _ = writeln!(
            text,
            "      - {{ name: field_{index}, description: Setting number {index}., type: string, max_length: 100, optional: true }}"
        );
    }
    text.push_str(
        "    safe_default: {}\ntables:\n  - name: integrations\n    columns:\n      \
         - { name: id, type: uuid, primary_key: true, generated: random_uuid }\n      \
         - { name: integration_type, type: integration_type }\n",
    );
    text
}
