// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:test/test.dart' show expect, isEmpty, test, throwsA;
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

  test('Palette throws all faults at once', () {
    bool namesBoth(Object? error) =>
        error is InvalidDocumentException &&
        error.typeName == 'Palette' &&
        error.faults.length == 2;
    final json = {'schema_version': 1, '~/': true};
    expect(() => Palette.fromJson(json), throwsA(namesBoth));
  });
}
