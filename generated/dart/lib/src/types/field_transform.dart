// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// A change made to a value on its way.
sealed class FieldTransform {
  const FieldTransform._(this._unknown);

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory FieldTransform.fromJson(Object? json) =>
      _decode('FieldTransform', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory FieldTransform.fromJsonTolerantly(Object? json) =>
      _decode('FieldTransform', json, _shape, isTolerant: true);

  FieldTransform._read(_ObjectReader json) : _unknown = json.readUnknown();

  static const _tagProperty = _Property('kind', _StringShape());

  static const _UnionShape<FieldTransform> _shape = _UnionShape(_tagProperty, {
    'trim': TrimFieldTransform._shape,
    'constant': ConstantFieldTransform._shape,
    'lookup': LookupFieldTransform._shape,
    'scale': ScaleFieldTransform._shape,
    'parse_date': ParseDateFieldTransform._shape,
    'join': JoinFieldTransform._shape,
  });

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() => _encode('FieldTransform', _write(), _shape);

  Map<String, Object?> _write();
}

/// Removes white space at both ends.
final class TrimFieldTransform extends FieldTransform {
  /// Rules are checked when the value is written.
  const TrimFieldTransform() : super._(null);

  TrimFieldTransform._read(super.json) : super._read();

  static const _ObjectShape<TrimFieldTransform> _shape = _ObjectShape(
    TrimFieldTransform._read,
    [FieldTransform._tagProperty],
  );

  @override
  Map<String, Object?> _write() => _writeUnknown(_unknown, {'kind': 'trim'});

  @override
  bool operator ==(Object other) =>
      other is TrimFieldTransform && _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => (TrimFieldTransform).hashCode;

  @override
  String toString() => 'TrimFieldTransform()';
}

/// Ignores the source and writes this value.
final class ConstantFieldTransform extends FieldTransform {
  /// Rules are checked when the value is written.
  const ConstantFieldTransform({required this.value}) : super._(null);

  const ConstantFieldTransform._(super._unknown, {required this.value})
    : super._();

  ConstantFieldTransform._read(super.json)
    : value = json.read(_valueProperty),
      super._read();

  static const _valueProperty = _Property(
    'value',
    _StringShape(maxLength: 1024),
  );

  static const _ObjectShape<ConstantFieldTransform> _shape = _ObjectShape(
    ConstantFieldTransform._read,
    [FieldTransform._tagProperty, _valueProperty],
  );

  /// The value to write.
  final String value;

  /// A copy with other values.
  ConstantFieldTransform copyWith({String? value}) =>
      ConstantFieldTransform._(_unknown, value: value ?? this.value);

  @override
  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'kind': 'constant',
    'value': value,
  });

  @override
  bool operator ==(Object other) =>
      other is ConstantFieldTransform &&
      value == other.value &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(ConstantFieldTransform, value);

  @override
  String toString() => 'ConstantFieldTransform(value: $value)';
}

/// Replaces codes by their meaning.
final class LookupFieldTransform extends FieldTransform {
  /// Copies lists and maps. Rules are checked when the value is written.
  LookupFieldTransform({required Map<String, String> table, this.fallback})
    : table = _copyMap(table),
      super._(null);

  const LookupFieldTransform._(
    super._unknown, {
    required this.table,
    required this.fallback,
  }) : super._();

  LookupFieldTransform._read(super.json)
    : table = json.read(_tableProperty),
      fallback = json.read(_fallbackProperty),
      super._read();

  static const _tableProperty = _Property('table', _MapShape(_StringShape()));
  static const _fallbackProperty = _OptionalProperty(
    'fallback',
    _StringShape(),
  );

  static const _ObjectShape<LookupFieldTransform> _shape = _ObjectShape(
    LookupFieldTransform._read,
    [_fallbackProperty, FieldTransform._tagProperty, _tableProperty],
  );

  /// From code to meaning.
  final Map<String, String> table;

  /// Written for a code that the table lacks; without it the record is refused.
  final String? fallback;

  /// A copy with other values. What is optional is given by a function, which
  /// may return null to make it absent.
  LookupFieldTransform copyWith({
    Map<String, String>? table,
    String? Function()? fallback,
  }) => LookupFieldTransform(
    table: table ?? this.table,
    fallback: fallback == null ? this.fallback : fallback(),
  )._keeping(_unknown);

  LookupFieldTransform _keeping(Map<String, JsonValue>? unknown) =>
      LookupFieldTransform._(unknown, table: table, fallback: fallback);

  @override
  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'kind': 'lookup',
    'table': _writeMap(table, (value) => value),
    if (fallback case final fallback?) 'fallback': fallback,
  });

  @override
  bool operator ==(Object other) =>
      other is LookupFieldTransform &&
      _deepEquals(table, other.table) &&
      fallback == other.fallback &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode =>
      Object.hash(LookupFieldTransform, _deepHash(table), fallback);

  @override
  String toString() =>
      'LookupFieldTransform(table: $table, fallback: $fallback)';
}

