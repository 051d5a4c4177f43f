/// The way to the database. Repositories and clients of the vault go through it
/// and through nothing else, so that this package depends on no other.
///
/// Every method throws a [DatabaseException] where the database or the way to
/// it fails. What says that a session could not be renewed goes through as it
/// is. No call is made twice.
abstract interface class DatabaseGateway {
  /// Calls a function and returns its decoded result. A [CredentialMap] among
  /// the [parameters] is sent as what [CredentialMap.reveal] returns.
  Future<Object?> call(String function, Map<String, Object?> parameters);

  /// Reads these columns of the rows that have these values, in the order of
  /// one column.
  Future<List<Object?>> select(
    String table, {
    required List<String> columns,
    required String orderBy,
    required int limit,
    Map<String, Object> where = const {},
    int offset = 0,
  });

  /// Adds a row and returns these columns of it.
  Future<List<Object?>> insert(
    String table,
    Map<String, Object?> values, {
    required List<String> columns,
  });

  /// Changes the rows that have these values and returns these columns of them.
  Future<List<Object?>> update(
    String table,
    Map<String, Object?> values, {
    required Map<String, Object> where,
    required List<String> columns,
  });

  /// Deletes the rows that have these values and returns these columns of them.
  Future<List<Object?>> delete(
    String table, {
    required Map<String, Object> where,
    required List<String> columns,
  });
}
