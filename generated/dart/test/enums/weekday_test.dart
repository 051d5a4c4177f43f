// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('Weekday', () {
    test('has exactly the values of the registry, in order', () {
      expect(Weekday.values.map((value) => value.wireName), [
        'monday',
        'tuesday',
        'wednesday',
        'thursday',
        'friday',
        'saturday',
        'sunday',
      ]);
    });

    test('offers what is active or deprecated', () {
      expect(Weekday.supported.map((value) => value.wireName), [
        'monday',
        'tuesday',
        'wednesday',
        'thursday',
        'friday',
        'saturday',
        'sunday',
      ]);
    });

    test('reads the names that it writes', () {
      for (final value in Weekday.values) {
        expect(Weekday.parse(value.toJson()), value);
      }
      expect(Weekday.tryParse('?'), isNull);
      expect(() => Weekday.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in Weekday.values) {
        expect(OpenWeekday.parse(value.wireName), value);
      }
      final unknown = OpenWeekday.parse('?');
      expect(unknown, isA<UnknownWeekday>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenWeekday.parse('?'));
    });
  });
}
