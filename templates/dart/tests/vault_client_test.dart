{{ imports }}
/// What a session that cannot be renewed throws, whatever logs in.
final class SessionException implements Exception {}

const id = {{ id }};
const reference = '0190a0b0-0000-4000-8000-00000000000b';
const renewed = '0190a0b0-0000-4000-8000-00000000000c';
final now = DateTime.utc(2026, 1, 2, 3, 4, 5);

/// Keys that the registry wants together.
{{ keys }}

/// Credentials with these keys.
Map<String, String> credentials([String Function(String key)? value]) => {
  for (final key in keys) key: value?.call(key) ?? 'value of $key',
};

void main() {
  late FakeGateway database;
  late {{ client }} client;
  final stored = CredentialReference(vaultSecretId: reference, createdAt: now);

  setUp(() {
    database = FakeGateway();
    client = {{ supabase }}(database, now: () => now);
  });

  /// What an error says, once the database was not asked at all.
  Future<String> refusal(Future<Object?> Function() request) async {
    Object? refused;
    bool isRefusal(Object? error) {
      refused = error;
      return error is ArgumentError;
    }

    await expectLater(request(), throwsA(isRefusal));
    expect(database.requests, isEmpty);
    return '$refused';
  }

  test('credentials are stored and the reference is returned', () async {
    database.answer = (_, _) => reference;
    expect(await client.storeCredentials(id, credentials()), stored);
    final (function, parameters) = database.requests.single;
    expect(function, '{{ vault.store }}');
    expect(parameters, {
      '{{ vault.key_parameter }}': id,
      'credentials_json': credentials(),
    });
  });

  test('credentials are retrieved as what shows nothing of them', () async {
    database.answer = (_, _) => credentials();
    final found = await client.retrieveCredentials(stored);
    expect(found.reveal(), credentials());
    expect('$found ${[found]}', '[REDACTED] [[REDACTED]]');
    expect(jsonEncode({'found': found}), '{"found":"[REDACTED]"}');
    final (function, parameters) = database.requests.single;
    expect(function, '{{ vault.retrieve }}');
    expect(parameters, {'{{ vault.reference_parameter }}': reference});
  });

  test('credentials are rotated by one call', () async {
    database.answer = (_, _) => renewed;
    final rotated = await client.rotateCredentials(
      stored,
      credentials(),
      {{ key }}: id,
    );
    expect(rotated.vaultSecretId, renewed);
    final (function, parameters) = database.requests.single;
    expect(function, '{{ vault.replace }}');
    expect(parameters, {
      '{{ vault.key_parameter }}': id,
      '{{ vault.reference_parameter }}': reference,
      'credentials_json': credentials(),
    });
  });
{% if vault.is_searchable %}
  test('rotating finds the row, on servers by the reference', () async {
    database.answer = (request, values) => switch (request) {
      'select {{ vault.key.name }} from {{ vault.table.name }}' =>
        values['{{ vault.column.name }}'] == reference ? {'{{ vault.key.name }}': id} : null,
      _ => renewed,
    };
    await client.rotateCredentials(stored, credentials());
    final (function, parameters) = database.requests.last;
    expect(function, '{{ vault.replace }}');
    expect(parameters['{{ vault.key_parameter }}'], id);
    expect(database.requests, hasLength(2));
  });

  test('rotating finds no row that is not there', () async {
    await expectLater(
      client.rotateCredentials(stored, credentials()),
      throwsA((Object? error) => isOfKind(error, DatabaseErrorKind.notFound)),
    );
  });
{% endif %}{% if let Some(reader) = vault.reader %}{% if vault.is_searchable %}
  test('rotating finds the row, for users by what they are told', () async {
    const other = {{ other_id }};
    database.answer = (request, values) => switch (request) {
      'select {{ vault.key.name }} from {{ vault.table.name }}' =>
        values.containsKey('{{ vault.column.name }}')
            ? throw DatabaseException('42501')
            : [
                if (values['offset'] == 0) ...[
                  {'{{ vault.key.name }}': other},
                  {'{{ vault.key.name }}': id},
                ],
              ],
      '{{ reader.function }}' =>
        values['{{ reader.parameter }}'] == id ? reference : renewed,
      _ => renewed,
    };
    await client.rotateCredentials(stored, credentials());
    final (function, parameters) = database.requests.last;
    expect(function, '{{ vault.replace }}');
    expect(parameters['{{ vault.key_parameter }}'], id);
  });
{% endif %}{% endif %}
  test('credentials are deleted', () async {
    await client.deleteCredentials(stored);
    final (function, parameters) = database.requests.single;
    expect(function, '{{ vault.delete }}');
    expect(parameters, {'{{ vault.reference_parameter }}': reference});
  });

  test('empty credentials and values are refused before any call', () async {
    expect(
      await refusal(() => client.storeCredentials(id, {})),
      contains('at least one key'),
    );
    final MapEntry(:key) = credentials().entries.last;
    final incomplete = {...credentials(), key: ''};
    for (final request in [
      () => client.storeCredentials(id, incomplete),
      () => client.rotateCredentials(stored, incomplete, {{ key }}: id),
    ]) {
      final message = await refusal(request);
      expect(message, contains('the credential $key must not be empty'));
      expect(message, isNot(contains('value of')));
    }
  });

  test('what is no UUID is refused before any call and not shown', () async {
    const secret = 'sesame';
    final wrong = CredentialReference(vaultSecretId: secret, createdAt: now);
    expect('$wrong', isNot(contains(secret)));
    for (final request in <Future<Object?> Function()>[
      () => client.retrieveCredentials(wrong),
      () => client.rotateCredentials(wrong, credentials(), {{ key }}: id),
      () async {
        await client.deleteCredentials(wrong);
        return null;
      },
{%- if has_uuid_key %}
      () => client.storeCredentials(secret, credentials()),
      () => client.rotateCredentials(stored, credentials(), {{ key }}: secret),
{%- endif %}
    ]) {
      final message = await refusal(request);
      expect(message, contains('must be a UUID'));
      expect(message, isNot(contains(secret)));
    }
  });
{% if let Some(kind) = kind %}
  test('keys are those of the registry', () async {
    final few = credentials()..remove(credentials().keys.last);
    final many = {...credentials(), 'another_key': 'sesame', '%': 'sesame'};
    for (final (given, words) in [
      (few, {{ few_words }}),
      (many, 'unknown: another_key, (a key that is no snake_case name)'),
    ]) {
      final message = await refusal(
        () => client.storeCredentials(id, given, {{ kind.0 }}: {{ kind.1 }}),
      );
      expect(message, contains(words));
      expect(message, isNot(contains('sesame')));
    }
    expect(
      await refusal(() => client.storeCredentials(id, {'another_key': 'x'})),
      contains('unknown: another_key'),
    );
  });
{% endif %}
  test('failures have a kind and say nothing of what the database said', () async {
    for (final (code, kind) in [
      ('42501', DatabaseErrorKind.denied),
      ('P0002', DatabaseErrorKind.notFound),
      ('PGRST301', DatabaseErrorKind.sessionExpired),
      ('PGRST303', DatabaseErrorKind.sessionExpired),
      ('22023', DatabaseErrorKind.invalid),
      ('23514', DatabaseErrorKind.invalid),
      ('55000', DatabaseErrorKind.invalid),
      ('08006', DatabaseErrorKind.network),
      ('57014', DatabaseErrorKind.network),
      ('503', DatabaseErrorKind.network),
      ('XX000', DatabaseErrorKind.unknown),
      ('value of everything', DatabaseErrorKind.unknown),
    ]) {
      expect('${DatabaseException(code)}', isNot(contains('value of')));
      database.answer = (_, _) => throw DatabaseException(code);
      for (final request in [
        () => client.storeCredentials(id, credentials()),
        () => client.retrieveCredentials(stored),
        () => client.rotateCredentials(stored, credentials(), {{ key }}: id),
        () => client.deleteCredentials(stored),
      ]) {
        database.requests.clear();
        await expectLater(
          request(),
          throwsA((Object? error) => isOfKind(error, kind)),
          reason: code,
        );
        expect(database.requests, hasLength(1), reason: code);
      }
    }
    database.answer = (_, _) => throw const DatabaseException.unreachable();
    await expectLater(
      client.deleteCredentials(stored),
      throwsA((Object? error) => isOfKind(error, DatabaseErrorKind.network)),
    );
  });

  test('answers of another form are failures', () async {
    for (final answer in [null, 'sesame', 7, <Object?>[], {'a': 1}]) {
      database.answer = (_, _) => answer;
      for (final request in [
        () => client.storeCredentials(id, credentials()),
        () => client.retrieveCredentials(stored),
      ]) {
        await expectLater(
          request(),
          throwsA((Object? error) => isOfKind(error, DatabaseErrorKind.unknown)),
        );
      }
    }
  });

  test('an expired session is told as it is, after one call', () async {
    database.answer = (_, _) => throw SessionException();
    await expectLater(
      client.storeCredentials(id, credentials()),
      throwsA((Object? error) => error is SessionException),
    );
    expect(database.requests, hasLength(1));
  });

  test('nothing is kept between calls', () async {
    database.answer = (_, _) => credentials();
    await client.retrieveCredentials(stored);
    await client.retrieveCredentials(stored);
    expect(database.requests, hasLength(2));
  });

  test('no secret of a thousand is shown anywhere', () async {
    final random = Random(1);
    final shown = StringBuffer();
    for (var round = 0; round < 1000; round++) {
      final secret = [
        for (var length = 0; length < 24; length++)
          random.nextInt(36).toRadixString(36),
      ].join();
      final given = credentials((_) => secret);
      await runZoned(
        () => _provoke(client, database, given, stored, shown),
        zoneSpecification: ZoneSpecification(
          print: (_, _, _, line) => shown.writeln(line),
        ),
      );
      expect('$shown', isNot(contains(secret)));
      shown.clear();
    }
  });
}

