// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/nasty.dart';
import 'package:test/test.dart'
    show expect, isA, isEmpty, isFalse, test, throwsA;

List<String> faultsOf(Object? json) => [
  for (final fault in ListOfEverything.validate(json))
    '${fault.path} ${fault.code.wireName}',
];

void main() {
  test('ListOfEverything reads what it writes', () {
    final json = ListOfEverything.safeDefault.toJson();
    expect(ListOfEverything.validate(json), isEmpty);
    final document = ListOfEverything.fromJson(json);
    expect(document, ListOfEverything.safeDefault);
    expect(document.hashCode, ListOfEverything.safeDefault.hashCode);
    expect(document.toJson(), json);
    expect(json['schema_version'], 3);
  });

  test('ListOfEverything keeps what a newer version wrote', () {
    final json = ListOfEverything.safeDefault.toJson();
    final newer = {
      'b/~': {'2': -0.0, '10': <Object?>[]},
      ...json,
      '10': '\u{10000}',
    };
    final document = ListOfEverything.fromJsonTolerantly(newer);
    expect(document.toJson(), newer);
    expect(document.toJson().keys, [...json.keys, '10', 'b/~']);
    expect(ListOfEverything.fromJsonTolerantly(document.toJson()), document);
    expect(document == ListOfEverything.safeDefault, isFalse);
    expect(ListOfEverything.fromJsonTolerantly(json), ListOfEverything.safeDefault);
    expect(faultsOf(document.toJson()), [
      '/10 unknown_property',
      '/b~1~0 unknown_property',
    ]);
    expect(document.copyWith(), document);
    bool namesThree(Object? error) =>
        error is InvalidDocumentException && error.faults.length == 3;
    final faulty = {...newer, '~': '\u0000', '/': double.infinity};
    expect(
      () => ListOfEverything.fromJsonTolerantly({...faulty, 'schema_version': ''}),
      throwsA(namesThree),
    );
    expect(
      () => ListOfEverything.fromJsonTolerantly({
        ...newer,
        'schema_version': 4,
      }),
      throwsA(isA<InvalidDocumentException>()),
    );
  });

  test('ListOfEverything names all faults, in the order of their paths', () {
    expect(faultsOf({'schema_version': 3, '~/': true}), [
      '/objects required',
      '/~0~1 unknown_property',
    ]);
    expect(faultsOf(null), [' type']);
    expect(faultsOf(<Object?>[]), [' type']);
  });

  test('ListOfEverything looks at nothing else in another version', () {
    expect(faultsOf({'schema_version': 2, '~/': true}), [
      '/schema_version outdated',
    ]);
    expect(faultsOf({'schema_version': 4.0, '~/': true}), [
      '/schema_version too_new',
    ]);
  });

  test('ListOfEverything lifts every earlier version', () {
    final json = ListOfEverything.safeDefault.toJson();
    expect(ListOfEverything.upgrade(json), json);
    expect(ListOfEverything.fromJsonUpgrading(json), ListOfEverything.safeDefault);
    for (var version = 1; version <= 3; version++) {
      final document = {'schema_version': version};
      final upgraded = ListOfEverything.upgrade(document);
      expect(upgraded['schema_version'], 3);
      expect(document, {'schema_version': version});
    }
  });

  test('ListOfEverything lifts nothing of another version', () {
    bool names(Object? error, FaultCode code) =>
        error is InvalidDocumentException && error.faults.single.code == code;
    for (final (json, code) in [
      (null, FaultCode.type),
      ({'other': 1}, FaultCode.required),
      ({'schema_version': 1.5}, FaultCode.type),
      ({'schema_version': 0}, FaultCode.outdated),
      ({'schema_version': 4}, FaultCode.tooNew),
    ]) {
      expect(
        () => ListOfEverything.upgrade(json),
        throwsA((Object? error) => names(error, code)),
      );
    }
  });

  test('ListOfEverything throws all faults at once', () {
    bool namesBoth(Object? error) =>
        error is InvalidDocumentException &&
        error.typeName == 'ListOfEverything' &&
        error.faults.length == 2;
    final json = {'schema_version': 3, '~/': true};
    expect(() => ListOfEverything.fromJson(json), throwsA(namesBoth));
  });
}
