// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/src/database/database_exception.dart';
import 'package:nasty/src/database/database_gateway.dart';
import 'package:nasty/src/database/table_rows.dart';
import 'package:nasty/src/library.dart';

/// Rows of `user`, with the rights of whoever is logged in.
///
/// What is read is always named: never `*`, and no reference to the vault that
/// nobody asked for. Methods throw a [DatabaseException] where the database or
/// the way to it fails, and an [InvalidDocumentException] for a row or a
/// document that breaks its rules.
final class UserRepository {
  /// Works through a gateway.
  UserRepository(DatabaseGateway database)
    : _rows = TableRows(
        database,
        table: 'user',
        key: 'order',
        columns: columns,
        read: UserRow.fromJson,
      );

  /// The columns that are read.
  static const List<String> columns = ['order', 'select'];

  final TableRows<UserRow> _rows;

  /// The rows that may be seen, in the order of their keys. The database may
  /// answer with fewer than [limit].
  Future<List<UserRow>> list({int limit = 1000, int offset = 0}) =>
      _rows.list(limit: limit, offset: offset);

  /// One row, or null where there is none to be seen.
  Future<UserRow?> find(Uuid order) => _rows.find(order.toJson());

  /// Adds a row and returns it as the database made it. What is left out gets
  /// its default.
  Future<UserRow> insert({
    required Uuid group,
    Keyword? select,
    Option? table,
    ListOfEverything? check,
    KeywordKind? aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  }) {
    final values = <String, Object?>{
      'group': group.toJson(),
      if (select != null) 'select': select.wireName,
      if (table != null) 'table': table.wireName,
      if (check != null) 'check': check.toJson(),
      if (aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc != null)
        'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc':
            aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc.wireName,
    };
    return _rows.insert(values);
  }

  /// Changes what is given and returns the row. What is optional is given by a
  /// function, which may return null to make it absent.
  Future<UserRow> update(
    Uuid order, {
    Uuid? group,
    Keyword? select,
    Option? Function()? table,
    ListOfEverything? Function()? check,
    KeywordKind? Function()? aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  }) {
    final values = <String, Object?>{
      if (group != null) 'group': group.toJson(),
      if (select != null) 'select': select.wireName,
      if (table != null) 'table': table()?.wireName,
      if (check != null) 'check': check()?.toJson(),
      if (aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc != null)
        'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc':
            aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc()?.wireName,
    };
    return _rows.update(order.toJson(), values);
  }

  /// Deletes a row.
  Future<void> delete(Uuid order) => _rows.delete(order.toJson());

  /// The `secret` of a row, on servers.
  Future<Uuid?> readSecret(Uuid order) =>
      _rows.readColumn('secret', order.toJson(), Uuid.parse);

  /// Makes a row refer to credentials, on servers, and only to credentials that
  /// are there.
  Future<void> writeSecret(Uuid order, Uuid reference) => _rows.writeReference(
    'secret',
    order.toJson(),
    reference.toJson(),
    exist: 'vault_user_credentials_exist',
  );
}
