// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Day of the week, in the order of ISO 8601.
enum Weekday implements RegistryEnum, OpenWeekday {
  /// Monday.
  monday('monday', ValueStatus.active, 'Monday.'),

  /// Tuesday.
  tuesday('tuesday', ValueStatus.active, 'Tuesday.'),

  /// Wednesday.
  wednesday('wednesday', ValueStatus.active, 'Wednesday.'),

  /// Thursday.
  thursday('thursday', ValueStatus.active, 'Thursday.'),

  /// Friday.
  friday('friday', ValueStatus.active, 'Friday.'),

  /// Saturday.
  saturday('saturday', ValueStatus.active, 'Saturday.'),

  /// Sunday.
  sunday('sunday', ValueStatus.active, 'Sunday.');

  const Weekday(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<Weekday> supported = values;

  static const Map<String, Weekday> _byWireName = {
    'monday': monday,
    'tuesday': tuesday,
    'wednesday': wednesday,
    'thursday': thursday,
    'friday': friday,
    'saturday': saturday,
    'sunday': sunday,
  };

  /// The value of that name, or null.
  static Weekday? tryParse(String wireName) => _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static Weekday parse(String wireName) =>
      tryParse(wireName) ?? (throw FormatException('Not a Weekday', wireName));

  @override
  String toJson() => wireName;
}

/// A [Weekday], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownWeekday].
sealed class OpenWeekday {
  /// Knows the string when [Weekday] does.
  factory OpenWeekday.parse(String wireName) =>
      Weekday.tryParse(wireName) ?? UnknownWeekday._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [Weekday] does not know.
final class UnknownWeekday implements OpenWeekday {
  const UnknownWeekday._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownWeekday && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
