{{ doc }}final class {{ class.name }} {
{% include "dart/constructor.dart" %}

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory {{ class.name }}.fromJson(Object? json) =>
      _decode('{{ class.name }}', json, _shape, {{ class.name }}._read);

{{ class.reader }}
{% if let Some(document) = document %}
  /// The version of the rules, which each document carries.
  static const int schemaVersion = {{ document.version }};

  /// A valid document that may take the place of a broken one.
{{ document.safe_default }}
{% endif %}
{{ class.shape }}
{% for field in class.fields %}
{{ field.doc }}  final {{ field.declaration }};
{% endfor %}
  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

{% include "dart/copy_with.dart" %}  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
{{ class.to_json }}

{{ class.writer }}

{% include "dart/object_members.dart" %}
}
