{{ imports }}
const table = '{{ table }}';
const columns = '{{ columns }}';

/// A row as the database answers with it.
Map<String, Object?> row() => {
{%- for (name, value) in row %}
  '{{ name }}': {{ value }},
{%- endfor %}
};

void main() {
  late FakeGateway database;
  late {{ repository }} repository;
  final key = {{ key }};

  setUp(() {
    database = FakeGateway()..answer = (_, _) => row();
    repository = {{ repository }}(database);
  });

  bool isOf(Object? error, DatabaseErrorKind kind) =>
      error is DatabaseException && error.kind == kind;

  test('rows are read by columns that are named', () async {
    final found = await repository.list(limit: 10, offset: 20);
    expect(found.single, {{ row_class }}.fromJson(row()));
    expect(await repository.find(key), found.single);
    for (final (request, _) in database.requests) {
      expect(request, 'select $columns from $table');
    }
    expect(database.requests.first.$2, {
      'order': '{{ key_column }}',
      'limit': 10,
      'offset': 20,
    });
    expect({{ repository }}.columns, isNot(contains('*')));
{%- for column in hidden %}
    expect({{ repository }}.columns, isNot(contains('{{ column }}')));
{%- endfor %}
  });

  test('a row that is not there is null', () async {
    database.answer = (_, _) => null;
    expect(await repository.find(key), isNull);
  });
{% if !optional.is_empty() %}
  test('columns that are NULL are null', () {
    final json = row();
    for (final name in {{ optional_list }}) {
      json[name] = null;
    }
    final found = {{ row_class }}.fromJson(json);
{%- for field in optional %}
    expect(found.{{ field }}, isNull);
{%- endfor %}
  });
{% endif %}{% for (column, field) in enums %}
  test('a label of {{ column }} that is not known yet is kept', () {
    final found = {{ row_class }}.fromJson({...row(), '{{ column }}': '?'});
    expect(found.{{ field }}.wireName, '?');
  });
{% endfor %}{% for column in documents %}
  test('a broken {{ column }} is told with its column', () {
    bool isTold(Object? error) =>
        error is InvalidDocumentException &&
        error.faults.single.path == '/{{ column }}';
    expect(
      () => {{ row_class }}.fromJson({...row(), '{{ column }}': 'sesame'}),
      throwsA(isTold),
    );
  });
{% endfor %}{% if let Some(insert) = insert %}
  test('a row is added with what is given', () async {
    await repository.insert({{ insert.0 }});
    final (request, values) = database.requests.single;
    expect(request, 'insert into $table returning $columns');
    expect(values, {{ insert.1 }});
  });
{% endif %}{% if let Some(update) = update %}
  test('a row is changed by what is given', () async {
    await repository.update(key{{ update.0 }});
    final (request, values) = database.requests.single;
    expect(request, 'update $table returning $columns');
    expect(values, {{ update.1 }});
    database.requests.clear();
    await repository.update(key);
    expect(database.requests.single.$1, 'select $columns from $table');
    database.answer = (_, _) => null;
    await expectLater(
      repository.update(key{{ update.0 }}),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.notFound)),
    );
  });
{% endif %}{% if may_delete %}
  test('a row is deleted, and one that is not there is a failure', () async {
    await repository.delete(key);
    expect(database.requests.single.$1, 'delete from $table returning {{ key_column }}');
    database.answer = (_, _) => null;
    await expectLater(
      repository.delete(key),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.notFound)),
    );
  });
{% endif %}{% for reader in readers %}
  test('{{ reader.column }} is asked for by itself', () async {
    database.answer = (_, _) => null;
    expect(await repository.{{ reader.method }}(key), isNull);
    final (function, parameters) = database.requests.single;
    expect(function, '{{ reader.function }}');
    expect(parameters, {'{{ reader.parameter }}': {{ key_json }}});
  });
{% endfor %}{% for reference in references %}
  test('{{ reference.column }} is written after asking the vault', () async {
    final secret = Uuid.parse('0190a0b0-0000-4000-8000-00000000000b');
    database.answer = (_, _) => false;
    await expectLater(
      repository.write{{ reference.pascal }}(key, secret),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.notFound)),
    );
    expect(database.requests.single.$1, '{{ reference.exist }}');
    expect(database.requests.single.$2, {
      '{{ reference.column }}': secret.toJson(),
    });
    database
      ..requests.clear()
      ..answer = (request, _) => request == '{{ reference.exist }}' ? true : row();
    await repository.write{{ reference.pascal }}(key, secret);
    expect(database.requests.map((it) => it.$1), [
      '{{ reference.exist }}',
      'update $table returning {{ key_column }}',
    ]);
    database.answer = (_, _) => {'{{ reference.column }}': secret.toJson()};
    expect(await repository.read{{ reference.pascal }}(key), secret);
    expect(database.requests.last.$1, 'select {{ reference.column }} from $table');
  });
{% endfor %}
  test('a failure of the database goes through', () async {
    database.answer = (_, _) => throw DatabaseException('42501');
    await expectLater(
      repository.list(),
      throwsA((Object? error) => isOf(error, DatabaseErrorKind.denied)),
    );
  });
}
