
/// One of the values of [{{ name }}], or a string that this version of the
/// package does not know and keeps as it is.
sealed class Open{{ name }} {
  const Open{{ name }}._();

  /// Knows the string when [{{ name }}] does.
  factory Open{{ name }}.parse(String wireName) {
    final value = {{ name }}.tryParse(wireName);
    return switch (value) {
      null => Unknown{{ name }}._(wireName),
      _ => Known{{ name }}(value),
    };
  }

  /// The known value, or null.
  {{ name }}? get valueOrNull;

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson() => wireName;

  @override
  String toString() => wireName;
}

/// A string that [{{ name }}] knows.
final class Known{{ name }} extends Open{{ name }} {
  /// Wraps a value.
  const Known{{ name }}(this.value) : super._();

  /// The known value.
  final {{ name }} value;

  @override
  {{ name }} get valueOrNull => value;

  @override
  String get wireName => value.wireName;

  @override
{{ equality }}

  @override
  int get hashCode => value.hashCode;
}

/// A string that [{{ name }}] does not know.
final class Unknown{{ name }} extends Open{{ name }} {
  const Unknown{{ name }}._(this.wireName) : super._();

  @override
  final String wireName;

  @override
  {{ name }}? get valueOrNull => null;

  @override
  bool operator ==(Object other) =>
      other is Unknown{{ name }} && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;
}
