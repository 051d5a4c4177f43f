// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

final class _StringShape extends _Shape<String> {
  const _StringShape({
    this.minLength,
    this.maxLength,
    this.pattern,
    this.format,
  });

  final int? minLength;
  final int? maxLength;
  final _Pattern? pattern;
  final _Format<Object>? format;

  @override
  String get typeName => 'a string';

  @override
  bool hasType(Object? json) => json is String;

  @override
  String read(Object? json, {required bool isTolerant}) =>
      json is String && (_acceptsPlain(json) || faultsOf(json).isEmpty)
      ? json
      : throw const _Irregular();

  /// Whether [text] breaks no rule; false also where that takes a closer look
  /// because some of its characters are more than a code unit.
  bool _acceptsPlain(String text) =>
      text.length >= (minLength ?? 0) &&
      text.length <= (maxLength ?? text.length) &&
      ((pattern?.isPlain ?? false) || _Findings._isPlain(text)) &&
      (pattern?.accepts(text) ?? true) &&
      (format?.accepts(text) ?? true);

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
    if (pattern case final pattern? when !pattern.accepts(text)) {
      findings.add(FaultCode.pattern, 'must match ${pattern.source}');
    }
    if (format case final format? when !format.accepts(text)) {
      findings.add(FaultCode.format, 'must be ${format.words}');
    }
  }
}

/// A regular expression, and the function that finds out whether a text
/// matches it.
final class _Pattern {
  const _Pattern(this.source, this.accepts) : isPlain = true;

  /// A pattern that accepts more than plain characters.
  const _Pattern.wide(this.source, this.accepts) : isPlain = false;

  final String source;
  final bool Function(String text) accepts;

  /// Whether each character of a text that matches is one code unit and no
  /// U+0000.
  final bool isPlain;
}

enum _Format<T extends Object> {
  uuid<Uuid>('a UUID', Uuid.tryParse),
  date<CalendarDate>('a date, YYYY-MM-DD', CalendarDate.tryParse),
  timestamp<Timestamp>(
    'a timestamp with offset, as RFC 3339 writes it',
    Timestamp.tryParse,
  );

  const _Format(this.words, this.tryParse);

  final String words;
  final T? Function(String text) tryParse;

  bool accepts(String text) => tryParse(text) != null;
}

/// A string that is read as a value of its own.
final class _FormatShape<T extends Object> extends _Shape<T> {
  const _FormatShape(this.format);

  final _Format<T> format;

  @override
  String get typeName => 'a string';

  @override
  bool hasType(Object? json) => json is String;

  @override
  T read(Object? json, {required bool isTolerant}) =>
      (json is String ? format.tryParse(json) : null) ??
      (throw const _Irregular());

  @override
  void checkRules(Object? json, _Findings findings) =>
      _StringShape(format: format).checkRules(json, findings);
}

final class _LabelShape<T> extends _Shape<T> {
  const _LabelShape(this.labels, this._parse);

  final Map<String, RegistryEnum> labels;
  final T Function(String wireName) _parse;

  @override
  String get typeName => 'a string';

  @override
  bool hasType(Object? json) => json is String;

  /// An earlier label and the present one are the same value.
  @override
  Object? comparable(Object? json) =>
      labels[json]?.wireName ?? super.comparable(json);

  @override
  T read(Object? json, {required bool isTolerant}) =>
      json is String && (_isInUse(json) || isTolerant && _canBeKept(json))
      ? _parse(json)
      : throw const _Irregular();

  @override
  void checkRules(Object? json, _Findings findings) {
    if (_isInUse(json)) return;
    if (findings.keepsUnknown && _canBeKept(json)) return;
    findings.add(FaultCode.unknownLabel, 'must be one of the known labels');
  }

  bool _isInUse(Object? label) {
    final status = labels[label]?.status;
    return status != null && status != ValueStatus.planned;
  }
}

/// A label that may be unknown, as the database keeps them.
final class _OpenLabelShape<T> extends _Shape<T> {
  const _OpenLabelShape(this._parse);

  final T Function(String wireName) _parse;

  @override
  String get typeName => 'a string';

  @override
  bool hasType(Object? json) => json is String;

  @override
  T read(Object? json, {required bool isTolerant}) =>
      _parse(const _StringShape().read(json, isTolerant: isTolerant));

  @override
  void checkRules(Object? json, _Findings findings) =>
      const _StringShape().checkRules(json, findings);
}
