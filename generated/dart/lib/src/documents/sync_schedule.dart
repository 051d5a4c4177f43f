// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// When an integration synchronizes.
final class SyncSchedule {
  /// Copies lists and maps. Rules are checked when the value is written.
  SyncSchedule({
    required this.frequency,
    this.timeZone = 'Europe/Oslo',
    this.timeOfDay,
    List<OpenWeekday>? weekdays,
    this.quietHours,
    this.startsOn,
    this.pausedUntil,
    this.maxAttempts = 3,
  }) : weekdays = weekdays == null ? null : List.unmodifiable(weekdays),
       _unknown = null;

  const SyncSchedule._(
    this._unknown, {
    required this.frequency,
    required this.timeZone,
    required this.timeOfDay,
    required this.weekdays,
    required this.quietHours,
    required this.startsOn,
    required this.pausedUntil,
    required this.maxAttempts,
  });

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory SyncSchedule.fromJson(Object? json) =>
      _decode('SyncSchedule', json, _shape, SyncSchedule._read);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory SyncSchedule.fromJsonTolerantly(Object? json) =>
      _decodeTolerantly('SyncSchedule', json, _shape, SyncSchedule._read);

  /// Reads decoded JSON of this or any earlier version, or throws an
  /// [InvalidDocumentException] with all the faults that are left in it.
  factory SyncSchedule.fromJsonUpgrading(Object? json) =>
      SyncSchedule.fromJson(upgrade(json));

  factory SyncSchedule._read(Object? json) {
    final object = _readObject(json);
    return SyncSchedule._(
      _unknownIn(object, _shape),
      frequency: OpenSyncFrequency.parse(_readString(object['frequency'])),
      timeZone: _readOr(object, 'time_zone', _readString, 'Europe/Oslo'),
      timeOfDay: _readOptional(object, 'time_of_day', _readString),
      weekdays: _readOptional(
        object,
        'weekdays',
        (json) =>
            _readList(json, (json) => OpenWeekday.parse(_readString(json))),
      ),
      quietHours: _readOptional(object, 'quiet_hours', QuietHours._read),
      startsOn: _readOptional(object, 'starts_on', _readDate),
      pausedUntil: _readOptional(object, 'paused_until', _readTimestamp),
      maxAttempts: _readOr(object, 'max_attempts', _readInt, 3),
    );
  }

  /// The version of the rules, which each document carries.
  static const int schemaVersion = 1;

  /// A valid document that may take the place of a broken one.
  static const SyncSchedule safeDefault = SyncSchedule._(
    null,
    frequency: SyncFrequency.manual,
    timeZone: 'Europe/Oslo',
    timeOfDay: null,
    weekdays: null,
    quietHours: null,
    startsOn: null,
    pausedUntil: null,
    maxAttempts: 3,
  );

  static final _DocumentShape _shape = _DocumentShape(schemaVersion, {
    'frequency': const _Property(_LabelShape(SyncFrequency._byWireName)),
    'max_attempts': const _Property.optional(
      _IntegerShape(minimum: 1, maximum: 10),
      3,
    ),
    'paused_until': const _Property.optional(
      _StringShape(format: _Format.timestamp),
    ),
    'quiet_hours': _Property.optional(QuietHours._shape),
    'starts_on': const _Property.optional(_StringShape(format: _Format.date)),
    'time_of_day': _Property.optional(
      _StringShape(
        pattern: RegExp(r'^(?:[01][0-9]|2[0-3]):[0-5][0-9]$', unicode: true),
      ),
    ),
    'time_zone': _Property.optional(
      _StringShape(
        maxLength: 64,
        pattern: RegExp(
          r'^[A-Za-z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+){0,2}$',
          unicode: true,
        ),
      ),
      'Europe/Oslo',
    ),
    'weekdays': const _Property.optional(
      _ListShape(_LabelShape(Weekday._byWireName), maxItems: 7),
    ),
  });

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// How often.
  final OpenSyncFrequency frequency;

