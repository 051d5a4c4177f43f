// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// A day of the Gregorian calendar, without time and time zone.
final class CalendarDate implements Comparable<CalendarDate> {
  /// The given day, or throws an [ArgumentError] where there is no such day.
  factory CalendarDate(int year, int month, int day) =>
      _exists(year, month, day)
          ? CalendarDate._(year, month, day)
          : throw ArgumentError('No such day: $year-$month-$day');

  /// Reads `YYYY-MM-DD`, or throws a [FormatException].
  factory CalendarDate.parse(String text) =>
      tryParse(text) ?? (throw FormatException('Not a date', text));

  const CalendarDate._(this.year, this.month, this.day);

  static final RegExp _pattern = RegExp(r'^([0-9]{4})-([0-9]{2})-([0-9]{2})$');

  /// From 1 to 9999.
  final int year;

  /// From 1 to 12.
  final int month;

  /// From 1 to 31.
  final int day;

  /// Reads `YYYY-MM-DD`, or returns null.
  static CalendarDate? tryParse(String text) {
    final match = _pattern.firstMatch(text);
    if (match == null) return null;
    final [year, month, day] = [
      for (var group = 1; group <= 3; group++) int.parse(match[group]!),
    ];
    return _exists(year, month, day) ? CalendarDate._(year, month, day) : null;
  }

  static bool _exists(int year, int month, int day) =>
      year >= 1 &&
      year <= 9999 &&
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      day <= _daysIn(year, month);

  static int _daysIn(int year, int month) => switch (month) {
    2 when year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
    2 => 28,
    4 || 6 || 9 || 11 => 30,
    _ => 31,
  };

  /// The day as `YYYY-MM-DD`.
  String toJson() => toString();

  @override
  int compareTo(CalendarDate other) => toString().compareTo(other.toString());

  @override
  bool operator ==(Object other) =>
      other is CalendarDate &&
      year == other.year &&
      month == other.month &&
      day == other.day;

  @override
  int get hashCode => Object.hash(year, month, day);

  @override
  String toString() {
    String digits(int number, int width) => '$number'.padLeft(width, '0');
    return '${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}';
  }
}
