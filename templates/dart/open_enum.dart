
/// A [{{ name }}], or a string that this version of the package does not know
/// and keeps as it is: an [Unknown{{ name }}].
sealed class Open{{ name }} {
  /// Knows the string when [{{ name }}] does.
  factory Open{{ name }}.parse(String wireName) =>
{{ parse }}

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [{{ name }}] does not know.
final class Unknown{{ name }} implements Open{{ name }} {
  const Unknown{{ name }}._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is Unknown{{ name }} && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