  /// IANA time zone in which the times are read, such as Europe/Oslo.
  final String timeZone;

  /// Local time of a daily or weekly run, 24-hour clock.
  final String? timeOfDay;

  /// Days of a weekly run.
  final List<OpenWeekday>? weekdays;

  /// When no run starts.
  final QuietHours? quietHours;

  /// First day on which a run may start.
  final CalendarDate? startsOn;

  /// No run starts before this moment.
  final Timestamp? pausedUntil;

  /// Attempts before the integration goes to status error.
  final int maxAttempts;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// Lifts decoded JSON of any earlier version to this one, without checking
  /// the rest of it, or throws an [InvalidDocumentException] where it has no
  /// version or a newer one. [json] itself stays as it is.
  static Map<String, Object?> upgrade(Object? json) =>
      _upgrade('SyncSchedule', json, schemaVersion, const []);

  /// A copy with other values. What is optional is given by a function, which
  /// may return null to make it absent.
  SyncSchedule copyWith({
    OpenSyncFrequency? frequency,
    String? timeZone,
    String? Function()? timeOfDay,
    List<OpenWeekday>? Function()? weekdays,
    QuietHours? Function()? quietHours,
    CalendarDate? Function()? startsOn,
    Timestamp? Function()? pausedUntil,
    int? maxAttempts,
  }) => SyncSchedule(
    frequency: frequency ?? this.frequency,
    timeZone: timeZone ?? this.timeZone,
    timeOfDay: timeOfDay == null ? this.timeOfDay : timeOfDay(),
    weekdays: weekdays == null ? this.weekdays : weekdays(),
    quietHours: quietHours == null ? this.quietHours : quietHours(),
    startsOn: startsOn == null ? this.startsOn : startsOn(),
    pausedUntil: pausedUntil == null ? this.pausedUntil : pausedUntil(),
    maxAttempts: maxAttempts ?? this.maxAttempts,
  )._keeping(_unknown);

  SyncSchedule _keeping(Map<String, JsonValue>? unknown) => SyncSchedule._(
    unknown,
    frequency: frequency,
    timeZone: timeZone,
    timeOfDay: timeOfDay,
    weekdays: weekdays,
    quietHours: quietHours,
    startsOn: startsOn,
    pausedUntil: pausedUntil,
    maxAttempts: maxAttempts,
  );

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() => _encode('SyncSchedule', _write(), _shape);

  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'schema_version': schemaVersion,
    'frequency': frequency.wireName,
    'time_zone': timeZone,
    if (timeOfDay case final timeOfDay?) 'time_of_day': timeOfDay,
    if (weekdays case final weekdays?)
      'weekdays': _writeList(weekdays, (item) => item.wireName),
    if (quietHours case final quietHours?) 'quiet_hours': quietHours._write(),
    if (startsOn case final startsOn?) 'starts_on': startsOn.toJson(),
    if (pausedUntil case final pausedUntil?)
      'paused_until': pausedUntil.toJson(),
    'max_attempts': maxAttempts,
  });

  @override
  bool operator ==(Object other) =>
      other is SyncSchedule &&
      frequency == other.frequency &&
      timeZone == other.timeZone &&
      timeOfDay == other.timeOfDay &&
      _deepEquals(weekdays, other.weekdays) &&
      quietHours == other.quietHours &&
      startsOn == other.startsOn &&
      pausedUntil == other.pausedUntil &&
      maxAttempts == other.maxAttempts &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(
    SyncSchedule,
    frequency,
    timeZone,
    timeOfDay,
    _deepHash(weekdays),
    quietHours,
    startsOn,
    pausedUntil,
    maxAttempts,
  );

  @override
  String toString() =>
      'SyncSchedule(frequency: $frequency, timeZone: $timeZone, '
      'timeOfDay: $timeOfDay, weekdays: $weekdays, quietHours: $quietHours, '
      'startsOn: $startsOn, pausedUntil: $pausedUntil, '
      'maxAttempts: $maxAttempts)';
}
