// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Day of the week, in the order of ISO 8601.
enum Weekday implements RegistryEnum {
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

/// One of the values of [Weekday], or a string that this version of the
/// package does not know and keeps as it is.
sealed class OpenWeekday {
  const OpenWeekday._();

  /// Knows the string when [Weekday] does.
  factory OpenWeekday.parse(String wireName) {
    final value = Weekday.tryParse(wireName);
    return switch (value) {
      null => UnknownWeekday._(wireName),
      _ => KnownWeekday(value),
    };
  }

  /// The known value, or null.
  Weekday? get valueOrNull;

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson() => wireName;

  @override
  String toString() => wireName;
}

/// A string that [Weekday] knows.
final class KnownWeekday extends OpenWeekday {
  /// Wraps a value.
  const KnownWeekday(this.value) : super._();

  /// The known value.
  final Weekday value;

  @override
  Weekday get valueOrNull => value;

  @override
  String get wireName => value.wireName;

  @override
  bool operator ==(Object other) =>
      other is KnownWeekday && value == other.value;

  @override
  int get hashCode => value.hashCode;
}

/// A string that [Weekday] does not know.
final class UnknownWeekday extends OpenWeekday {
  const UnknownWeekday._(this.wireName) : super._();

  @override
  final String wireName;

  @override
  Weekday? get valueOrNull => null;

  @override
  bool operator ==(Object other) =>
      other is UnknownWeekday && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;
}
