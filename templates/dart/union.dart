{{ doc }}sealed class {{ name }} {
  const {{ name }}._(this._unknown);

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
{{ from_json }}

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
{{ from_json_tolerantly }}

  {{ name }}._read(_ObjectReader json) : _unknown = json.readUnknown();

  static const _tagProperty = _Property('{{ tag }}', _StringShape());

{{ shape }}

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
{{ to_json }}

  Map<String, Object?> _write();
}
{% for variant in variants %}{% let class = variant.class %}
{{ variant.doc }}final class {{ class.name }} extends {{ name }} {
{% include "dart/constructor.dart" %}

{{ class.reader }}

{{ class.properties }}{{ class.shape }}
{% for field in class.fields %}
{{ field.doc }}  final {{ field.declaration }};
{% endfor %}
{% include "dart/copy_with.dart" %}  @override
{{ class.writer }}

{% include "dart/object_members.dart" %}
}
{% endfor -%}
