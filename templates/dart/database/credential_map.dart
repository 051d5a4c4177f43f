/// Credentials by key. Prints and encodes as `[REDACTED]`, wherever it stands.
///
/// It is no [Map] on purpose: what prints or encodes maps would show its values.
final class CredentialMap {
  /// Copies credentials.
  CredentialMap(Map<String, String> credentials)
    : _values = Map.unmodifiable(credentials);

  static const String _redacted = '[REDACTED]';

  final Map<String, String> _values;

  /// The keys, which are no secret.
  Iterable<String> get keys => _values.keys;

  /// One of the values in plaintext, or null.
  String? operator [](String key) => _values[key];

  /// All values in plaintext. Keep them no longer than the request needs them.
  Map<String, String> reveal() => _values;

  /// What encoding by accident writes: nothing of the values.
  String toJson() => _redacted;

  @override
  String toString() => _redacted;
}
