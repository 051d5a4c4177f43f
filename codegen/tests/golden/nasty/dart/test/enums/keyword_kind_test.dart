// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/nasty.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('KeywordKind', () {
    test('has exactly the values of the registry, in order', () {
      expect(KeywordKind.values.map((value) => value.wireName), [
        'class',
        'default',
      ]);
    });

    test('offers what is active or deprecated', () {
      expect(KeywordKind.supported.map((value) => value.wireName), [
        'class',
        'default',
      ]);
    });

    test('reads the names that it writes', () {
      for (final value in KeywordKind.values) {
        expect(KeywordKind.parse(value.toJson()), value);
      }
      expect(KeywordKind.tryParse('?'), isNull);
      expect(() => KeywordKind.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in KeywordKind.values) {
        expect(OpenKeywordKind.parse(value.wireName), value);
      }
      final unknown = OpenKeywordKind.parse('?');
      expect(unknown, isA<UnknownKeywordKind>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenKeywordKind.parse('?'));
    });
  });
}
