// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/src/database/credential_map.dart';
import 'package:nasty/src/database/credential_reference.dart';
import 'package:nasty/src/database/credential_vault_exception.dart';
import 'package:nasty/src/database/database_exception.dart';
import 'package:nasty/src/database/database_gateway.dart';
import 'package:nasty/src/library.dart';

/// The functions of the database that keep the credentials of one table's rows.
/// Checks what can be checked before a call, keeps nothing, retries nothing.
final class VaultFunctions {
  /// Calls these functions through a gateway.
  const VaultFunctions(
    this._database, {
    required this.now,
    required this.keyParameter,
    required this.referenceParameter,
    required this.store,
    required this.retrieve,
    required this.replace,
    required this.delete,
    this.hasUuidKey = true,
    this.keysOf,
    this.rows,
  });

  final DatabaseGateway _database;

  /// The clock.
  final DateTime Function() now;

  /// What the functions call the key of a row.
  final String keyParameter;

  /// What the functions call a reference.
  final String referenceParameter;

  /// The function that stores credentials.
  final String store;

  /// The function that returns them.
  final String retrieve;

  /// The function that replaces them.
  final String replace;

  /// The function that deletes them.
  final String delete;

  /// Whether rows are known by a UUID.
  final bool hasUuidKey;

  /// The keys that the credentials of each type have; null where any will do.
  final Map<Object, List<String>>? keysOf;

  /// Where the rows are; null where they cannot be read.
  final VaultRows? rows;

  /// Stores the first credentials of a row.
  Future<CredentialReference> storeCredentials(
    Object key,
    Map<String, String> credentials, [
    Object? type,
  ]) async {
    _checkKey(key);
    _checkCredentials(credentials, type);
    final stored = await _call('store the credentials', store, {
      keyParameter: key,
      'credentials_json': CredentialMap(credentials),
    });
    return _reference('store the credentials', stored);
  }

  /// Returns credentials in plaintext.
  Future<CredentialMap> retrieveCredentials(
    CredentialReference reference,
  ) async {
    const action = 'retrieve the credentials';
    _checkReference(reference);
    final answer = await _call(action, retrieve, {
      referenceParameter: reference.vaultSecretId,
    });
    return switch (answer) {
      final Map<Object?, Object?> map when map.entries.every(_isText) =>
        CredentialMap(map.cast<String, String>()),
      _ => throw _failure(action, const DatabaseException.unreadable()),
    };
  }

  /// Stores other credentials in the place of those that a row has.
  Future<CredentialReference> rotateCredentials(
    CredentialReference reference,
    Map<String, String> newCredentials,
    Object? key, [
    Object? type,
  ]) async {
    const action = 'rotate the credentials';
    _checkReference(reference);
    if (key != null) _checkKey(key);
    _checkCredentials(newCredentials, type);
    final stored = await _call(action, replace, {
      keyParameter: key ?? await _keyOf(reference, action),
      referenceParameter: reference.vaultSecretId,
      'credentials_json': CredentialMap(newCredentials),
    });
    return _reference(action, stored);
  }

  /// Deletes credentials; that they are not there is no error.
  Future<void> deleteCredentials(CredentialReference reference) async {
    _checkReference(reference);
    await _call('delete the credentials', delete, {
      referenceParameter: reference.vaultSecretId,
    });
  }

  /// The key of the row that refers to credentials.
  Future<Object> _keyOf(CredentialReference reference, String action) =>
      _wrapped(action, () async {
        final found = await rows?.keyOf(_database, reference.vaultSecretId);
        return found ?? (throw const DatabaseException.notFound());
      });

  Future<Object?> _call(
    String action,
    String function,
    Map<String, Object?> parameters,
  ) => _wrapped(action, () => _database.call(function, parameters));

  Future<T> _wrapped<T>(String action, Future<T> Function() request) async {
    try {
      return await request();
    } on DatabaseException catch (error) {
      throw _failure(action, error);
    }
  }

  CredentialVaultException _failure(String action, DatabaseException error) =>
      CredentialVaultException(
        error.kind,
        'Cannot $action: ${error.kind.words}.',
      );

