// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart'
    show expect, isA, isEmpty, isFalse, test, throwsA;

List<String> faultsOf(Object? json) => [
  for (final fault in FieldMappings.validate(json))
    '${fault.path} ${fault.code.wireName}',
];

void main() {
  test('FieldMappings reads what it writes', () {
    final json = FieldMappings.safeDefault.toJson();
    expect(FieldMappings.validate(json), isEmpty);
    final document = FieldMappings.fromJson(json);
    expect(document, FieldMappings.safeDefault);
    expect(document.hashCode, FieldMappings.safeDefault.hashCode);
    expect(document.toJson(), json);
    expect(json['schema_version'], 2);
  });

  test('FieldMappings keeps what a newer version wrote', () {
    final json = FieldMappings.safeDefault.toJson();
    final newer = {
      'b/~': {'2': -0.0, '10': <Object?>[]},
      ...json,
      '10': '\u{10000}',
    };
    final document = FieldMappings.fromJsonTolerantly(newer);
    expect(document.toJson(), newer);
    expect(document.toJson().keys, [...json.keys, '10', 'b/~']);
    expect(FieldMappings.fromJsonTolerantly(document.toJson()), document);
    expect(document == FieldMappings.safeDefault, isFalse);
    expect(FieldMappings.fromJsonTolerantly(json), FieldMappings.safeDefault);
    expect(faultsOf(document.toJson()), [
      '/10 unknown_property',
      '/b~1~0 unknown_property',
    ]);
    expect(document.copyWith(), document);
    bool namesThree(Object? error) =>
        error is InvalidDocumentException && error.faults.length == 3;
    final faulty = {...newer, '~': '\u0000', '/': double.infinity};
    expect(
      () => FieldMappings.fromJsonTolerantly({...faulty, 'schema_version': ''}),
      throwsA(namesThree),
    );
    expect(
      () => FieldMappings.fromJsonTolerantly({
        ...newer,
        'schema_version': 3,
      }),
      throwsA(isA<InvalidDocumentException>()),
    );
  });

  test('FieldMappings names all faults, in the order of their paths', () {
    expect(faultsOf({'schema_version': 2, '~/': true}), [
      '/mappings required',
      '/~0~1 unknown_property',
    ]);
    expect(faultsOf(null), [' type']);
    expect(faultsOf(<Object?>[]), [' type']);
  });

  test('FieldMappings looks at nothing else in another version', () {
    expect(faultsOf({'schema_version': 1, '~/': true}), [
      '/schema_version outdated',
    ]);
    expect(faultsOf({'schema_version': 3.0, '~/': true}), [
      '/schema_version too_new',
    ]);
  });

  test('FieldMappings lifts every earlier version', () {
    final json = FieldMappings.safeDefault.toJson();
    expect(FieldMappings.upgrade(json), json);
    expect(FieldMappings.fromJsonUpgrading(json), FieldMappings.safeDefault);
    for (var version = 1; version <= 2; version++) {
      final document = {'schema_version': version};
      final upgraded = FieldMappings.upgrade(document);
      expect(upgraded['schema_version'], 2);
      expect(document, {'schema_version': version});
    }
  });

  test('FieldMappings lifts nothing of another version', () {
    bool names(Object? error, FaultCode code) =>
        error is InvalidDocumentException && error.faults.single.code == code;
    for (final (json, code) in [
      (null, FaultCode.type),
      ({'other': 1}, FaultCode.required),
      ({'schema_version': 1.5}, FaultCode.type),
      ({'schema_version': 0}, FaultCode.outdated),
      ({'schema_version': 3}, FaultCode.tooNew),
    ]) {
      expect(
        () => FieldMappings.upgrade(json),
        throwsA((Object? error) => names(error, code)),
      );
    }
  });

  test('FieldMappings throws all faults at once', () {
    bool namesBoth(Object? error) =>
        error is InvalidDocumentException &&
        error.typeName == 'FieldMappings' &&
        error.faults.length == 2;
    final json = {'schema_version': 2, '~/': true};
    expect(() => FieldMappings.fromJson(json), throwsA(namesBoth));
  });
}
