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
      _decode('FieldTransform', json, _shape, FieldTransform._read);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory FieldTransform.fromJsonTolerantly(Object? json) =>
      _decodeTolerantly('FieldTransform', json, _shape, FieldTransform._read);

  factory FieldTransform._read(Object? json) {
    final object = _readObject(json);
    return switch (object['kind']) {
      'trim' => TrimFieldTransform._read(json),
      'constant' => ConstantFieldTransform._read(json),
      'lookup' => LookupFieldTransform._read(json),
      'scale' => ScaleFieldTransform._read(json),
      'parse_date' => ParseDateFieldTransform._read(json),
      _ => JoinFieldTransform._read(json),
    };
  }

  static final _UnionShape _shape = _UnionShape('kind', {
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

  const TrimFieldTransform._(super._unknown) : super._();

  factory TrimFieldTransform._read(Object? json) {
    final object = _readObject(json);
    return TrimFieldTransform._(_unknownIn(object, _shape));
  }

  static const _ObjectShape _shape = _ObjectShape({
    'kind': _Property(_StringShape()),
  });

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

  factory ConstantFieldTransform._read(Object? json) {
    final object = _readObject(json);
    return ConstantFieldTransform._(
      _unknownIn(object, _shape),
      value: _readString(object['value']),
    );
  }

  static const _ObjectShape _shape = _ObjectShape({
    'kind': _Property(_StringShape()),
    'value': _Property(_StringShape(maxLength: 1024)),
  });

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

  factory LookupFieldTransform._read(Object? json) {
    final object = _readObject(json);
    return LookupFieldTransform._(
      _unknownIn(object, _shape),
      table: _readMap(object['table'], _readString),
      fallback: _readOptional(object, 'fallback', _readString),
    );
  }

  static const _ObjectShape _shape = _ObjectShape({
    'fallback': _Property.optional(_StringShape()),
    'kind': _Property(_StringShape()),
    'table': _Property(_MapShape(_StringShape())),
  });

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

  factory ScaleFieldTransform._read(Object? json) {
    final object = _readObject(json);
    return ScaleFieldTransform._(
      _unknownIn(object, _shape),
      factor: _readDouble(object['factor']),
      decimals: _readOr(object, 'decimals', _readInt, 2),
    );
  }

  static const _ObjectShape _shape = _ObjectShape({
    'decimals': _Property.optional(_IntegerShape(minimum: 0, maximum: 6), 2),
    'factor': _Property(_NumberShape(minimum: -1000000, maximum: 1000000)),
    'kind': _Property(_StringShape()),
  });

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

  factory ParseDateFieldTransform._read(Object? json) {
    final object = _readObject(json);
    return ParseDateFieldTransform._(
      _unknownIn(object, _shape),
      format: _readString(object['format']),
    );
  }

  static final _ObjectShape _shape = _ObjectShape({
    'format': _Property(
      _StringShape(pattern: RegExp(r'^[yMd./ \-]{4,20}$', unicode: true)),
    ),
    'kind': const _Property(_StringShape()),
  });

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

  factory JoinFieldTransform._read(Object? json) {
    final object = _readObject(json);
    return JoinFieldTransform._(
      _unknownIn(object, _shape),
      fields: _readList(object['fields'], _readString),
      separator: _readOr(object, 'separator', _readString, ' '),
    );
  }

  static const _ObjectShape _shape = _ObjectShape({
    'fields': _Property(_ListShape(_StringShape(), minItems: 2, maxItems: 10)),
    'kind': _Property(_StringShape()),
    'separator': _Property.optional(_StringShape(maxLength: 8), ' '),
  });

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
