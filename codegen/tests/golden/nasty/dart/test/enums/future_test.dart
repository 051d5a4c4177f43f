// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/nasty.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('FutureType', () {
    test('has exactly the values of the registry, in order', () {
      expect(FutureType.values.map((value) => value.wireName), [
        'error',
        'result',
      ]);
    });

    test('offers what is active or deprecated', () {
      expect(FutureType.supported.map((value) => value.wireName), [
        'error',
        'result',
      ]);
    });

    test('reads the names that it writes', () {
      for (final value in FutureType.values) {
        expect(FutureType.parse(value.toJson()), value);
      }
      expect(FutureType.tryParse('?'), isNull);
      expect(() => FutureType.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in FutureType.values) {
        expect(OpenFutureType.parse(value.wireName), value);
      }
      final unknown = OpenFutureType.parse('?');
      expect(unknown, isA<UnknownFutureType>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenFutureType.parse('?'));
    });
  });
}
