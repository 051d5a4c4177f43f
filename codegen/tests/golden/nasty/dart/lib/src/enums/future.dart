// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Shadows another one.
enum FutureType implements RegistryEnum, OpenFutureType {
  /// Error.
  error('error', ValueStatus.active, 'Error.'),

  /// Result.
  result('result', ValueStatus.active, 'Result.');

  const FutureType(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<FutureType> supported = values;

  static const Map<String, FutureType> _byWireName = {
    'error': error,
    'result': result,
  };

  /// The value of that name, or null.
  static FutureType? tryParse(String wireName) => _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static FutureType parse(String wireName) =>
      tryParse(wireName) ??
      (throw FormatException('Not a FutureType', wireName));

  @override
  String toJson() => wireName;
}

/// A [FutureType], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownFutureType].
sealed class OpenFutureType {
  /// Knows the string when [FutureType] does.
  factory OpenFutureType.parse(String wireName) =>
      FutureType.tryParse(wireName) ?? UnknownFutureType._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [FutureType] does not know.
final class UnknownFutureType implements OpenFutureType {
  const UnknownFutureType._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownFutureType && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
