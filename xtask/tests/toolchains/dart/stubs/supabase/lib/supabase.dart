/// Stands in for `package:supabase`: the same public interface for what
/// generated code uses, over a function that answers as a server would.
///
/// Names, types and parameters are those that pub.dev documents for 2.x; errors
/// are made of a response in the same way.
library;

import 'dart:async';
import 'dart:convert';

/// A request as it would go over the wire.
final class StubRequest {
  const StubRequest(this.method, this.path, this.query, this.body);

  final String method;
  final String path;
  final Map<String, String> query;

  /// The body, as JSON text.
  final String? body;
}

/// Answers a request with a status and a body, or throws as a network does.
typedef StubServer = Future<(int status, String body)> Function(StubRequest request);

typedef PostgrestList = List<Map<String, dynamic>>;

class AuthException implements Exception {
  const AuthException(this.message, {this.statusCode, this.code});

  final String message;
  final String? statusCode;
  final String? code;

  @override
  String toString() => 'AuthException(message: $message, statusCode: $statusCode, code: $code)';
}

class PostgrestException implements Exception {
  const PostgrestException({required this.message, this.code, this.details, this.hint});

  final String message;
  final String? code;
  final Object? details;
  final String? hint;

  @override
  String toString() =>
      'PostgrestException(message: $message, code: $code, details: $details, hint: $hint)';
}

class SupabaseClient {
  SupabaseClient(this.server);

  final StubServer server;

  SupabaseQuerySchema schema(String schema) => SupabaseQuerySchema._(server, schema);
}

class SupabaseQuerySchema {
  const SupabaseQuerySchema._(this._server, this._schema);

  final StubServer _server;
  final String _schema;

  SupabaseQueryBuilder from(String table) => SupabaseQueryBuilder._(_server, '$_schema/$table');

  PostgrestFilterBuilder<T> rpc<T>(String fn, {Map<String, dynamic>? params, bool get = false}) =>
      PostgrestFilterBuilder._(_server, 'POST', '$_schema/rpc/$fn', const {}, params ?? const {});
}

class SupabaseQueryBuilder {
  const SupabaseQueryBuilder._(this._server, this._path);

  final StubServer _server;
  final String _path;

  PostgrestFilterBuilder<PostgrestList> select([String columns = '*']) =>
      PostgrestFilterBuilder._(_server, 'GET', _path, {'select': columns}, null);

  PostgrestFilterBuilder<dynamic> insert(Object values, {bool defaultToNull = true}) =>
      PostgrestFilterBuilder._(_server, 'POST', _path, const {}, values);

  PostgrestFilterBuilder<dynamic> update(Map<dynamic, dynamic> values) =>
      PostgrestFilterBuilder._(_server, 'PATCH', _path, const {}, values);

  PostgrestFilterBuilder<dynamic> delete() =>
      PostgrestFilterBuilder._(_server, 'DELETE', _path, const {}, null);
}

class PostgrestTransformBuilder<T> implements Future<T> {
  PostgrestTransformBuilder._(this._server, this._method, this._path, this._query, this._body);

  final StubServer _server;
  final String _method;
  final String _path;
  final Map<String, String> _query;
  final Object? _body;

  PostgrestTransformBuilder<PostgrestList> select([String columns = '*']) =>
      PostgrestTransformBuilder._(_server, _method, _path, {..._query, 'select': columns}, _body);

  PostgrestTransformBuilder<T> order(
    String column, {
    bool ascending = false,
    bool nullsFirst = false,
    String? referencedTable,
  }) => _with('order', '$column.${ascending ? 'asc' : 'desc'}');

  PostgrestTransformBuilder<T> range(int from, int to, {String? referencedTable}) =>
      _with('offset', '$from')._with('limit', '${to - from + 1}');

  PostgrestTransformBuilder<T> _with(String key, String value) =>
      PostgrestTransformBuilder._(_server, _method, _path, {..._query, key: value}, _body);

  Future<T> _send() async {
    final body = _body == null ? null : jsonEncode(_body);
    final (status, text) = await _server(StubRequest(_method, _path, _query, body));
    if (status >= 200 && status < 300) {
      final json = text.isEmpty ? null : jsonDecode(text);
      return (<T>[] is List<PostgrestList> ? PostgrestList.from(json as List) : json) as T;
    }
    try {
      final error = jsonDecode(text) as Map<String, dynamic>;
      throw PostgrestException(
        message: (error['message'] ?? text) as String,
        code: (error['code'] ?? '$status') as String?,
        details: error['details'],
        hint: error['hint'] as String?,
      );
    } on FormatException {
      throw PostgrestException(message: text, code: '$status', details: 'reason');
    }
  }

  @override
  Future<U> then<U>(FutureOr<U> Function(T value) onValue, {Function? onError}) =>
      _send().then(onValue, onError: onError);

  @override
  Stream<T> asStream() => _send().asStream();

  @override
  Future<T> catchError(Function onError, {bool Function(Object error)? test}) =>
      _send().catchError(onError, test: test);

  @override
  Future<T> timeout(Duration timeLimit, {FutureOr<T> Function()? onTimeout}) =>
      _send().timeout(timeLimit, onTimeout: onTimeout);

  @override
  Future<T> whenComplete(FutureOr<void> Function() action) => _send().whenComplete(action);
}

class PostgrestFilterBuilder<T> extends PostgrestTransformBuilder<T> {
  PostgrestFilterBuilder._(super.server, super.method, super.path, super.query, super.body)
    : super._();

  PostgrestFilterBuilder<T> eq(String column, Object value) =>
      PostgrestFilterBuilder._(_server, _method, _path, {..._query, column: 'eq.$value'}, _body);
}
