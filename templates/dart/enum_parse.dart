  /// The value of that name, or null.
{{ try_parse }}

  /// The value of that name, or throws a [FormatException].
  static {{ name }} parse(String wireName) =>
{{ parse }}

  @override
  String toJson() => wireName;
}
