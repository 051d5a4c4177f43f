// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Shadows a prelude type.
enum Option implements RegistryEnum, OpenOption {
  /// Some.
  some('some', ValueStatus.active, 'Some.'),

  /// None.
  none('none', ValueStatus.active, 'None.');

  const Option(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<Option> supported = values;

  static const Map<String, Option> _byWireName = {'some': some, 'none': none};

  /// The value of that name, or null.
  static Option? tryParse(String wireName) => _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static Option parse(String wireName) =>
      tryParse(wireName) ?? (throw FormatException('Not an Option', wireName));

  @override
  String toJson() => wireName;
}

/// A [Option], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownOption].
sealed class OpenOption {
  /// Knows the string when [Option] does.
  factory OpenOption.parse(String wireName) =>
      Option.tryParse(wireName) ?? UnknownOption._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [Option] does not know.
final class UnknownOption implements OpenOption {
  const UnknownOption._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownOption && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
