// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('AuthenticationMethod', () {
    test('has exactly the values of the registry, in order', () {
      expect(AuthenticationMethod.values.map((value) => value.wireName), [
        'api_token',
        'basic',
        'oauth2_client_credentials',
        'client_certificate',
      ]);
    });

    test('offers what is active or deprecated', () {
      expect(AuthenticationMethod.supported.map((value) => value.wireName), [
        'api_token',
        'basic',
        'oauth2_client_credentials',
        'client_certificate',
      ]);
    });

    test('reads the names that it writes', () {
      for (final value in AuthenticationMethod.values) {
        expect(AuthenticationMethod.parse(value.toJson()), value);
      }
      expect(AuthenticationMethod.tryParse('?'), isNull);
      expect(() => AuthenticationMethod.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in AuthenticationMethod.values) {
        expect(OpenAuthenticationMethod.parse(value.wireName), value);
      }
      final unknown = OpenAuthenticationMethod.parse('?');
      expect(unknown, isA<UnknownAuthenticationMethod>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenAuthenticationMethod.parse('?'));
    });
  });
}
