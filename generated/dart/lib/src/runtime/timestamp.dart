// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// A moment as RFC 3339 writes it: date, time, offset. Keeps its text, because
/// a [DateTime] forgets the offset and digits beyond microseconds.
final class Timestamp {
  const Timestamp._(this.text);

  /// Reads [text], or throws a [FormatException].
  factory Timestamp.parse(String text) =>
      tryParse(text) ?? (throw FormatException('Not a timestamp', text));

  /// The moment of [dateTime], in UTC. Throws an [ArgumentError] outside of the
  /// years 1 to 9999.
  factory Timestamp.of(DateTime dateTime) =>
      tryParse(dateTime.toUtc().toIso8601String()) ??
      (throw ArgumentError.value(dateTime, 'dateTime'));

  static final RegExp _pattern = RegExp(
    r'^([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}'
    r'(?:\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
  );

  /// The moment as it was written.
  final String text;

  /// Reads [text], or returns null.
  static Timestamp? tryParse(String text) {
    final date = _pattern.firstMatch(text)?.group(1);
    return date != null && CalendarDate.tryParse(date) != null
        ? Timestamp._(text)
        : null;
  }

  /// The moment in UTC.
  DateTime toDateTime() => DateTime.parse(text).toUtc();

  /// The same as [text].
  String toJson() => text;

  @override
  bool operator ==(Object other) => other is Timestamp && text == other.text;

  @override
  int get hashCode => Object.hash(Timestamp, text);

  @override
  String toString() => text;
}
