// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// External system that an organization connects to.
enum IntegrationType implements RegistryEnum, OpenIntegrationType {
  /// Cloud ERP for accounting, invoicing and project economy.
  xledger(
    'xledger',
    ValueStatus.active,
    'Cloud ERP for accounting, invoicing and project economy.',
  ),

  /// Microsoft Dynamics 365 Business Central.
  dynamics(
    'dynamics',
    ValueStatus.active,
    'Microsoft Dynamics 365 Business Central.',
  ),

  /// Learning platform with courses, enrolments and completions.
  cornerstone(
    'cornerstone',
    ValueStatus.active,
    'Learning platform with courses, enrolments and completions.',
  ),

  /// Membership register for voluntary organizations.
  consio(
    'consio',
    ValueStatus.active,
    'Membership register for voluntary organizations.',
  ),

  /// Grant reporting to the Norwegian Directorate for Children, Youth and
  /// Family Affairs.
  bufdir(
    'bufdir',
    ValueStatus.active,
    'Grant reporting to the Norwegian Directorate for Children, Youth and Family Affairs.',
  );

  const IntegrationType(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<IntegrationType> supported = values;

  static const Map<String, IntegrationType> _byWireName = {
    'xledger': xledger,
    'dynamics': dynamics,
    'cornerstone': cornerstone,
    'consio': consio,
    'bufdir': bufdir,
  };

  /// The value of that name, or null.
  static IntegrationType? tryParse(String wireName) => _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static IntegrationType parse(String wireName) =>
      tryParse(wireName) ??
      (throw FormatException('Not an IntegrationType', wireName));

  @override
  String toJson() => wireName;
}

/// A [IntegrationType], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownIntegrationType].
sealed class OpenIntegrationType {
  /// Knows the string when [IntegrationType] does.
  factory OpenIntegrationType.parse(String wireName) =>
      IntegrationType.tryParse(wireName) ?? UnknownIntegrationType._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [IntegrationType] does not know.
final class UnknownIntegrationType implements OpenIntegrationType {
  const UnknownIntegrationType._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownIntegrationType && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
