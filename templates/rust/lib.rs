//! The types of `{{ wire }}`: {{ contents }}.
//!
//! - A closed enum, such as [`{{ example }}`], has every value that this version knows; [`label::Open`] also keeps a
//!   label that it does not know, as it came.
{%- if uses.json %}
//! - Objects and documents are decoded strictly, by `from_json`, `from_value` and serde alike: every rule is checked, and
//!   every fault is listed with its path and code ([`fault`]). They are encoded canonically. `from_json_tolerant` also
//!   reads what a newer version wrote: properties and labels that are unknown here are kept, and written back.
{%- endif %}
//!
//! # Features
//!
//! Without features the crate has no dependencies{% if uses.regex %} but `regex-lite`{% endif %}.
//!
//! - `serde` (default): `Serialize` and `Deserialize`.
//! - `schemars`: `JsonSchema`.
//! - `sqlx`: PostgreSQL's `Type`, `Encode` and `Decode`; enums are of the database's own types{% if uses.json %}, objects are `jsonb`{% endif %}.

#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![allow(deprecated, reason = "tables list the registry's deprecated values too")]
#![allow(
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::zero_sized_map_values,
    rustdoc::bare_urls,
    reason = "names, shapes and descriptions are the registry's"
)]

{% if uses.json -%}
pub mod fault;
{% endif -%}
pub mod label;
{% if uses.values -%}
pub mod value;
{% endif %}
{% if uses.json -%}
{% if !uses.fields -%}
#[allow(dead_code, reason = "objects without properties check none")]
{% endif -%}
mod decode;
mod document;
{% endif -%}
{% if uses.documents -%}
mod documents;
{% endif -%}
{% if uses.json -%}
mod encode;
{% endif -%}
{% if uses.enums -%}
mod enums;
{% endif -%}
{% if uses.json -%}
mod json;
{% endif -%}
{% if uses.patterns -%}
mod pattern;
{% endif -%}
{% if uses.types -%}
mod types;
{% endif -%}
{% if uses.documents -%}
mod upgrade;
{% endif %}
{{ exports -}}
