/// Where credentials rest in the vault. It is no secret: it opens nothing.
final class CredentialReference {
  /// A reference that was received at a time.
  const CredentialReference({
    required this.vaultSecretId,
    required this.createdAt,
  });

  /// The UUID of the secret.
  final String vaultSecretId;

  /// When this client received the reference.
  final DateTime createdAt;

  @override
  bool operator ==(Object other) =>
      other is CredentialReference &&
      vaultSecretId == other.vaultSecretId &&
      createdAt == other.createdAt;

  @override
  int get hashCode => Object.hash(vaultSecretId, createdAt);

  /// Shows the UUID; what is none may have been put there by mistake.
  @override
  String toString() {
    final id = Uuid.tryParse(vaultSecretId) ?? 'no UUID';
    return 'CredentialReference($id, ${createdAt.toIso8601String()})';
  }
}
