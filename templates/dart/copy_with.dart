{%- if !class.fields.is_empty() %}
{%- if class.has_optional %}  /// A copy with other values. What is optional is given by a function, which
  /// may return null to make it absent.
{%- else %}  /// A copy with other values.
{%- endif %}
{{ class.copy_with }}

{% if let Some(keeping) = class.keeping %}{{ keeping }}

{% endif %}{% endif -%}
