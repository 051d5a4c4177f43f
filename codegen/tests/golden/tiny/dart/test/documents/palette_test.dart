// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:test/test.dart'
    show expect, isA, isEmpty, isFalse, test, throwsA;
import 'package:tiny/tiny.dart';

List<String> faultsOf(Object? json) => [
  for (final fault in Palette.validate(json))
    '${fault.path} ${fault.code.wireName}',
];

void main() {
  test('Palette reads what it writes', () {
    final json = Palette.safeDefault.toJson();
    expect(Palette.validate(json), isEmpty);
    final document = Palette.fromJson(json);
    expect(document, Palette.safeDefault);
    expect(document.hashCode, Palette.safeDefault.hashCode);
    expect(document.toJson(), json);
    expect(json['schema_version'], 1);
  });

  test('Palette keeps what a newer version wrote', () {
    final json = Palette.safeDefault.toJson();
    final newer = {
      'b/~': {'2': -0.0, '10': <Object?>[]},
      ...json,
      '10': '\u{10000}',
    };
    final document = Palette.fromJsonTolerantly(newer);
    expect(document.toJson(), newer);
    expect(document.toJson().keys, [...json.keys, '10', 'b/~']);
    expect(Palette.fromJsonTolerantly(document.toJson()), document);
    expect(document == Palette.safeDefault, isFalse);
    expect(Palette.fromJsonTolerantly(json), Palette.safeDefault);
    expect(faultsOf(document.toJson()), [
      '/10 unknown_property',
      '/b~1~0 unknown_property',
    ]);
    expect(document.copyWith(), document);
    bool namesThree(Object? error) =>
        error is InvalidDocumentException && error.faults.length == 3;
    final faulty = {...newer, '~': '\u0000', '/': double.infinity};
    expect(
      () => Palette.fromJsonTolerantly({...faulty, 'schema_version': ''}),
      throwsA(namesThree),
    );
    expect(
      () => Palette.fromJsonTolerantly({
        ...newer,
        'schema_version': 2,
      }),
      throwsA(isA<InvalidDocumentException>()),
    );
  });

  test('Palette names all faults, in the order of their paths', () {
    expect(faultsOf({'schema_version': 1, '~/': true}), [
      '/colors required',
      '/~0~1 unknown_property',
    ]);
    expect(faultsOf(null), [' type']);
    expect(faultsOf(<Object?>[]), [' type']);
  });

  test('Palette looks at nothing else in another version', () {
    expect(faultsOf({'schema_version': 0, '~/': true}), [
      '/schema_version outdated',
    ]);
    expect(faultsOf({'schema_version': 2.0, '~/': true}), [
      '/schema_version too_new',
    ]);
  });

  test('Palette lifts every earlier version', () {
    final json = Palette.safeDefault.toJson();
    expect(Palette.upgrade(json), json);
    expect(Palette.fromJsonUpgrading(json), Palette.safeDefault);
    for (var version = 1; version <= 1; version++) {
      final document = {'schema_version': version};
      final upgraded = Palette.upgrade(document);
      expect(upgraded['schema_version'], 1);
      expect(document, {'schema_version': version});
    }
  });

  test('Palette lifts nothing of another version', () {
    bool names(Object? error, FaultCode code) =>
        error is InvalidDocumentException && error.faults.single.code == code;
    for (final (json, code) in [
      (null, FaultCode.type),
      ({'other': 1}, FaultCode.required),
      ({'schema_version': 1.5}, FaultCode.type),
      ({'schema_version': 0}, FaultCode.outdated),
      ({'schema_version': 2}, FaultCode.tooNew),
    ]) {
      expect(
        () => Palette.upgrade(json),
        throwsA((Object? error) => names(error, code)),
      );
    }
  });

  test('Palette throws all faults at once', () {
    bool namesBoth(Object? error) =>
        error is InvalidDocumentException &&
        error.typeName == 'Palette' &&
        error.faults.length == 2;
    final json = {'schema_version': 1, '~/': true};
    expect(() => Palette.fromJson(json), throwsA(namesBoth));
  });
}
