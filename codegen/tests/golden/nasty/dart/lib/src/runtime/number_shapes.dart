// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

/// The greatest magnitude that an integer has in every language.
const int _maxInteger = 9007199254740991;

final class _BooleanShape extends _Shape<bool> {
  const _BooleanShape();

  @override
  String get typeName => 'a boolean';

  @override
  bool hasType(Object? json) => json is bool;

  @override
  bool read(Object? json, {required bool isTolerant}) =>
      json is bool ? json : throw const _Irregular();

  @override
  void checkRules(Object? json, _Findings findings) {}
}

final class _IntegerShape extends _Shape<int> {
  const _IntegerShape({this.minimum, this.maximum});

  final int? minimum;
  final int? maximum;

  @override
  String get typeName => 'an integer';

  /// 1.0 and 1e2 are integers; so is what is too great for a fraction.
  @override
  bool hasType(Object? json) =>
      json is num && json.truncateToDouble() == json.toDouble();

  @override
  int read(Object? json, {required bool isTolerant}) =>
      json is num &&
          json >= (minimum ?? -_maxInteger) &&
          json <= (maximum ?? _maxInteger) &&
          hasType(json)
      ? json.toInt()
      : throw const _Irregular();

  /// As a double, which is all that every language holds.
  @override
  Object? comparable(Object? json) => json is num ? json.toDouble() : null;

  @override
  void checkRules(Object? json, _Findings findings) {
    final number = json! as num;
    if (number < -_maxInteger || number > _maxInteger) {
      findings.add(FaultCode.outOfRange, 'must lie within ±$_maxInteger');
    } else {
      findings.addBoundFaults(number, minimum, maximum);
    }
  }
}

final class _NumberShape extends _Shape<double> {
  const _NumberShape({this.minimum, this.maximum});

  final double? minimum;
  final double? maximum;

  @override
  String get typeName => 'a number';

  @override
  bool hasType(Object? json) => json is num && !json.isNaN;

  @override
  double read(Object? json, {required bool isTolerant}) {
    final number = json is num ? json.toDouble() : double.nan;
    return number.isFinite &&
            number >= (minimum ?? number) &&
            number <= (maximum ?? number)
        ? number
        : throw const _Irregular();
  }

  /// As a double, which is all that every language holds.
  @override
  Object? comparable(Object? json) => json is num ? json.toDouble() : null;

  @override
  void checkRules(Object? json, _Findings findings) {
    final number = (json! as num).toDouble();
    if (number.isInfinite) {
      findings.add(FaultCode.outOfRange, 'must fit a 64-bit float');
    } else {
      findings.addBoundFaults(number, minimum, maximum);
    }
  }
}
