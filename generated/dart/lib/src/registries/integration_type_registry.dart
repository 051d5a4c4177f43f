// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// What is known of each value of [IntegrationType].
abstract final class IntegrationTypeRegistry {
  /// The values that a person may choose for something new, in order.
  static const List<IntegrationType> supportedTypes = IntegrationType.supported;

  /// One definition for each value, in the order of [IntegrationType.values].
  static const List<IntegrationTypeDefinition> definitions = [
    IntegrationTypeDefinition(
      type: IntegrationType.xledger,
      label: 'Xledger',
      vendor: 'Xledger AS',
      authentication: AuthenticationMethod.apiToken,
      credentialKeys: ['api_token'],
      capabilities: [
        IntegrationCapability.pullInvoices,
        IntegrationCapability.pullProjects,
        IntegrationCapability.pushInvoices,
      ],
      documentationUrl: 'https://www.xledger.net/graphql',
      defaultFieldMappings: FieldMappings._(
        null,
        mappings: [
          FieldMapping(
            sourceField: 'code',
            targetField: 'externalId',
            required: true,
          ),
          FieldMapping(
            sourceField: 'description',
            targetField: 'name',
            transform: TrimFieldTransform(),
          ),
        ],
      ),
    ),
    IntegrationTypeDefinition(
      type: IntegrationType.dynamics,
      label: 'Dynamics 365',
      vendor: 'Microsoft',
      authentication: AuthenticationMethod.oauth2ClientCredentials,
      credentialKeys: ['tenant_id', 'client_id', 'client_secret'],
      capabilities: [
        IntegrationCapability.pullInvoices,
        IntegrationCapability.pullCustomers,
        IntegrationCapability.pushInvoices,
      ],
      documentationUrl:
          'https://learn.microsoft.com/dynamics365/business-central',
    ),
    IntegrationTypeDefinition(
      type: IntegrationType.cornerstone,
      label: 'Cornerstone',
      vendor: 'Cornerstone OnDemand',
      authentication: AuthenticationMethod.oauth2ClientCredentials,
      credentialKeys: ['client_id', 'client_secret'],
      capabilities: [
        IntegrationCapability.pullPeople,
        IntegrationCapability.pullCourses,
      ],
    ),
    IntegrationTypeDefinition(
      type: IntegrationType.consio,
      label: 'Consio',
      vendor: 'Consio AS',
      authentication: AuthenticationMethod.basic,
      credentialKeys: ['username', 'password'],
      capabilities: [
        IntegrationCapability.pullPeople,
        IntegrationCapability.pushPeople,
      ],
    ),
    IntegrationTypeDefinition(
      type: IntegrationType.bufdir,
      label: 'Bufdir',
      vendor: 'Barne-, ungdoms- og familiedirektoratet',
      authentication: AuthenticationMethod.clientCertificate,
      credentialKeys: ['certificate', 'private_key', 'passphrase'],
      capabilities: [IntegrationCapability.pushReports],
    ),
  ];

  /// The definition of a value.
  static IntegrationTypeDefinition definitionOf(IntegrationType type) =>
      definitions[type.index];

  /// The definition of the value of that name, or null.
  static IntegrationTypeDefinition? tryParse(String wireName) {
    final type = IntegrationType.tryParse(wireName);
    return type == null ? null : definitionOf(type);
  }
}

/// What is known of one value of [IntegrationType].
final class IntegrationTypeDefinition {
  /// Creates a definition; the registry holds those that exist.
  const IntegrationTypeDefinition({
    required this.type,
    required this.label,
    required this.vendor,
    required this.authentication,
    required this.credentialKeys,
    required this.capabilities,
    this.documentationUrl,
    this.defaultFieldMappings,
  });

  /// The value that this is about.
  final IntegrationType type;

  /// Name shown to people.
  final String label;

  /// Company or authority behind the system.
  final String vendor;

  /// How a client proves itself to the system.
  final AuthenticationMethod authentication;

  /// Keys that the stored credentials must have.
  final List<String> credentialKeys;

  /// What the integration can do.
  final List<IntegrationCapability> capabilities;

  /// Where the vendor documents its API.
  final String? documentationUrl;

  /// Mappings that a new integration starts with.
  final FieldMappings? defaultFieldMappings;

  @override
  String toString() => 'IntegrationTypeDefinition(${type.wireName})';
}
