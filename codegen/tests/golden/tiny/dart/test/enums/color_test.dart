// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;
import 'package:tiny/tiny.dart';

void main() {
  group('Color', () {
    test('has exactly the values of the registry, in order', () {
      expect(Color.values.map((value) => value.wireName), ['red', 'green']);
    });

    test('offers what is active or deprecated', () {
      expect(Color.supported.map((value) => value.wireName), ['red', 'green']);
    });

    test('reads the names that it writes', () {
      for (final value in Color.values) {
        expect(Color.parse(value.toJson()), value);
      }
      expect(Color.tryParse('?'), isNull);
      expect(() => Color.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in Color.values) {
        expect(OpenColor.parse(value.wireName), value);
      }
      final unknown = OpenColor.parse('?');
      expect(unknown, isA<UnknownColor>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenColor.parse('?'));
    });
  });
}
