import 'package:test/test.dart' show expect, isEmpty, test;

import 'semantics.dart';

void main() {
  test('a document means what it should', () => expect(failures(), isEmpty));
}
