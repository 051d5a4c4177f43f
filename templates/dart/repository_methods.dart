{% if let Some(tell) = tell %}  /// The `{{ column.name }}` of a row, for those who may see it; null for
  /// everybody else.
{{ tell }}
{% endif %}{% if let Some(read) = read %}
  /// The `{{ column.name }}` of a row, on servers.
{{ read }}

  /// Makes a row refer to credentials, on servers, and only to credentials that
  /// are there.
{% if let Some(write) = write %}{{ write }}{% endif %}
{% endif %}
