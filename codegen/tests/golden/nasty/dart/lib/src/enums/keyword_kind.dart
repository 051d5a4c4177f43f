// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Few.
enum KeywordKind implements RegistryEnum, OpenKeywordKind {
  /// One.
  classValue('class', ValueStatus.active, 'One.'),

  /// Two.
  defaultValue('default', ValueStatus.active, 'Two.');

  const KeywordKind(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<KeywordKind> supported = values;

  static const Map<String, KeywordKind> _byWireName = {
    'class': classValue,
    'default': defaultValue,
  };

  /// The value of that name, or null.
  static KeywordKind? tryParse(String wireName) => _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static KeywordKind parse(String wireName) =>
      tryParse(wireName) ??
      (throw FormatException('Not a KeywordKind', wireName));

  @override
  String toJson() => wireName;
}

/// A [KeywordKind], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownKeywordKind].
sealed class OpenKeywordKind {
  /// Knows the string when [KeywordKind] does.
  factory OpenKeywordKind.parse(String wireName) =>
      KeywordKind.tryParse(wireName) ?? UnknownKeywordKind._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [KeywordKind] does not know.
final class UnknownKeywordKind implements OpenKeywordKind {
  const UnknownKeywordKind._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownKeywordKind && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
