{{ doc }}final class {{ class.name }} {
{% include "dart/constructor.dart" %}

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
{{ from_json }}

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
{{ from_json_tolerantly }}

{% if document.is_some() %}  /// Reads decoded JSON of this or any earlier version, or throws an
  /// [InvalidDocumentException] with all the faults that are left in it.
  factory {{ class.name }}.fromJsonUpgrading(Object? json) =>
      {{ class.name }}.fromJson(upgrade(json));

{% endif %}{{ class.reader }}
{% if let Some(document) = document %}
  /// The version of the rules, which each document carries.
  static const int schemaVersion = {{ document.version }};

  /// A valid document that may take the place of a broken one.
{{ document.safe_default }}
{% endif %}
{{ class.properties }}{{ class.shape }}

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;
{% for field in class.fields %}
{{ field.doc }}  final {{ field.declaration }};
{% endfor %}
  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

{% if let Some(document) = document %}  /// Lifts decoded JSON of any earlier version to this one, without checking
  /// the rest of it, or throws an [InvalidDocumentException] where it has no
  /// version or a newer one. [json] itself stays as it is.
{{ document.upgrade }}

{% for step in document.steps %}  /// From version {{ step.from }} to {{ step.to }}.
  static void {{ step.name }}(_Draft document) {
{{ step.body }}
  }

{% endfor %}{% endif %}{% include "dart/copy_with.dart" %}  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
{{ class.to_json }}

{{ class.writer }}

{% include "dart/object_members.dart" %}
}
