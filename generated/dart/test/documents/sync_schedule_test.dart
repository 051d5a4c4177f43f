// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart'
    show expect, isA, isEmpty, isFalse, test, throwsA;

List<String> faultsOf(Object? json) => [
  for (final fault in SyncSchedule.validate(json))
    '${fault.path} ${fault.code.wireName}',
];

void main() {
  test('SyncSchedule reads what it writes', () {
    final json = SyncSchedule.safeDefault.toJson();
    expect(SyncSchedule.validate(json), isEmpty);
    final document = SyncSchedule.fromJson(json);
    expect(document, SyncSchedule.safeDefault);
    expect(document.hashCode, SyncSchedule.safeDefault.hashCode);
    expect(document.toJson(), json);
    expect(json['schema_version'], 1);
  });

  test('SyncSchedule keeps what a newer version wrote', () {
    final json = SyncSchedule.safeDefault.toJson();
    final newer = {
      'b/~': {'2': -0.0, '10': <Object?>[]},
      ...json,
      '10': '\u{10000}',
    };
    final document = SyncSchedule.fromJsonTolerantly(newer);
    expect(document.toJson(), newer);
    expect(document.toJson().keys, [...json.keys, '10', 'b/~']);
    expect(SyncSchedule.fromJsonTolerantly(document.toJson()), document);
    expect(document == SyncSchedule.safeDefault, isFalse);
    expect(SyncSchedule.fromJsonTolerantly(json), SyncSchedule.safeDefault);
    expect(faultsOf(document.toJson()), [
      '/10 unknown_property',
      '/b~1~0 unknown_property',
    ]);
    expect(document.copyWith(), document);
    bool namesThree(Object? error) =>
        error is InvalidDocumentException && error.faults.length == 3;
    final faulty = {...newer, '~': '\u0000', '/': double.infinity};
    expect(
      () => SyncSchedule.fromJsonTolerantly({...faulty, 'schema_version': ''}),
      throwsA(namesThree),
    );
    expect(
      () => SyncSchedule.fromJsonTolerantly({
        ...newer,
        'schema_version': 2,
      }),
      throwsA(isA<InvalidDocumentException>()),
    );
  });

  test('SyncSchedule names all faults, in the order of their paths', () {
    expect(faultsOf({'schema_version': 1, '~/': true}), [
      '/frequency required',
      '/~0~1 unknown_property',
    ]);
    expect(faultsOf(null), [' type']);
    expect(faultsOf(<Object?>[]), [' type']);
  });

  test('SyncSchedule looks at nothing else in another version', () {
    expect(faultsOf({'schema_version': 0, '~/': true}), [
      '/schema_version outdated',
    ]);
    expect(faultsOf({'schema_version': 2.0, '~/': true}), [
      '/schema_version too_new',
    ]);
  });

  test('SyncSchedule lifts every earlier version', () {
    final json = SyncSchedule.safeDefault.toJson();
    expect(SyncSchedule.upgrade(json), json);
    expect(SyncSchedule.fromJsonUpgrading(json), SyncSchedule.safeDefault);
    for (var version = 1; version <= 1; version++) {
      final document = {'schema_version': version};
      final upgraded = SyncSchedule.upgrade(document);
      expect(upgraded['schema_version'], 1);
      expect(document, {'schema_version': version});
    }
  });

  test('SyncSchedule lifts nothing of another version', () {
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
        () => SyncSchedule.upgrade(json),
        throwsA((Object? error) => names(error, code)),
      );
    }
  });

  test('SyncSchedule throws all faults at once', () {
    bool namesBoth(Object? error) =>
        error is InvalidDocumentException &&
        error.typeName == 'SyncSchedule' &&
        error.faults.length == 2;
    final json = {'schema_version': 1, '~/': true};
    expect(() => SyncSchedule.fromJson(json), throwsA(namesBoth));
  });
}
