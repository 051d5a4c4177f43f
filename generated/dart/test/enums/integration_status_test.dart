// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('IntegrationStatus', () {
    test('has exactly the values of the registry, in order', () {
      expect(IntegrationStatus.values.map((value) => value.wireName), [
        'inactive',
        'active',
        'paused',
        'error',
      ]);
    });

    test('offers what is active or deprecated', () {
      expect(IntegrationStatus.supported.map((value) => value.wireName), [
        'inactive',
        'active',
        'paused',
        'error',
      ]);
    });

    test('reads the names that it writes', () {
      for (final value in IntegrationStatus.values) {
        expect(IntegrationStatus.parse(value.toJson()), value);
      }
      expect(IntegrationStatus.tryParse('?'), isNull);
      expect(() => IntegrationStatus.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in IntegrationStatus.values) {
        expect(OpenIntegrationStatus.parse(value.wireName), value);
      }
      final unknown = OpenIntegrationStatus.parse('?');
      expect(unknown, isA<UnknownIntegrationStatus>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenIntegrationStatus.parse('?'));
    });
  });
}
