// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Whether an organization's integration runs.
enum IntegrationStatus implements RegistryEnum, OpenIntegrationStatus {
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

/// A [IntegrationStatus], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownIntegrationStatus].
sealed class OpenIntegrationStatus {
  /// Knows the string when [IntegrationStatus] does.
  factory OpenIntegrationStatus.parse(String wireName) =>
      IntegrationStatus.tryParse(wireName) ??
      UnknownIntegrationStatus._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [IntegrationStatus] does not know.
final class UnknownIntegrationStatus implements OpenIntegrationStatus {
  const UnknownIntegrationStatus._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownIntegrationStatus && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
