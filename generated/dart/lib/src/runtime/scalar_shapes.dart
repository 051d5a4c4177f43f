// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter

/// The greatest magnitude that an integer has in every language.
const int _maxInteger = 9007199254740991;

final class _BooleanShape extends _Shape {
  const _BooleanShape();

  @override
  String get typeName => 'a boolean';

  @override
  bool hasType(Object? json) => json is bool;

  @override
  void checkRules(Object? json, _Findings findings) {}
}

final class _IntegerShape extends _Shape {
  const _IntegerShape({this.minimum, this.maximum});

  final int? minimum;
  final int? maximum;

  @override
  String get typeName => 'an integer';

  /// 1.0 and 1e2 are integers; so is what is too great for a fraction.
  @override
  bool hasType(Object? json) =>
      json is num && json.truncateToDouble() == json.toDouble();

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

final class _NumberShape extends _Shape {
  const _NumberShape({this.minimum, this.maximum});

  final double? minimum;
  final double? maximum;

  @override
  String get typeName => 'a number';

  @override
  bool hasType(Object? json) => json is num && !json.isNaN;

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

final class _StringShape extends _Shape {
  const _StringShape({
    this.minLength,
    this.maxLength,
    this.pattern,
    this.format,
  });

  final int? minLength;
  final int? maxLength;
  final RegExp? pattern;
  final _Format? format;

  @override
  String get typeName => 'a string';

  @override
  bool hasType(Object? json) => json is String;

  @override
  void checkRules(Object? json, _Findings findings) {
    var text = json! as String;
    final faults = findings.faults.length;
    final length = findings.addTextFaults(text);
    if (findings.faults.length > faults) text = _Findings._wellFormed(text);
    if (minLength case final minimum? when length < minimum) {
      findings.add(FaultCode.minLength, 'must be at least $minimum long');
    }
    if (maxLength case final maximum? when length > maximum) {
      findings.add(FaultCode.maxLength, 'must be at most $maximum long');
    }
    if (pattern case final pattern? when !pattern.hasMatch(text)) {
      findings.add(FaultCode.pattern, 'must match ${pattern.pattern}');
    }
    if (format case final format? when !format.accepts(text)) {
      findings.add(FaultCode.format, 'must be ${format.words}');
    }
  }
}

enum _Format {
  uuid('a UUID'),
  date('a date, YYYY-MM-DD'),
  timestamp('a timestamp with offset, as RFC 3339 writes it');

  const _Format(this.words);

  final String words;

  bool accepts(String text) => switch (this) {
    uuid => Uuid.tryParse(text) != null,
    date => CalendarDate.tryParse(text) != null,
    timestamp => Timestamp.tryParse(text) != null,
  };
}

final class _LabelShape extends _Shape {
  const _LabelShape(this.labels);

  final Map<String, RegistryEnum> labels;

  @override
  String get typeName => 'a string';

  @override
  bool hasType(Object? json) => json is String;

  /// An earlier label and the present one are the same value.
  @override
  Object? comparable(Object? json) =>
      labels[json]?.wireName ?? super.comparable(json);

  @override
  void checkRules(Object? json, _Findings findings) {
    final status = labels[json]?.status;
    if (status != null && status != ValueStatus.planned) return;
    if (findings.keepsUnknown && _canBeKept(json)) return;
    findings.add(FaultCode.unknownLabel, 'must be one of the known labels');
  }
}

/// A tag that names no variant. It is a fault even where reading is tolerant:
/// nothing is known of such an object.
final class _UnknownTagShape extends _Shape {
  const _UnknownTagShape();

  @override
  String get typeName => 'a string';

  @override
  bool hasType(Object? json) => json is String;

  @override
  void checkRules(Object? json, _Findings findings) =>
      findings.add(FaultCode.unknownLabel, 'must be one of the known labels');
}
