// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Hours of the day in which no synchronization starts.
final class QuietHours {
  /// Rules are checked when the value is written.
  const QuietHours({required this.start, required this.end}) : _unknown = null;

  const QuietHours._(this._unknown, {required this.start, required this.end});

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory QuietHours.fromJson(Object? json) =>
      _decode('QuietHours', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory QuietHours.fromJsonTolerantly(Object? json) =>
      _decode('QuietHours', json, _shape, isTolerant: true);

  QuietHours._read(_ObjectReader json)
    : start = json.read(_startProperty),
      end = json.read(_endProperty),
      _unknown = json.readUnknown();

  static const _startProperty = _Property(
    'start',
    _StringShape(pattern: _quietHoursStartPattern),
  );
  static const _endProperty = _Property(
    'end',
    _StringShape(pattern: _quietHoursStartPattern),
  );

  static const _ObjectShape<QuietHours> _shape = _ObjectShape(
    QuietHours._read,
    [_endProperty, _startProperty],
  );

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// First minute of the quiet time.
  final String start;

  /// First minute after it.
  final String end;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// A copy with other values.
  QuietHours copyWith({String? start, String? end}) =>
      QuietHours._(_unknown, start: start ?? this.start, end: end ?? this.end);

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() => _encode('QuietHours', _write(), _shape);

  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'start': start,
    'end': end,
  });

  @override
  bool operator ==(Object other) =>
      other is QuietHours &&
      start == other.start &&
      end == other.end &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(QuietHours, start, end);

  @override
  String toString() => 'QuietHours(start: $start, end: $end)';
}
