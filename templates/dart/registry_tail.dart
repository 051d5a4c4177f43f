  /// The definition of a value.
{{ definition_of }}

  /// The definition of the value of that name, or null.
  static {{ name }}Definition? tryParse(String wireName) {
    final type = {{ name }}.tryParse(wireName);
    return type == null ? null : definitionOf(type);
  }
}

/// What is known of one value of [{{ name }}].
final class {{ name }}Definition {
  /// Creates a definition; the registry holds those that exist.
{{ constructor }}

  /// The value that this is about.
  final {{ name }} type;
{% for field in fields %}
{{ field.doc }}  final {{ field.declaration }};
{% endfor %}
  @override
  String toString() => '{{ name }}Definition(${type.wireName})';
}
