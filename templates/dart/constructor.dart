{%- if class.copies %}  /// Copies lists and maps. Rules are checked when the value is written.
{%- else %}  /// Rules are checked when the value is written.
{%- endif %}
{{ class.constructor }}
{%- if let Some(constructor) = class.constant_constructor %}

{{ constructor }}
{%- endif %}
