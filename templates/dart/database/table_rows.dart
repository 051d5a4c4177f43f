/// What repositories do with rows, whatever is in them. The columns to read are
/// always named.
final class TableRows<Row> {
  /// Rows of a table, with what reads one of them.
  const TableRows(
    this._database, {
    required this.table,
    required this.key,
    required this.columns,
    required this.read,
  });

  final DatabaseGateway _database;

  /// The table.
  final String table;

  /// The column of its primary key.
  final String key;

  /// The columns that are read.
  final List<String> columns;

  /// Reads one row, or throws an [InvalidDocumentException].
  final Row Function(Object? json) read;

  /// Rows in the order of their keys.
  Future<List<Row>> list({required int limit, required int offset}) async {
    final found = await _database.select(
      table,
      columns: columns,
      orderBy: key,
      limit: limit,
      offset: offset,
    );
    return [for (final row in found) read(row)];
  }

  /// The row with a key, or null.
  Future<Row?> find(Object id) async {
    final found = await _select(id, columns);
    return found.isEmpty ? null : read(found.first);
  }

  /// Adds a row and returns it as the database made it.
  Future<Row> insert(Map<String, Object?> values) async =>
      read(_only(await _database.insert(table, values, columns: columns)));

  /// Changes the row with a key and returns it. Without changes it is only read.
  Future<Row> update(Object id, Map<String, Object?> values) async =>
      read(_only(await _changed(id, values, columns)));

  /// Deletes the row with a key.
  Future<void> delete(Object id) async {
    _only(await _database.delete(table, where: {key: id}, columns: [key]));
  }

  /// What a function tells of the row with a key.
  Future<T?> tell<T, S extends Object>(
    String function,
    String parameter,
    Object id,
    T Function(S json) read,
  ) async => _value(await _database.call(function, {parameter: id}), read);

  /// A column that only servers may read.
  Future<T?> readColumn<T, S extends Object>(
    String column,
    Object id,
    T Function(S json) read,
  ) async {
    final row = _only(await _select(id, [column]));
    return switch (row) {
      final Map<Object?, Object?> row => _value(row[column], read),
      _ => throw const DatabaseException.unreadable(),
    };
  }

  /// Writes a reference to credentials that are there; [exist] is the function
  /// that says so.
  Future<void> writeReference(
    String column,
    Object id,
    String reference, {
    required String exist,
  }) async {
    if (await _database.call(exist, {column: reference}) != true) {
      throw const DatabaseException.notFound();
    }
    _only(await _changed(id, {column: reference}, [key]));
  }

  Future<List<Object?>> _select(Object id, List<String> columns) =>
      _database.select(
        table,
        columns: columns,
        orderBy: key,
        limit: 1,
        where: {key: id},
      );

  Future<List<Object?>> _changed(
    Object id,
    Map<String, Object?> values,
    List<String> columns,
  ) => values.isEmpty
      ? _select(id, columns)
      : _database.update(table, values, where: {key: id}, columns: columns);

  Object? _only(List<Object?> rows) =>
      rows.isEmpty ? throw const DatabaseException.notFound() : rows.first;

  T? _value<T, S extends Object>(Object? json, T Function(S json) read) =>
      switch (json) {
        null => null,
        final S value => read(value),
        _ => throw const DatabaseException.unreadable(),
      };
}
