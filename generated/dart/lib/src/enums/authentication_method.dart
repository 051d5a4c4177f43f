// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// How a client proves itself to an external system.
enum AuthenticationMethod implements RegistryEnum, OpenAuthenticationMethod {
  /// A long-lived token sent with every request.
  apiToken(
    'api_token',
    ValueStatus.active,
    'A long-lived token sent with every request.',
  ),

  /// User name and password.
  basic('basic', ValueStatus.active, 'User name and password.'),

  /// OAuth 2.0 client credentials grant, RFC 6749 section 4.4.
  oauth2ClientCredentials(
    'oauth2_client_credentials',
    ValueStatus.active,
    'OAuth 2.0 client credentials grant, RFC 6749 section 4.4.',
  ),

  /// A certificate and private key presented during the TLS handshake.
  clientCertificate(
    'client_certificate',
    ValueStatus.active,
    'A certificate and private key presented during the TLS handshake.',
  );

  const AuthenticationMethod(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<AuthenticationMethod> supported = values;

  static const Map<String, AuthenticationMethod> _byWireName = {
    'api_token': apiToken,
    'basic': basic,
    'oauth2_client_credentials': oauth2ClientCredentials,
    'client_certificate': clientCertificate,
  };

  /// The value of that name, or null.
  static AuthenticationMethod? tryParse(String wireName) =>
      _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static AuthenticationMethod parse(String wireName) =>
      tryParse(wireName) ??
      (throw FormatException('Not an AuthenticationMethod', wireName));

  @override
  String toJson() => wireName;
}

/// A [AuthenticationMethod], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownAuthenticationMethod].
sealed class OpenAuthenticationMethod {
  /// Knows the string when [AuthenticationMethod] does.
  factory OpenAuthenticationMethod.parse(String wireName) =>
      AuthenticationMethod.tryParse(wireName) ??
      UnknownAuthenticationMethod._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [AuthenticationMethod] does not know.
final class UnknownAuthenticationMethod implements OpenAuthenticationMethod {
  const UnknownAuthenticationMethod._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownAuthenticationMethod && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