/// Whether an error is a failure of the vault, and safe to show.
bool isOfKind(Object? error, DatabaseErrorKind kind) =>
    error is CredentialVaultException &&
    error.kind == kind &&
    !'$error'.contains('value of');

/// Does all that can fail, and writes down everything that can be seen of it.
Future<void> _provoke(
  {{ client }} client,
  FakeGateway database,
  Map<String, String> given,
  CredentialReference stored,
  StringBuffer shown,
) async {
  final secret = given.values.first;
  final wrong = CredentialReference(
    vaultSecretId: secret,
    createdAt: stored.createdAt,
  );
  final answers = <Object? Function()>[
    () => given,
    () => secret,
    () => throw DatabaseException('42501'),
    () => throw DatabaseException(secret),
    () => throw const DatabaseException.unreachable(),
  ];
  for (final answer in answers) {
    database.answer = (_, _) => answer();
    for (final request in <Future<Object?> Function()>[
      () => client.storeCredentials(id, given),
      () => client.storeCredentials(id, {...given, 'another_key': secret}),
      () => client.storeCredentials(id, {...given, given.keys.first: ''}),
      () => client.retrieveCredentials(stored),
      () => client.retrieveCredentials(wrong),
      () => client.rotateCredentials(stored, given, {{ key }}: id),
      () => client.rotateCredentials(wrong, given, {{ key }}: id),
    ]) {
      try {
        final found = await request();
        shown.writeln('$found ${[found]} ${ {'a': found} }');
        if (found is CredentialMap) shown.writeln(jsonEncode([found]));
        Zone.current.print('$found');
      } on Object catch (error, stackTrace) {
        shown.writeln('$error ${Error.safeToString(error)} $stackTrace');
        Zone.current.print('$error');
      }
    }
  }
}
