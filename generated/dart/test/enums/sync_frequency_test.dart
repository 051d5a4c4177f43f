// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('SyncFrequency', () {
    test('has exactly the values of the registry, in order', () {
      expect(SyncFrequency.values.map((value) => value.wireName), [
        'manual',
        'hourly',
        'daily',
        'weekly',
      ]);
    });

    test('offers what is active or deprecated', () {
      expect(SyncFrequency.supported.map((value) => value.wireName), [
        'manual',
        'hourly',
        'daily',
        'weekly',
      ]);
    });

    test('reads the names that it writes', () {
      for (final value in SyncFrequency.values) {
        expect(SyncFrequency.parse(value.toJson()), value);
      }
      expect(SyncFrequency.tryParse('?'), isNull);
      expect(() => SyncFrequency.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in SyncFrequency.values) {
        expect(OpenSyncFrequency.parse(value.wireName), value);
      }
      final unknown = OpenSyncFrequency.parse('?');
      expect(unknown, isA<UnknownSyncFrequency>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenSyncFrequency.parse('?'));
    });
  });
}
