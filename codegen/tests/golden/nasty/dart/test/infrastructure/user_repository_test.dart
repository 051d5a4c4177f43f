// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/infrastructure/repositories.dart';
import 'package:nasty/nasty.dart';
import 'package:test/test.dart'
    show
        contains,
        expect,
        expectLater,
        isNot,
        isNull,
        setUp,
        test,
        throwsA;

import 'fake_gateway.dart';

const table = 'user';
const columns = 'order,select';

/// A row as the database answers with it.
Map<String, Object?> row() => {
  'order': '0190a0b0-0000-4000-8000-00000000000a',
  'select': 'default',
};

void main() {
  late FakeGateway database;
  late UserRepository repository;
  final key = Uuid.parse('0190a0b0-0000-4000-8000-00000000000a');

  setUp(() {
    database = FakeGateway()..answer = (_, _) => row();
    repository = UserRepository(database);
  });

  bool isOf(Object? error, DatabaseErrorKind kind) =>
      error is DatabaseException && error.kind == kind;

  test('rows are read by columns that are named', () async {
    final found = await repository.list(limit: 10, offset: 20);
    expect(found.single, UserRow.fromJson(row()));
    expect(await repository.find(key), found.single);
    for (final (request, _) in database.requests) {
      expect(request, 'select $columns from $table');
    }
    expect(database.requests.first.$2, {
      'order': 'order',
      'limit': 10,
      'offset': 20,
    });
    expect(UserRepository.columns, isNot(contains('*')));
    expect(UserRepository.columns, isNot(contains('secret')));
  });

  test('a row that is not there is null', () async {
    database.answer = (_, _) => null;
    expect(await repository.find(key), isNull);
  });

  test('a label of select that is not known yet is kept', () {
    final found = UserRow.fromJson({...row(), 'select': '?'});
    expect(found.select.wireName, '?');
  });

  test('a row is added with what is given', () async {
    await repository.insert(group: Uuid.parse('0190a0b0-0000-4000-8000-00000000000a'));
    final (request, values) = database.requests.single;
    expect(request, 'insert into $table returning $columns');
    expect(values, {'group': '0190a0b0-0000-4000-8000-00000000000a'});
  });

  test('a row is changed by what is given', () async {
    await repository.update(key, group: Uuid.parse('0190a0b0-0000-4000-8000-00000000000a'), select: Keyword.defaultValue, table: () => null, check: () => null, aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc: () => null);
    final (request, values) = database.requests.single;
    expect(request, 'update $table returning $columns');
    expect(values, {'group': '0190a0b0-0000-4000-8000-00000000000a', 'select': 'default', 'table': null, 'check': null, 'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc': null, 'where': {'order': '0190a0b0-0000-4000-8000-00000000000a'}});
    database.requests.clear();
    await repository.update(key);
    expect(database.requests.single.$1, 'select $columns from $table');
    database.answer = (_, _) => null;
    await expectLater(
      repository.update(key, group: Uuid.parse('0190a0b0-0000-4000-8000-00000000000a'), select: Keyword.defaultValue, table: () => null, check: () => null, aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc: () => null),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.notFound)),
    );
  });

  test('a row is deleted, and one that is not there is a failure', () async {
    await repository.delete(key);
    expect(database.requests.single.$1, 'delete from $table returning order');
    database.answer = (_, _) => null;
    await expectLater(
      repository.delete(key),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.notFound)),
    );
  });

  test('secret is written after asking the vault', () async {
    final secret = Uuid.parse('0190a0b0-0000-4000-8000-00000000000b');
    database.answer = (_, _) => false;
    await expectLater(
      repository.writeSecret(key, secret),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.notFound)),
    );
    expect(database.requests.single.$1, 'vault_user_credentials_exist');
    expect(database.requests.single.$2, {
      'secret': secret.toJson(),
    });
    database
      ..requests.clear()
      ..answer = (request, _) => request == 'vault_user_credentials_exist' ? true : row();
    await repository.writeSecret(key, secret);
    expect(database.requests.map((it) => it.$1), [
      'vault_user_credentials_exist',
      'update $table returning order',
    ]);
    database.answer = (_, _) => {'secret': secret.toJson()};
    expect(await repository.readSecret(key), secret);
    expect(database.requests.last.$1, 'select secret from $table');
  });

  test('a failure of the database goes through', () async {
    database.answer = (_, _) => throw DatabaseException('42501');
    await expectLater(
      repository.list(),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.denied)),
    );
  });
}
