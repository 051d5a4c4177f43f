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
      _decode('SyncSchedule', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory SyncSchedule.fromJsonTolerantly(Object? json) =>
      _decode('SyncSchedule', json, _shape, isTolerant: true);

  /// Reads decoded JSON of this or any earlier version, or throws an
  /// [InvalidDocumentException] with all the faults that are left in it.
  factory SyncSchedule.fromJsonUpgrading(Object? json) =>
      SyncSchedule.fromJson(upgrade(json));

  SyncSchedule._read(_ObjectReader json)
    : frequency = json.read(_frequencyProperty),
      timeZone = json.read(_timeZoneProperty),
      timeOfDay = json.read(_timeOfDayProperty),
      weekdays = json.read(_weekdaysProperty),
      quietHours = json.read(_quietHoursProperty),
      startsOn = json.read(_startsOnProperty),
      pausedUntil = json.read(_pausedUntilProperty),
      maxAttempts = json.read(_maxAttemptsProperty),
      _unknown = json.readUnknown();

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

  static const _frequencyProperty = _Property(
    'frequency',
    _LabelShape(SyncFrequency._byWireName, OpenSyncFrequency.parse),
  );
  static const _timeZoneProperty = _DefaultProperty<String>(
    'time_zone',
    _StringShape(maxLength: 64, pattern: _syncScheduleTimeZonePattern),
    'Europe/Oslo',
  );
  static const _timeOfDayProperty = _OptionalProperty(
    'time_of_day',
    _StringShape(pattern: _quietHoursStartPattern),
  );
  static const _weekdaysProperty = _OptionalProperty(
    'weekdays',
    _ListShape(
      _LabelShape(Weekday._byWireName, OpenWeekday.parse),
      maxItems: 7,
    ),
  );
  static const _quietHoursProperty = _OptionalProperty(
    'quiet_hours',
    QuietHours._shape,
  );
  static const _startsOnProperty = _OptionalProperty(
    'starts_on',
    _FormatShape(_Format.date),
  );
  static const _pausedUntilProperty = _OptionalProperty(
    'paused_until',
    _FormatShape(_Format.timestamp),
  );
  static const _maxAttemptsProperty = _DefaultProperty<int>(
    'max_attempts',
    _IntegerShape(minimum: 1, maximum: 10),
    3,
  );

  static const _DocumentShape<SyncSchedule> _shape = _DocumentShape(
    schemaVersion,
    SyncSchedule._read,
    [
      _frequencyProperty,
      _maxAttemptsProperty,
      _pausedUntilProperty,
      _quietHoursProperty,
      _DocumentShape._versionProperty,
      _startsOnProperty,
      _timeOfDayProperty,
      _timeZoneProperty,
      _weekdaysProperty,
    ],
  );

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
