// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('IntegrationCapability', () {
    test('has exactly the values of the registry, in order', () {
      expect(IntegrationCapability.values.map((value) => value.wireName), [
        'pull_invoices',
        'pull_projects',
        'pull_customers',
        'pull_people',
        'pull_courses',
        'push_invoices',
        'push_people',
        'push_reports',
      ]);
    });

    test('offers what is active or deprecated', () {
      expect(IntegrationCapability.supported.map((value) => value.wireName), [
        'pull_invoices',
        'pull_projects',
        'pull_customers',
        'pull_people',
        'pull_courses',
        'push_invoices',
        'push_people',
        'push_reports',
      ]);
    });

    test('reads the names that it writes', () {
      for (final value in IntegrationCapability.values) {
        expect(IntegrationCapability.parse(value.toJson()), value);
      }
      expect(IntegrationCapability.tryParse('?'), isNull);
      expect(() => IntegrationCapability.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in IntegrationCapability.values) {
        expect(OpenIntegrationCapability.parse(value.wireName), value);
      }
      final unknown = OpenIntegrationCapability.parse('?');
      expect(unknown, isA<UnknownIntegrationCapability>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenIntegrationCapability.parse('?'));
    });
  });
}
