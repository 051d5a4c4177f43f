// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:integration_foundation/integration_foundation.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('IntegrationType', () {
    test('has exactly the values of the registry, in order', () {
      expect(IntegrationType.values.map((value) => value.wireName), [
        'xledger',
        'dynamics',
        'cornerstone',
        'consio',
        'bufdir',
      ]);
    });

    test('offers what is active or deprecated', () {
      expect(IntegrationType.supported.map((value) => value.wireName), [
        'xledger',
        'dynamics',
        'cornerstone',
        'consio',
        'bufdir',
      ]);
    });

    test('reads the names that it writes', () {
      for (final value in IntegrationType.values) {
        expect(IntegrationType.parse(value.toJson()), value);
      }
      expect(IntegrationType.tryParse('?'), isNull);
      expect(() => IntegrationType.parse('?'), throwsFormatException);
    });

    test('keeps what it does not know', () {
      for (final value in IntegrationType.values) {
        expect(OpenIntegrationType.parse(value.wireName), value);
      }
      final unknown = OpenIntegrationType.parse('?');
      expect(unknown, isA<UnknownIntegrationType>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenIntegrationType.parse('?'));
    });

    test('defines each value', () {
      const definitions = IntegrationTypeRegistry.definitions;
      final types = definitions.map((definition) => definition.type);
      expect(types, IntegrationType.values);
      expect(IntegrationTypeRegistry.supportedTypes, IntegrationType.supported);
      for (final value in IntegrationType.values) {
        expect(IntegrationTypeRegistry.definitionOf(value).type, value);
        expect(IntegrationTypeRegistry.tryParse(value.wireName)?.type, value);
      }
      expect(IntegrationTypeRegistry.tryParse('?'), isNull);
    });

    test('holds valid documents in defaultFieldMappings', () {
      for (final definition in IntegrationTypeRegistry.definitions) {
        if (definition.defaultFieldMappings case final document?) {
          expect(FieldMappings.fromJson(document.toJson()), document);
        }
      }
    });
  });
}
