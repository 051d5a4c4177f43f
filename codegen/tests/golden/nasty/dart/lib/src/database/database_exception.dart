// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

/// Why the database did not do what it was asked for.
enum DatabaseErrorKind {
  /// Whoever is logged in may not do it.
  denied('it is not allowed'),

  /// What it was about is not there, or not to be seen.
  notFound('it is not there'),

  /// The database was not reached, or too busy.
  network('the database cannot be reached'),

  /// The session is over: log in again.
  sessionExpired('the session has expired'),

  /// The database refused the values.
  invalid('the database refused the values'),

  /// Anything else.
  unknown('the database reported an error');

  const DatabaseErrorKind(this.words);

  /// What a SQLSTATE, a code of PostgREST or the status of an HTTP response
  /// means. See <https://docs.postgrest.org/en/stable/references/errors.html>.
  factory DatabaseErrorKind.ofCode(String code) => switch (code) {
    'PGRST301' || 'PGRST303' || '401' => sessionExpired,
    '42501' || 'PGRST302' || '403' => denied,
    'P0002' || 'PGRST116' || '406' => notFound,
    '57014' || '408' || '429' => network,
    '55000' => invalid,
    _ when _isOutage.hasMatch(code) => network,
    _ when _isRefusal.hasMatch(code) => invalid,
    _ => unknown,
  };

  /// Connections and resources of PostgreSQL and PostgREST, and gateways.
  static final RegExp _isOutage = RegExp(
    r'^(?:08...|53...|57P0.|PGRST00[0-3]|50[0-9]|52[0-9])$',
  );

  /// Values that do not fit, and constraints.
  static final RegExp _isRefusal = RegExp(r'^(?:22|23)...$');

  /// The reason, as the end of a sentence.
  final String words;
}

/// A failure of the database. Of what the database says it keeps the code only:
/// the rest may quote values.
final class DatabaseException implements Exception {
  /// A failure with a code; what does not look like one is left out.
  factory DatabaseException(String? code) =>
      code != null && _code.hasMatch(code)
      ? DatabaseException._(DatabaseErrorKind.ofCode(code), code)
      : const DatabaseException._(DatabaseErrorKind.unknown, null);

  /// The database was not reached.
  const DatabaseException.unreachable()
    : this._(DatabaseErrorKind.network, null);

  /// There is no such row, or it is not to be seen.
  const DatabaseException.notFound() : this._(DatabaseErrorKind.notFound, null);

  /// The answer is not of the form that it must have.
  const DatabaseException.unreadable()
    : this._(DatabaseErrorKind.unknown, null);

  const DatabaseException._(this.kind, this.code);

  static final RegExp _code = RegExp(
    r'^(?:[0-9A-Z]{5}|PGRST[0-9A-Z]{3}|[0-9]{3})$',
  );

  /// What kind of failure it is.
  final DatabaseErrorKind kind;

  /// The SQLSTATE, code of PostgREST or HTTP status, if there is one.
  final String? code;

  @override
  String toString() => switch (code) {
    null => 'DatabaseException: ${kind.words}',
    final code => 'DatabaseException: ${kind.words} ($code)',
  };
}
