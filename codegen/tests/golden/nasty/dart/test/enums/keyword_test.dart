// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

import 'package:nasty/nasty.dart';
import 'package:test/test.dart'
    show expect, group, isA, isNull, test, throwsFormatException;

void main() {
  group('Keyword', () {
    test('has exactly the values of the registry, in order', () {
      expect(Keyword.values.map((value) => value.wireName), [
        'default',
        'class',
        'values',
        'name',
        'index',
        'type',
        'try',
        'self',
        'crate',
        'super',
        'all',
        'none',
        'some',
        'ok',
        'err',
        'string_value',
        'object_value',
        'list_value',
        'function',
        'hash_code',
        'to_string',
        'runtime_type',
        'null',
        'true',
        'false',
        'await',
        'async',
        'get',
        'set',
        'covariant',
        'constructor',
        'prototype',
        'proto',
        'arguments',
        'eval',
        'enum',
        'interface',
        'extends',
        'const',
        'let',
        'var',
        'static',
        'final',
        'fn',
        'impl',
        'match',
        'mod',
        'move',
        'pub',
        'ref',
        'struct',
        'trait',
        'use',
        'where',
        'while',
        'yield',
        'dyn',
        'abstract',
        'override',
        'select',
        'table',
        'user',
        'order',
        'group',
        'check',
        'primary',
        'from',
        'to',
        'in',
        'is',
        'as',
        'on',
        'end',
        'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
      ]);
    });

    test('offers what is active or deprecated', () {
      expect(Keyword.supported.map((value) => value.wireName), [
        'default',
        'class',
        'values',
        'name',
        'index',
        'type',
        'try',
        'self',
        'crate',
        'super',
        'all',
        'none',
        'some',
        'ok',
        'err',
        'string_value',
        'object_value',
        'list_value',
        'function',
        'hash_code',
        'to_string',
        'runtime_type',
        'null',
        'true',
        'false',
        'await',
        'async',
        'get',
        'set',
        'covariant',
        'constructor',
        'prototype',
        'proto',
        'arguments',
        'enum',
        'interface',
        'extends',
        'const',
        'let',
        'var',
        'static',
        'final',
        'fn',
        'impl',
        'match',
        'mod',
        'move',
        'pub',
        'ref',
        'struct',
        'trait',
        'use',
        'where',
        'while',
        'dyn',
        'abstract',
        'override',
        'select',
        'table',
        'user',
        'order',
        'group',
        'check',
        'primary',
        'from',
        'to',
        'in',
        'is',
        'as',
        'on',
        'end',
        'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
      ]);
    });

    test('reads the names that it writes', () {
      for (final value in Keyword.values) {
        expect(Keyword.parse(value.toJson()), value);
      }
      expect(Keyword.tryParse('?'), isNull);
      expect(() => Keyword.parse('?'), throwsFormatException);
    });

    test('reads earlier names', () {
      expect(Keyword.parse('okay').wireName, 'ok');
      expect(Keyword.parse('all_right').wireName, 'ok');
    });

    test('keeps what it does not know', () {
      for (final value in Keyword.values) {
        expect(OpenKeyword.parse(value.wireName), value);
      }
      final unknown = OpenKeyword.parse('?');
      expect(unknown, isA<UnknownKeyword>());
      expect(unknown.toJson(), '?');
      expect(unknown, OpenKeyword.parse('?'));
    });

    test('defines each value', () {
      const definitions = KeywordRegistry.definitions;
      final types = definitions.map((definition) => definition.type);
      expect(types, Keyword.values);
      expect(KeywordRegistry.supportedTypes, Keyword.supported);
      for (final value in Keyword.values) {
        expect(KeywordRegistry.definitionOf(value).type, value);
        expect(KeywordRegistry.tryParse(value.wireName)?.type, value);
      }
      expect(KeywordRegistry.tryParse('?'), isNull);
    });
  });
}