  CredentialReference _reference(String action, Object? stored) =>
      switch (stored) {
        final String id when Uuid.tryParse(id) != null => CredentialReference(
          vaultSecretId: id,
          createdAt: now().toUtc(),
        ),
        _ => throw _failure(action, const DatabaseException.unreadable()),
      };

  static bool _isText(MapEntry<Object?, Object?> entry) =>
      entry.key is String && entry.value is String;

  void _checkKey(Object key) {
    if (hasUuidKey && Uuid.tryParse('$key') == null) {
      throw ArgumentError('$keyParameter must be a UUID');
    }
  }

  void _checkReference(CredentialReference reference) {
    if (Uuid.tryParse(reference.vaultSecretId) == null) {
      throw ArgumentError('vaultSecretId must be a UUID');
    }
  }

  /// Names keys and never values. A key that does not look like one may be a
  /// value in the wrong place, and is not named either.
  void _checkCredentials(Map<String, String> credentials, Object? type) {
    if (credentials.isEmpty) {
      throw ArgumentError('the credentials must have at least one key');
    }
    for (final MapEntry(:key, :value) in credentials.entries) {
      if (value.isEmpty) {
        throw ArgumentError('the credential ${_named(key)} must not be empty');
      }
    }
    final allowed = type == null ? keysOf?.values : [keysOf?[type] ?? const []];
    if (allowed == null || allowed.any((keys) => _has(credentials, keys))) {
      return;
    }
    final known = {for (final keys in allowed) ...keys};
    final missing = [
      if (allowed.length == 1)
        for (final key in known)
          if (!credentials.containsKey(key)) key,
    ];
    final unknown = [
      for (final key in credentials.keys)
        if (!known.contains(key)) _named(key),
    ];
    throw ArgumentError(
      [
        'the keys of the credentials do not fit',
        if (missing.isNotEmpty) 'missing: ${missing.join(', ')}',
        if (unknown.isNotEmpty) 'unknown: ${unknown.join(', ')}',
        if (missing.isEmpty && unknown.isEmpty)
          'no type has just these: ${credentials.keys.join(', ')}',
      ].join('; '),
    );
  }

  static bool _has(Map<String, String> credentials, List<String> keys) =>
      keys.length == credentials.length && keys.every(credentials.containsKey);

  static final RegExp _key = RegExp(r'^[a-z][a-z0-9_]{0,62}$');

  static String _named(String key) =>
      _key.hasMatch(key) ? key : '(a key that is no snake_case name)';
}

/// Where the rows are that refer to credentials.
final class VaultRows {
  /// Rows of a table.
  const VaultRows({
    required this.table,
    required this.key,
    required this.reference,
    this.teller,
    this.tellerParameter,
  });

  /// The table.
  final String table;

  /// The column of its primary key.
  final String key;

  /// The column that refers to credentials, which only servers may read.
  final String reference;

  /// The function that tells users the reference of one row.
  final String? teller;

  /// What it calls the key of the row.
  final String? tellerParameter;

  /// The key of the row with a reference, or null.
  Future<Object?> keyOf(DatabaseGateway database, String vaultSecretId) async {
    try {
      final found = await _keys(database, 0, where: {reference: vaultSecretId});
      return found.firstOrNull;
    } on DatabaseException catch (error) {
      if (error.kind != DatabaseErrorKind.denied || teller == null) rethrow;
    }
    // The database may answer with fewer rows than it is asked for.
    for (var offset = 0; ;) {
      final keys = await _keys(database, offset);
      if (keys.isEmpty) return null;
      for (final key in keys) {
        final told = await database.call(teller!, {tellerParameter!: key});
        if (told == vaultSecretId.toLowerCase()) return key;
      }
      offset += keys.length;
    }
  }

  static const int _page = 1000;

  Future<List<Object?>> _keys(
    DatabaseGateway database,
    int offset, {
    Map<String, Object> where = const {},
  }) async {
    final found = await database.select(
      table,
      columns: [key],
      orderBy: key,
      limit: _page,
      offset: offset,
      where: where,
    );
    return [
      for (final row in found)
        if (row case final Map<Object?, Object?> row) row[key],
    ];
  }
}
