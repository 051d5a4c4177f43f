{%- if class.copies %}  /// Copies lists and maps. Rules are checked when the value is written.
{%- else %}  /// Rules are checked when the value is written.
{%- endif %}
{{ class.constructor }}

{{ class.constant_constructor }}
