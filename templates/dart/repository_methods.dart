{% if let Some(reader) = reader %}  /// The `{{ column.name }}` of a row, for those who may see it; null for
  /// everybody else.
{{ reader }}
{%- if read.is_some() %}

{% endif %}{% endif %}{% if let Some(read) = read %}  /// The `{{ column.name }}` of a row, on servers.
{{ read }}
{% endif %}{% if let Some(write) = write %}
  /// Makes a row refer to credentials, on servers, and only to credentials that
  /// are there.
{{ write }}
{% endif %}
