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

  test('SyncSchedule throws all faults at once', () {
    bool namesBoth(Object? error) =>
        error is InvalidDocumentException &&
        error.typeName == 'SyncSchedule' &&
        error.faults.length == 2;
    final json = {'schema_version': 1, '~/': true};
    expect(() => SyncSchedule.fromJson(json), throwsA(namesBoth));
  });
}
