// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// What an integration can do with the external system.
enum IntegrationCapability implements RegistryEnum, OpenIntegrationCapability {
  /// Reads invoices.
  pullInvoices('pull_invoices', ValueStatus.active, 'Reads invoices.'),

  /// Reads projects.
  pullProjects('pull_projects', ValueStatus.active, 'Reads projects.'),

  /// Reads customers.
  pullCustomers('pull_customers', ValueStatus.active, 'Reads customers.'),

  /// Reads people or members.
  pullPeople('pull_people', ValueStatus.active, 'Reads people or members.'),

  /// Reads courses, enrolments and completions.
  pullCourses(
    'pull_courses',
    ValueStatus.active,
    'Reads courses, enrolments and completions.',
  ),

  /// Creates invoices.
  pushInvoices('push_invoices', ValueStatus.active, 'Creates invoices.'),

  /// Creates or updates people or members.
  pushPeople(
    'push_people',
    ValueStatus.active,
    'Creates or updates people or members.',
  ),

  /// Submits reports.
  pushReports('push_reports', ValueStatus.active, 'Submits reports.');

  const IntegrationCapability(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<IntegrationCapability> supported = values;

  static const Map<String, IntegrationCapability> _byWireName = {
    'pull_invoices': pullInvoices,
    'pull_projects': pullProjects,
    'pull_customers': pullCustomers,
    'pull_people': pullPeople,
    'pull_courses': pullCourses,
    'push_invoices': pushInvoices,
    'push_people': pushPeople,
    'push_reports': pushReports,
  };

  /// The value of that name, or null.
  static IntegrationCapability? tryParse(String wireName) =>
      _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static IntegrationCapability parse(String wireName) =>
      tryParse(wireName) ??
      (throw FormatException('Not an IntegrationCapability', wireName));

  @override
  String toJson() => wireName;
}

/// A [IntegrationCapability], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownIntegrationCapability].
sealed class OpenIntegrationCapability {
  /// Knows the string when [IntegrationCapability] does.
  factory OpenIntegrationCapability.parse(String wireName) =>
      IntegrationCapability.tryParse(wireName) ??
      UnknownIntegrationCapability._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [IntegrationCapability] does not know.
final class UnknownIntegrationCapability implements OpenIntegrationCapability {
  const UnknownIntegrationCapability._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownIntegrationCapability && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
