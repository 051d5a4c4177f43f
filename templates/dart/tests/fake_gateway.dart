{{ imports }}
/// What is answered to a request, from its name and what it carries.
typedef Answer = Object? Function(String request, Map<String, Object?> values);

/// A database that writes down what it is asked for and answers as it is told.
final class FakeGateway implements DatabaseGateway {
  /// Every request, with what it carried.
  final List<(String request, Map<String, Object?> values)> requests = [];

  /// Answers to the requests, or throws.
  Answer answer = (_, _) => null;

  Future<Object?> _ask(String request, Map<String, Object?> values) async {
    requests.add((request, values));
    return answer(request, values);
  }

  Future<List<Object?>> _rows(
    String request,
    Map<String, Object?> values,
  ) async => switch (await _ask(request, values)) {
    final List<Object?> rows => rows,
    null => const [],
    final row => [row],
  };

  @override
  Future<Object?> call(String function, Map<String, Object?> parameters) =>
      _ask(function, {
        for (final MapEntry(:key, :value) in parameters.entries)
          key: value is CredentialMap ? value.reveal() : value,
      });

  @override
  Future<List<Object?>> select(
    String table, {
    required List<String> columns,
    required String orderBy,
    required int limit,
    Map<String, Object> where = const {},
    int offset = 0,
  }) => _rows('select ${columns.join(',')} from $table', {
    ...where,
    'order': orderBy,
    'limit': limit,
    'offset': offset,
  });

  @override
  Future<List<Object?>> insert(
    String table,
    Map<String, Object?> values, {
    required List<String> columns,
  }) => _rows('insert into $table returning ${columns.join(',')}', values);

  @override
  Future<List<Object?>> update(
    String table,
    Map<String, Object?> values, {
    required Map<String, Object> where,
    required List<String> columns,
  }) => _rows('update $table returning ${columns.join(',')}', {
    ...values,
    'where': where,
  });

  @override
  Future<List<Object?>> delete(
    String table, {
    required Map<String, Object> where,
    required List<String> columns,
  }) => _rows('delete from $table returning ${columns.join(',')}', where);
}
