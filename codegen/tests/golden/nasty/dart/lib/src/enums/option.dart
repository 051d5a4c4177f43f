// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Shadows a prelude type.
enum Option implements RegistryEnum {
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

/// One of the values of [Option], or a string that this version of the
/// package does not know and keeps as it is.
sealed class OpenOption {
  const OpenOption._();

  /// Knows the string when [Option] does.
  factory OpenOption.parse(String wireName) {
    final value = Option.tryParse(wireName);
    return switch (value) {
      null => UnknownOption._(wireName),
      _ => KnownOption(value),
    };
  }

  /// The known value, or null.
  Option? get valueOrNull;

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson() => wireName;

  @override
  String toString() => wireName;
}

/// A string that [Option] knows.
final class KnownOption extends OpenOption {
  /// Wraps a value.
  const KnownOption(this.value) : super._();

  /// The known value.
  final Option value;

  @override
  Option get valueOrNull => value;

  @override
  String get wireName => value.wireName;

  @override
  bool operator ==(Object other) =>
      other is KnownOption && value == other.value;

  @override
  int get hashCode => value.hashCode;
}

/// A string that [Option] does not know.
final class UnknownOption extends OpenOption {
  const UnknownOption._(this.wireName) : super._();

  @override
  final String wireName;

  @override
  Option? get valueOrNull => null;

  @override
  bool operator ==(Object other) =>
      other is UnknownOption && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;
}
