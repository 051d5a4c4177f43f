// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// How often a synchronization runs.
enum SyncFrequency implements RegistryEnum {
  /// Only when a person starts it.
  manual('manual', ValueStatus.active, 'Only when a person starts it.'),

  /// Once an hour.
  hourly('hourly', ValueStatus.active, 'Once an hour.'),

  /// Once a day at the given time.
  daily('daily', ValueStatus.active, 'Once a day at the given time.'),

  /// On the given weekdays at the given time.
  weekly(
    'weekly',
    ValueStatus.active,
    'On the given weekdays at the given time.',
  );

  const SyncFrequency(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<SyncFrequency> supported = values;

  static const Map<String, SyncFrequency> _byWireName = {
    'manual': manual,
    'hourly': hourly,
    'daily': daily,
    'weekly': weekly,
  };

  /// The value of that name, or null.
  static SyncFrequency? tryParse(String wireName) => _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static SyncFrequency parse(String wireName) =>
      tryParse(wireName) ??
      (throw FormatException('Not a SyncFrequency', wireName));

  @override
  String toJson() => wireName;
}

/// One of the values of [SyncFrequency], or a string that this version of the
/// package does not know and keeps as it is.
sealed class OpenSyncFrequency {
  const OpenSyncFrequency._();

  /// Knows the string when [SyncFrequency] does.
  factory OpenSyncFrequency.parse(String wireName) {
    final value = SyncFrequency.tryParse(wireName);
    return switch (value) {
      null => UnknownSyncFrequency._(wireName),
      _ => KnownSyncFrequency(value),
    };
  }

  /// The known value, or null.
  SyncFrequency? get valueOrNull;

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson() => wireName;

  @override
  String toString() => wireName;
}

/// A string that [SyncFrequency] knows.
final class KnownSyncFrequency extends OpenSyncFrequency {
  /// Wraps a value.
  const KnownSyncFrequency(this.value) : super._();

  /// The known value.
  final SyncFrequency value;

  @override
  SyncFrequency get valueOrNull => value;

  @override
  String get wireName => value.wireName;

  @override
  bool operator ==(Object other) =>
      other is KnownSyncFrequency && value == other.value;

  @override
  int get hashCode => value.hashCode;
}

/// A string that [SyncFrequency] does not know.
final class UnknownSyncFrequency extends OpenSyncFrequency {
  const UnknownSyncFrequency._(this.wireName) : super._();

  @override
  final String wireName;

  @override
  SyncFrequency? get valueOrNull => null;

  @override
  bool operator ==(Object other) =>
      other is UnknownSyncFrequency && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;
}
