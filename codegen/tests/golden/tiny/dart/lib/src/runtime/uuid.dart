// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// A UUID: 8-4-4-4-12 hexadecimal digits. Keeps its letters' case.
final class Uuid {
  const Uuid._(this.text);

  /// Reads [text], or throws a [FormatException].
  factory Uuid.parse(String text) =>
      tryParse(text) ?? (throw FormatException('Not a UUID', text));

  static final RegExp _pattern = RegExp(
    r'^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
  );

  /// The digits as they came.
  final String text;

  /// Reads [text], or returns null.
  static Uuid? tryParse(String text) =>
      _pattern.hasMatch(text) ? Uuid._(text) : null;

  /// The same as [text].
  String toJson() => text;

  @override
  bool operator ==(Object other) => other is Uuid && text == other.text;

  @override
  int get hashCode => Object.hash(Uuid, text);

  @override
  String toString() => text;
}
