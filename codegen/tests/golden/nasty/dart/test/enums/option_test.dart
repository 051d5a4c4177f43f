// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/nasty.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('Option', () {
    test('has exactly the values of the registry, in order', () {
      expect(Option.values.map((value) => value.wireName), ['some', 'none']);
    });

    test('offers what is active or deprecated', () {
      expect(Option.supported.map((value) => value.wireName), ['some', 'none']);
    });

    test('reads the names that it writes', () {
      for (final value in Option.values) {
        expect(Option.parse(value.toJson()), value);
      }
      expect(Option.tryParse('?'), isNull);
      expect(() => Option.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in Option.values) {
        expect(OpenOption.parse(value.wireName), value);
      }
      final unknown = OpenOption.parse('?');
      expect(unknown, isA<UnknownOption>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenOption.parse('?'));
    });
  });
}
