{{ doc }}final class {{ name }} {
  /// Reads a row as the database answers with it, or throws an
  /// [InvalidDocumentException] with all its faults. Documents of earlier
  /// versions are lifted; labels that are not known yet are kept as they are.
  factory {{ name }}.fromJson(Object? json) {
    final row = _asRow(json, _shape{% if upgrades.is_some() %}, _upgrades{% endif %});
    return _decode('{{ name }}', row, _shape);
  }

{{ reader }}

{{ properties }}{{ shape }}
{% if let Some(upgrades) = upgrades %}
{{ upgrades }}
{% endif %}{% for (doc, declaration) in fields %}
{{ doc }}  final {{ declaration }};
{% endfor %}
  @override
{{ equality }}

  @override
{{ hash_code }}

  @override
{{ to_text }}
}
