// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// A union with awkward names: */.
sealed class Switch {
  const Switch._(this._unknown);

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory Switch.fromJson(Object? json) => _decode('Switch', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory Switch.fromJsonTolerantly(Object? json) =>
      _decode('Switch', json, _shape, isTolerant: true);

  Switch._read(_ObjectReader json) : _unknown = json.readUnknown();

  static const _tagProperty = _Property('kind', _StringShape());

  static const _UnionShape<Switch> _shape = _UnionShape(_tagProperty, {
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

  OnSwitch._read(super.json)
    : at = json.read(_atProperty),
      super._read();

  static const _atProperty = _Property(
    'at',
    _StringShape(pattern: _switchOnAtPattern),
  );

  static const _ObjectShape<OnSwitch> _shape = _ObjectShape(
    OnSwitch._read,
    [_atProperty, Switch._tagProperty],
  );

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

  OffSwitch._read(super.json) : super._read();

  static const _ObjectShape<OffSwitch> _shape = _ObjectShape(
    OffSwitch._read,
    [Switch._tagProperty],
  );

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

  DefaultSwitch._read(super.json)
    : classValue = json.read(_classValueProperty),
      superValue = json.read(_superValueProperty),
      super._read();

  static const _classValueProperty = _OptionalProperty(
    'class',
    _IntegerShape(),
  );
  static const _superValueProperty = _DefaultProperty<bool>(
    'super',
    _BooleanShape(),
    true,
  );

  static const _ObjectShape<DefaultSwitch> _shape = _ObjectShape(
    DefaultSwitch._read,
    [_classValueProperty, Switch._tagProperty, _superValueProperty],
  );

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
