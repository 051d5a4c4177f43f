// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/nasty.dart';
import 'package:test/test.dart' show expect, isEmpty, test, throwsA;

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

  test('ListOfEverything throws all faults at once', () {
    bool namesBoth(Object? error) =>
        error is InvalidDocumentException &&
        error.typeName == 'ListOfEverything' &&
        error.faults.length == 2;
    final json = {'schema_version': 3, '~/': true};
    expect(() => ListOfEverything.fromJson(json), throwsA(namesBoth));
  });
}
