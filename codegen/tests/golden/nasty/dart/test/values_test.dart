// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/nasty.dart';
import 'package:test/test.dart'
    show
        expect,
        isNot,
        isNull,
        test,
        throwsArgumentError,
        throwsUnsupportedError;

void main() {
  test('Uuid is 8-4-4-4-12 digits and keeps its case', () {
    const text = '0190A0b0-0000-7000-8000-00000000000F';
    expect(Uuid.parse(text).toJson(), text);
    for (final wrong in ['', text.substring(1), '{$text}', '$text\n']) {
      expect(Uuid.tryParse(wrong), isNull, reason: wrong);
    }
  });

  test('CalendarDate is a day that exists', () {
    for (final day in [
      '0001-01-01',
      '2000-02-29',
      '2024-02-29',
      '9999-12-31',
    ]) {
      expect(CalendarDate.parse(day).toJson(), day);
    }
    for (final wrong in [
      '0000-01-01',
      '1900-02-29',
      '2023-02-29',
      '2023-04-31',
      '2023-00-10',
      '2023-13-10',
      '2023-1-1',
      '2023-01-01T00:00:00Z',
    ]) {
      expect(CalendarDate.tryParse(wrong), isNull, reason: wrong);
    }
    expect(CalendarDate(2024, 2, 29), CalendarDate.parse('2024-02-29'));
    expect(() => CalendarDate(2023, 2, 29), throwsArgumentError);
  });

  test('Timestamp has an offset and keeps its text', () {
    for (final moment in [
      '2024-02-29T23:59:59Z',
      '2024-02-29T00:00:00.123456789+14:00',
      '2024-02-29T00:00:00-00:00',
    ]) {
      expect(Timestamp.parse(moment).toJson(), moment);
    }
    for (final wrong in [
      '2024-02-30T00:00:00Z',
      '2024-02-29T24:00:00Z',
      '2024-02-29T00:00:60Z',
      '2024-02-29T00:00:00',
      '2024-02-29t00:00:00z',
      '2024-02-29 00:00:00Z',
      '2024-02-29T00:00:00.Z',
      '2024-02-29T00:00:00.1234567890Z',
      '2024-02-29T00:00:00+24:00',
    ]) {
      expect(Timestamp.tryParse(wrong), isNull, reason: wrong);
    }
    expect(
      Timestamp.parse('2024-01-01T01:00:00+01:00').toDateTime(),
      DateTime.utc(2024),
    );
    expect(Timestamp.of(DateTime.utc(2024)).text, '2024-01-01T00:00:00.000Z');
  });

  test('JsonValue is a copy that cannot be changed', () {
    final items = [1, 2];
    final value = JsonValue({'b': items, 'a': null});
    items.add(3);
    expect(value.toJson(), {
      'a': null,
      'b': [1, 2],
    });
    expect(
      value,
      JsonValue({
        'a': null,
        'b': [1.0, 2.0],
      }),
    );
    expect(
      value.hashCode,
      JsonValue({
        'a': null,
        'b': [1, 2],
      }).hashCode,
    );
    expect(
      value,
      isNot(
        JsonValue({
          'b': [1, 2],
        }),
      ),
    );
    expect(
      () => (value.value! as Map<Object?, Object?>).clear(),
      throwsUnsupportedError,
    );
  });
}
