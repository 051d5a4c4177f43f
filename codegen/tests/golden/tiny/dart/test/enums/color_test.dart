// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:tiny/tiny.dart';
import 'package:test/test.dart'
    show expect, isA, isNull, test, throwsFormatException;

void main() {
  test('Color has exactly the values of the registry, in order', () {
    expect(Color.values.map((value) => value.wireName), [
      'red',
      'green',
    ]);
  });

  test('Color offers what is active or deprecated', () {
    expect(Color.supported.map((value) => value.wireName), [
      'red',
      'green',
    ]);
  });

  test('Color reads the names that it writes', () {
    for (final value in Color.values) {
      expect(Color.parse(value.toJson()), value);
    }
    expect(Color.tryParse('?'), isNull);
    expect(() => Color.parse('?'), throwsFormatException);
  });

  test('OpenColor keeps what it does not know', () {
    for (final value in Color.values) {
      expect(OpenColor.parse(value.wireName), KnownColor(value));
    }
    final unknown = OpenColor.parse('?');
    expect(unknown, isA<UnknownColor>());
    expect(unknown.valueOrNull, isNull);
    expect(unknown.toJson(), '?');
    expect(unknown, OpenColor.parse('?'));
  });
}
