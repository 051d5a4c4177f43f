// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// What is known of each value of [Keyword].
abstract final class KeywordRegistry {
  /// The values that a person may choose for something new, in order.
  static const List<Keyword> supportedTypes = Keyword.supported;

  /// One definition for each value, in the order of [Keyword.values].
  static const List<KeywordDefinition> definitions = [
    KeywordDefinition(
      type: Keyword.defaultValue,
      label: '"double" and \'single\'',
      index: -9007199254740991,
      values: ['a', 'b\'"\\\$'],
      ratio: 1e300,
      typeValue: KeywordKind.classValue,
      lookup: {'': 'empty', '__proto__': 'x', 'k"\'\$': '*/'},
      settings: OnSwitch(at: r'$x'),
      anything: JsonValue._(<String, Object?>{
        'a': <Object?>[1, 2.5, null, true, 'x\n'],
      }),
    ),
    KeywordDefinition(
      type: Keyword.classValue,
      label: r'back\slash \n \u0041',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.defaultValue,
      settings: OffSwitch(),
      anything: JsonValue._(null),
    ),
    KeywordDefinition(
      type: Keyword.valuesValue,
      label: r'$dollar ${brace} $$ $body$',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.nameValue,
      label: '*/ end /* start',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.indexValue,
      label: '-- comment // and # too',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.type,
      label: 'emoji 😀 and 👩\u{200D}👩\u{200D}👧 zero-width',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.tryValue,
      label: 'tab\there',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.self,
      label: '`tick` <b>bold</b> &amp; [link](x)',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.crate,
      label: '\'\'\'"""',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.superValue,
      label: '%s %d {0} {{x}} #{y}',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.all,
      label: 'all',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.none,
      label: 'none',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.some,
      label: 'some',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.ok,
      label: 'ok',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.err,
      label: 'err',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.stringValue,
      label: 'string_value',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.objectValue,
      label: 'object_value',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.listValue,
      label: 'list_value',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.function,
      label: 'function',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.hashCodeValue,
      label: 'hash_code',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.toStringValue,
      label: 'to_string',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.runtimeTypeValue,
      label: 'runtime_type',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.nullValue,
      label: 'null',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.trueValue,
      label: 'true',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.falseValue,
      label: 'false',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.await,
      label: 'await',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.async,
      label: 'async',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.get,
      label: 'get',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.set,
      label: 'set',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.covariant,
      label: 'covariant',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.constructor,
      label: 'constructor',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.prototype,
      label: 'prototype',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.proto,
      label: 'proto',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.arguments,
      label: 'arguments',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.eval,
      label: 'eval',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.enumValue,
      label: 'enum',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.interface,
      label: 'interface',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.extendsValue,
      label: 'extends',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.constValue,
      label: 'const',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.let,
      label: 'let',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.varValue,
      label: 'var',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.static,
      label: 'static',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.finalValue,
      label: 'final',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.fn,
      label: 'fn',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.impl,
      label: 'impl',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.match,
      label: 'match',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.mod,
      label: 'mod',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.move,
      label: 'move',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.pub,
      label: 'pub',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.ref,
      label: 'ref',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.struct,
      label: 'struct',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.trait,
      label: 'trait',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.use,
      label: 'use',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.where,
      label: 'where',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.whileValue,
      label: 'while',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.yield,
      label: 'yield',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.dyn,
      label: 'dyn',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.abstract,
      label: 'abstract',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.overrideValue,
      label: 'override',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.select,
      label: 'select',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.table,
      label: 'table',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.user,
      label: 'user',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.order,
      label: 'order',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.group,
      label: 'group',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.check,
      label: 'check',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.primary,
      label: 'primary',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.from,
      label: 'from',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.to,
      label: 'to',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.inValue,
      label: 'in',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.isValue,
      label: 'is',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.asValue,
      label: 'as',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.on,
      label: 'on',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type: Keyword.end,
      label: 'end',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
    KeywordDefinition(
      type:
          Keyword.aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
      label: 'long',
      index: 0,
      ratio: 0.1,
      typeValue: KeywordKind.classValue,
    ),
  ];

  /// The definition of a value.
  static KeywordDefinition definitionOf(Keyword type) =>
      definitions[type.index];

  /// The definition of the value of that name, or null.
  static KeywordDefinition? tryParse(String wireName) {
    final type = Keyword.tryParse(wireName);
    return type == null ? null : definitionOf(type);
  }
}

/// What is known of one value of [Keyword].
final class KeywordDefinition {
  /// Creates a definition; the registry holds those that exist.
  const KeywordDefinition({
    required this.type,
    required this.label,
    required this.index,
    required this.ratio,
    required this.typeValue,
    this.values,
    this.lookup,
    this.settings,
    this.anything,
  });

  /// The value that this is about.
  final Keyword type;

  /// The attribute `label`.
  final String label;

  /// The attribute `index`.
  final int index;

  /// The attribute `values`.
  final List<String>? values;

  /// The attribute `ratio`.
  final double ratio;

  /// The attribute `type`.
  final KeywordKind typeValue;

  /// The attribute `lookup`.
  final Map<String, String>? lookup;

  /// The attribute `settings`.
  final Switch? settings;

  /// The attribute `anything`.
  final JsonValue? anything;

  @override
  String toString() => 'KeywordDefinition(${type.wireName})';
}
