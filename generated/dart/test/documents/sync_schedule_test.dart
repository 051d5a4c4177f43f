// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart' show expect, isEmpty, test, throwsA;

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