/// Multiplies a number.
final class ScaleFieldTransform extends FieldTransform {
  /// Rules are checked when the value is written.
  const ScaleFieldTransform({required this.factor, this.decimals = 2})
    : super._(null);

  const ScaleFieldTransform._(
    super._unknown, {
    required this.factor,
    required this.decimals,
  }) : super._();

  ScaleFieldTransform._read(super.json)
    : factor = json.read(_factorProperty),
      decimals = json.read(_decimalsProperty),
      super._read();

  static const _factorProperty = _Property(
    'factor',
    _NumberShape(minimum: -1000000, maximum: 1000000),
  );
  static const _decimalsProperty = _DefaultProperty<int>(
    'decimals',
    _IntegerShape(minimum: 0, maximum: 6),
    2,
  );

  static const _ObjectShape<ScaleFieldTransform> _shape = _ObjectShape(
    ScaleFieldTransform._read,
    [_decimalsProperty, _factorProperty, FieldTransform._tagProperty],
  );

  /// Multiplier.
  final double factor;

  /// Decimals kept after rounding half to even.
  final int decimals;

  /// A copy with other values.
  ScaleFieldTransform copyWith({double? factor, int? decimals}) =>
      ScaleFieldTransform._(
        _unknown,
        factor: factor ?? this.factor,
        decimals: decimals ?? this.decimals,
      );

  @override
  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'kind': 'scale',
    'factor': _writeDouble(factor),
    'decimals': decimals,
  });

  @override
  bool operator ==(Object other) =>
      other is ScaleFieldTransform &&
      factor == other.factor &&
      decimals == other.decimals &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(ScaleFieldTransform, factor, decimals);

  @override
  String toString() =>
      'ScaleFieldTransform(factor: $factor, decimals: $decimals)';
}

/// Reads a date in the given format.
final class ParseDateFieldTransform extends FieldTransform {
  /// Rules are checked when the value is written.
  const ParseDateFieldTransform({required this.format}) : super._(null);

  const ParseDateFieldTransform._(super._unknown, {required this.format})
    : super._();

  ParseDateFieldTransform._read(super.json)
    : format = json.read(_formatProperty),
      super._read();

  static const _formatProperty = _Property(
    'format',
    _StringShape(pattern: _fieldTransformParseDateFormatPattern),
  );

  static const _ObjectShape<ParseDateFieldTransform> _shape = _ObjectShape(
    ParseDateFieldTransform._read,
    [_formatProperty, FieldTransform._tagProperty],
  );

  /// Pattern of y, M and d, such as dd.MM.yyyy.
  final String format;

  /// A copy with other values.
  ParseDateFieldTransform copyWith({String? format}) =>
      ParseDateFieldTransform._(_unknown, format: format ?? this.format);

  @override
  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'kind': 'parse_date',
    'format': format,
  });

  @override
  bool operator ==(Object other) =>
      other is ParseDateFieldTransform &&
      format == other.format &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(ParseDateFieldTransform, format);

  @override
  String toString() => 'ParseDateFieldTransform(format: $format)';
}

/// Joins several fields of the external system.
final class JoinFieldTransform extends FieldTransform {
  /// Copies lists and maps. Rules are checked when the value is written.
  JoinFieldTransform({required List<String> fields, this.separator = ' '})
    : fields = List.unmodifiable(fields),
      super._(null);

  const JoinFieldTransform._(
    super._unknown, {
    required this.fields,
    required this.separator,
  }) : super._();

  JoinFieldTransform._read(super.json)
    : fields = json.read(_fieldsProperty),
      separator = json.read(_separatorProperty),
      super._read();

  static const _fieldsProperty = _Property(
    'fields',
    _ListShape(_StringShape(), minItems: 2, maxItems: 10),
  );
  static const _separatorProperty = _DefaultProperty<String>(
    'separator',
    _StringShape(maxLength: 8),
    ' ',
  );

  static const _ObjectShape<JoinFieldTransform> _shape = _ObjectShape(
    JoinFieldTransform._read,
    [_fieldsProperty, FieldTransform._tagProperty, _separatorProperty],
  );

  /// Fields to join in order.
  final List<String> fields;

  /// Written between the parts.
  final String separator;

  /// A copy with other values.
  JoinFieldTransform copyWith({List<String>? fields, String? separator}) =>
      JoinFieldTransform(
        fields: fields ?? this.fields,
        separator: separator ?? this.separator,
      )._keeping(_unknown);

  JoinFieldTransform _keeping(Map<String, JsonValue>? unknown) =>
      JoinFieldTransform._(unknown, fields: fields, separator: separator);

  @override
  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'kind': 'join',
    'fields': fields,
    'separator': separator,
  });

  @override
  bool operator ==(Object other) =>
      other is JoinFieldTransform &&
      _deepEquals(fields, other.fields) &&
      separator == other.separator &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode =>
      Object.hash(JoinFieldTransform, _deepHash(fields), separator);

  @override
  String toString() =>
      'JoinFieldTransform(fields: $fields, separator: $separator)';
}
