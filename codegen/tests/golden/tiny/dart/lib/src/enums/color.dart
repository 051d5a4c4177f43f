// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// A color.
enum Color implements RegistryEnum, OpenColor {
  /// Like blood.
  red('red', ValueStatus.active, 'Like blood.'),

  /// Like grass.
  green('green', ValueStatus.active, 'Like grass.');

  const Color(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<Color> supported = values;

  static const Map<String, Color> _byWireName = {'red': red, 'green': green};

  /// The value of that name, or null.
  static Color? tryParse(String wireName) => _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static Color parse(String wireName) =>
      tryParse(wireName) ?? (throw FormatException('Not a Color', wireName));

  @override
  String toJson() => wireName;
}

/// A [Color], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownColor].
sealed class OpenColor {
  /// Knows the string when [Color] does.
  factory OpenColor.parse(String wireName) =>
      Color.tryParse(wireName) ?? UnknownColor._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [Color] does not know.
final class UnknownColor implements OpenColor {
  const UnknownColor._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownColor && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
