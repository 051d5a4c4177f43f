// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Whether an organization's integration runs.
enum IntegrationStatus implements RegistryEnum {
  /// Set up but not running; credentials may be missing.
  inactive(
    'inactive',
    ValueStatus.active,
    'Set up but not running; credentials may be missing.',
  ),

  /// Runs on its schedule.
  active('active', ValueStatus.active, 'Runs on its schedule.'),

  /// Stopped by a person; keeps its credentials.
  paused(
    'paused',
    ValueStatus.active,
    'Stopped by a person; keeps its credentials.',
  ),

  /// Stopped after repeated failures; needs attention.
  error(
    'error',
    ValueStatus.active,
    'Stopped after repeated failures; needs attention.',
  );

  const IntegrationStatus(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<IntegrationStatus> supported = values;

  static const Map<String, IntegrationStatus> _byWireName = {
    'inactive': inactive,
    'active': active,
    'paused': paused,
    'error': error,
  };

  /// The value of that name, or null.
  static IntegrationStatus? tryParse(String wireName) => _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static IntegrationStatus parse(String wireName) =>
      tryParse(wireName) ??
      (throw FormatException('Not an IntegrationStatus', wireName));

  @override
  String toJson() => wireName;
}

/// One of the values of [IntegrationStatus], or a string that this version of the
/// package does not know and keeps as it is.
sealed class OpenIntegrationStatus {
  const OpenIntegrationStatus._();

  /// Knows the string when [IntegrationStatus] does.
  factory OpenIntegrationStatus.parse(String wireName) {
    final value = IntegrationStatus.tryParse(wireName);
    return switch (value) {
      null => UnknownIntegrationStatus._(wireName),
      _ => KnownIntegrationStatus(value),
    };
  }

  /// The known value, or null.
  IntegrationStatus? get valueOrNull;

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson() => wireName;

  @override
  String toString() => wireName;
}

/// A string that [IntegrationStatus] knows.
final class KnownIntegrationStatus extends OpenIntegrationStatus {
  /// Wraps a value.
  const KnownIntegrationStatus(this.value) : super._();

  /// The known value.
  final IntegrationStatus value;

  @override
  IntegrationStatus get valueOrNull => value;

  @override
  String get wireName => value.wireName;

  @override
  bool operator ==(Object other) =>
      other is KnownIntegrationStatus && value == other.value;

  @override
  int get hashCode => value.hashCode;
}

/// A string that [IntegrationStatus] does not know.
final class UnknownIntegrationStatus extends OpenIntegrationStatus {
  const UnknownIntegrationStatus._(this.wireName) : super._();

  @override
  final String wireName;

  @override
  IntegrationStatus? get valueOrNull => null;

  @override
  bool operator ==(Object other) =>
      other is UnknownIntegrationStatus && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;
}
