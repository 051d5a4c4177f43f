// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Few.
enum KeywordKind implements RegistryEnum {
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

/// One of the values of [KeywordKind], or a string that this version of the
/// package does not know and keeps as it is.
sealed class OpenKeywordKind {
  const OpenKeywordKind._();

  /// Knows the string when [KeywordKind] does.
  factory OpenKeywordKind.parse(String wireName) {
    final value = KeywordKind.tryParse(wireName);
    return switch (value) {
      null => UnknownKeywordKind._(wireName),
      _ => KnownKeywordKind(value),
    };
  }

  /// The known value, or null.
  KeywordKind? get valueOrNull;

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson() => wireName;

  @override
  String toString() => wireName;
}

/// A string that [KeywordKind] knows.
final class KnownKeywordKind extends OpenKeywordKind {
  /// Wraps a value.
  const KnownKeywordKind(this.value) : super._();

  /// The known value.
  final KeywordKind value;

  @override
  KeywordKind get valueOrNull => value;

  @override
  String get wireName => value.wireName;

  @override
  bool operator ==(Object other) =>
      other is KnownKeywordKind && value == other.value;

  @override
  int get hashCode => value.hashCode;
}

/// A string that [KeywordKind] does not know.
final class UnknownKeywordKind extends OpenKeywordKind {
  const UnknownKeywordKind._(this.wireName) : super._();

  @override
  final String wireName;

  @override
  KeywordKind? get valueOrNull => null;

  @override
  bool operator ==(Object other) =>
      other is UnknownKeywordKind && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;
}
