//! The enum `{{ wire }}`.

use crate::label;

{{ docs }}#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum {{ name }} {
{{ variants }}}

/// [`{{ name }}`], or a label that this version does not know.
pub type Open{{ name }} = label::Open<{{ name }}>;

impl {{ name }} {
    /// Every value in the order of the registry.
    pub const ALL: [Self; {{ count }}] = [
{{ all }}    ];

    /// The values that a person may choose for something new: active and deprecated ones.
    pub const SUPPORTED: [Self; {{ supported_count }}] = {% if supported_count == count %}Self::ALL{% else %}[
{{ supported }}    ]{% endif %};

    /// The label: the word in JSON and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        LABELS[self as usize]
    }

    /// The value with this label, or with this as an earlier label.
    #[must_use]
    pub fn from_label(label: &str) -> {{ option }}<Self> {
        label::find(label, const { &Self::ALL }, &LABELS, &BY_LABEL)
    }

    /// What the value means.
    #[must_use]
    pub const fn description(self) -> &'static str {
        DESCRIPTIONS[self as usize]
    }

    /// Where in its life the value is.
    #[must_use]
    pub const fn status(self) -> label::Status {
        {% if statuses.is_empty() %}label::Status::Active{% else %}match self {
{{ statuses }}        }{% endif %}
    }
{%- if has_definitions %}

    /// What the registry says of the value.
    #[must_use]
    pub const fn definition(self) -> &'static {{ name }}Definition {
        &DEFINITIONS[self as usize]
    }
{%- endif %}
}

label::label!({{ name }}, {{ wire_literal }}, {{ postgres_literal }});

static LABELS: [&str; {{ count }}] = [
{{ labels }}];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [{{ index }}; {{ count }}] = [
{{ by_label }}];

static EARLIER_LABELS: [(&str, {{ name }}); {{ earlier_count }}] = [{{ earlier_labels }}];

static DESCRIPTIONS: [&str; {{ count }}] = [
{{ descriptions }}];
{% if has_definitions %}
/// What the registry says of a value of [`{{ name }}`].
#[derive(Debug, Clone, Copy)]
pub struct {{ name }}Definition {
{{ definition_fields }}}

{% if !accessors.is_empty() -%}
impl {{ name }}Definition {
{{ accessors }}}

{% endif -%}
{{ lists -}}
static DEFINITIONS: [{{ name }}Definition; {{ count }}] = [
{{ definitions }}];
{% if !makers.is_empty() %}
/// Attributes that cannot be constants.
mod attributes {
{{ makers }}}
{% endif %}{% endif -%}
