// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// A union with awkward names: */.
sealed class Switch {
  const Switch._(this._unknown);

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory Switch.fromJson(Object? json) =>
      _decode('Switch', json, _shape, Switch._read);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory Switch.fromJsonTolerantly(Object? json) =>
      _decodeTolerantly('Switch', json, _shape, Switch._read);

  factory Switch._read(Object? json) {
    final object = _readObject(json);
    return switch (object['kind']) {
      'on' => OnSwitch._read(json),
      'off' => OffSwitch._read(json),
      _ => DefaultSwitch._read(json),
    };
  }

  static final _UnionShape _shape = _UnionShape('kind', {
    'on': OnSwitch._shape,
    'off': OffSwitch._shape,
    'default': DefaultSwitch._shape,
  });

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() => _encode('Switch', _write(), _shape);

  Map<String, Object?> _write();
}

/// On $x.
final class OnSwitch extends Switch {
  /// Rules are checked when the value is written.
  const OnSwitch({required this.at}) : super._(null);

  const OnSwitch._(super._unknown, {required this.at}) : super._();

  factory OnSwitch._read(Object? json) {
    final object = _readObject(json);
    return OnSwitch._(
      _unknownIn(object, _shape),
      at: _readString(object['at']),
    );
  }

  static final _ObjectShape _shape = _ObjectShape({
    'at': _Property(
      _StringShape(pattern: RegExp('^[\$a-z\\\\/"\']+\$', unicode: true)),
    ),
    'kind': const _Property(_StringShape()),
  });

  /// The property `at`.
  final String at;

  /// A copy with other values.
  OnSwitch copyWith({String? at}) => OnSwitch._(_unknown, at: at ?? this.at);

  @override
  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'kind': 'on',
    'at': at,
  });

  @override
  bool operator ==(Object other) =>
      other is OnSwitch &&
      at == other.at &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(OnSwitch, at);

  @override
  String toString() => 'OnSwitch(at: $at)';
}

/// Off.
final class OffSwitch extends Switch {
  /// Rules are checked when the value is written.
  const OffSwitch() : super._(null);

  const OffSwitch._(super._unknown) : super._();

  factory OffSwitch._read(Object? json) {
    final object = _readObject(json);
    return OffSwitch._(_unknownIn(object, _shape));
  }

  static const _ObjectShape _shape = _ObjectShape({
    'kind': _Property(_StringShape()),
  });

  @override
  Map<String, Object?> _write() => _writeUnknown(_unknown, {'kind': 'off'});

  @override
  bool operator ==(Object other) =>
      other is OffSwitch && _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => (OffSwitch).hashCode;

  @override
  String toString() => 'OffSwitch()';
}

/// Default.
final class DefaultSwitch extends Switch {
  /// Rules are checked when the value is written.
  const DefaultSwitch({this.classValue, this.superValue = true})
    : super._(null);

  const DefaultSwitch._(
    super._unknown, {
    required this.classValue,
    required this.superValue,
  }) : super._();

  factory DefaultSwitch._read(Object? json) {
    final object = _readObject(json);
    return DefaultSwitch._(
      _unknownIn(object, _shape),
      classValue: _readOptional(object, 'class', _readInt),
      superValue: _readOr(object, 'super', _readBool, true),
    );
  }

  static const _ObjectShape _shape = _ObjectShape({
    'class': _Property.optional(_IntegerShape()),
    'kind': _Property(_StringShape()),
    'super': _Property.optional(_BooleanShape(), true),
  });

  /// The property `class`.
  final int? classValue;

  /// The property `super`.
  final bool superValue;

  /// A copy with other values. What is optional is given by a function, which
  /// may return null to make it absent.
  DefaultSwitch copyWith({int? Function()? classValue, bool? superValue}) =>
      DefaultSwitch._(
        _unknown,
        classValue: classValue == null ? this.classValue : classValue(),
        superValue: superValue ?? this.superValue,
      );

  @override
  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'kind': 'default',
    if (classValue case final classValue?) 'class': classValue,
    'super': superValue,
  });

  @override
  bool operator ==(Object other) =>
      other is DefaultSwitch &&
      classValue == other.classValue &&
      superValue == other.superValue &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(DefaultSwitch, classValue, superValue);

  @override
  String toString() =>
      'DefaultSwitch(classValue: $classValue, superValue: $superValue)';
}
