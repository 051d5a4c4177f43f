// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/infrastructure/credential_vault.dart';
import 'package:supabase/supabase.dart'
    show AuthException, PostgrestException, SupabaseClient, SupabaseQuerySchema;

/// The way to the database through Supabase's client.
///
/// Of a [PostgrestException] it keeps the code only, and nothing of what the
/// network says: both may quote what was sent. An [AuthException], which says
/// that the session could not be renewed, goes through as it is.
final class SupabaseGateway implements DatabaseGateway {
  /// Works with a client and with whoever is logged in there.
  const SupabaseGateway(this._client);

  final SupabaseClient _client;

  SupabaseQuerySchema get _schema => _client.schema('public');

  @override
  Future<Object?> call(String function, Map<String, Object?> parameters) =>
      _guarded(
        () async => await _schema.rpc<Object?>(
          function,
          params: {
            for (final MapEntry(:key, :value) in parameters.entries)
              key: value is CredentialMap ? value.reveal() : value,
          },
        ),
      );

  @override
  Future<List<Object?>> select(
    String table, {
    required List<String> columns,
    required String orderBy,
    required int limit,
    Map<String, Object> where = const {},
    int offset = 0,
  }) => _guarded(() async {
    var query = _schema.from(table).select(columns.join(','));
    for (final MapEntry(:key, :value) in where.entries) {
      query = query.eq(key, value);
    }
    return await query
        .order(orderBy, ascending: true)
        .range(offset, offset + limit - 1);
  });

  @override
  Future<List<Object?>> insert(
    String table,
    Map<String, Object?> values, {
    required List<String> columns,
  }) => _guarded(
    () async =>
        await _schema.from(table).insert(values).select(columns.join(',')),
  );

  @override
  Future<List<Object?>> update(
    String table,
    Map<String, Object?> values, {
    required Map<String, Object> where,
    required List<String> columns,
  }) => _guarded(() async {
    var query = _schema.from(table).update(values);
    for (final MapEntry(:key, :value) in where.entries) {
      query = query.eq(key, value);
    }
    return await query.select(columns.join(','));
  });

  @override
  Future<List<Object?>> delete(
    String table, {
    required Map<String, Object> where,
    required List<String> columns,
  }) => _guarded(() async {
    var query = _schema.from(table).delete();
    for (final MapEntry(:key, :value) in where.entries) {
      query = query.eq(key, value);
    }
    return await query.select(columns.join(','));
  });

  Future<T> _guarded<T>(Future<T> Function() request) async {
    try {
      return await request();
    } on AuthException {
      rethrow;
    } on PostgrestException catch (error) {
      throw DatabaseException(error.code);
    } on Exception {
      throw const DatabaseException.unreachable();
    }
  }
}
