// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// How often a synchronization runs.
enum SyncFrequency implements RegistryEnum, OpenSyncFrequency {
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

/// A [SyncFrequency], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownSyncFrequency].
sealed class OpenSyncFrequency {
  /// Knows the string when [SyncFrequency] does.
  factory OpenSyncFrequency.parse(String wireName) =>
      SyncFrequency.tryParse(wireName) ?? UnknownSyncFrequency._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [SyncFrequency] does not know.
final class UnknownSyncFrequency implements OpenSyncFrequency {
  const UnknownSyncFrequency._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownSyncFrequency && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
