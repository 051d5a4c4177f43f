  const {{ name }}(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
{{ supported }}

{{ labels }}

  /// The value of that name, or null.
{{ try_parse }}

  /// The value of that name, or throws a [FormatException].
  static {{ name }} parse(String wireName) =>
{{ parse }}

  @override
  String toJson() => wireName;
}
