/// What is known of each value of [{{ name }}].
abstract final class {{ name }}Registry {
  /// The values that a person may choose for something new, in order.
{{ supported }}

  /// One definition for each value, in the order of [{{ name }}.values].
{{ definitions }}

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
