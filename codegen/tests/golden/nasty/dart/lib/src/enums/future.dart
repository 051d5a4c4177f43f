// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Shadows another one.
enum FutureType implements RegistryEnum {
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

/// One of the values of [FutureType], or a string that this version of the
/// package does not know and keeps as it is.
sealed class OpenFutureType {
  const OpenFutureType._();

  /// Knows the string when [FutureType] does.
  factory OpenFutureType.parse(String wireName) {
    final value = FutureType.tryParse(wireName);
    return switch (value) {
      null => UnknownFutureType._(wireName),
      _ => KnownFutureType(value),
    };
  }

  /// The known value, or null.
  FutureType? get valueOrNull;

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson() => wireName;

  @override
  String toString() => wireName;
}

/// A string that [FutureType] knows.
final class KnownFutureType extends OpenFutureType {
  /// Wraps a value.
  const KnownFutureType(this.value) : super._();

  /// The known value.
  final FutureType value;

  @override
  FutureType get valueOrNull => value;

  @override
  String get wireName => value.wireName;

  @override
  bool operator ==(Object other) =>
      other is KnownFutureType && value == other.value;

  @override
  int get hashCode => value.hashCode;
}

/// A string that [FutureType] does not know.
final class UnknownFutureType extends OpenFutureType {
  const UnknownFutureType._(this.wireName) : super._();

  @override
  final String wireName;

  @override
  FutureType? get valueOrNull => null;

  @override
  bool operator ==(Object other) =>
      other is UnknownFutureType && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;
}
