// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Colors that go together.
final class Palette {
  /// Copies lists and maps. Rules are checked when the value is written.
  Palette({required List<OpenColor> colors})
    : colors = List.unmodifiable(colors),
      _unknown = null;

  const Palette._(this._unknown, {required this.colors});

  /// Reads decoded JSON, or throws an [InvalidDocumentException] with all its
  /// faults.
  factory Palette.fromJson(Object? json) => _decode('Palette', json, _shape);

  /// Reads decoded JSON that a newer version of this package may have written,
  /// or throws an [InvalidDocumentException] with its faults. Properties and
  /// labels that are unknown here are kept and written back as they came.
  factory Palette.fromJsonTolerantly(Object? json) =>
      _decode('Palette', json, _shape, isTolerant: true);

  /// Reads decoded JSON of this or any earlier version, or throws an
  /// [InvalidDocumentException] with all the faults that are left in it.
  factory Palette.fromJsonUpgrading(Object? json) =>
      Palette.fromJson(upgrade(json));

  Palette._read(_ObjectReader json)
    : colors = json.read(_colorsProperty),
      _unknown = json.readUnknown();

  /// The version of the rules, which each document carries.
  static const int schemaVersion = 1;

  /// A valid document that may take the place of a broken one.
  static const Palette safeDefault = Palette._(null, colors: []);

  static const _colorsProperty = _Property(
    'colors',
    _ListShape(_LabelShape(Color._byWireName, OpenColor.parse), maxItems: 3),
  );

  static const _DocumentShape<Palette> _shape = _DocumentShape(
    schemaVersion,
    Palette._read,
    [_colorsProperty, _DocumentShape._versionProperty],
  );

  /// What tolerant reading kept; null after strict reading.
  final Map<String, JsonValue>? _unknown;

  /// The property `colors`.
  final List<OpenColor> colors;

  /// All faults of decoded JSON; none when it can be read.
  static List<Fault> validate(Object? json) => _shape.faultsOf(json);

  /// Lifts decoded JSON of any earlier version to this one, without checking
  /// the rest of it, or throws an [InvalidDocumentException] where it has no
  /// version or a newer one. [json] itself stays as it is.
  static Map<String, Object?> upgrade(Object? json) =>
      _upgrade('Palette', json, schemaVersion, const []);

  /// A copy with other values.
  Palette copyWith({List<OpenColor>? colors}) =>
      Palette(colors: colors ?? this.colors)._keeping(_unknown);

  Palette _keeping(Map<String, JsonValue>? unknown) =>
      Palette._(unknown, colors: colors);

  /// Canonical JSON, or throws an [InvalidDocumentException] when a value
  /// breaks a rule.
  Map<String, Object?> toJson() => _encode('Palette', _write(), _shape);

  Map<String, Object?> _write() => _writeUnknown(_unknown, {
    'schema_version': schemaVersion,
    'colors': _writeList(colors, (item) => item.wireName),
  });

  @override
  bool operator ==(Object other) =>
      other is Palette &&
      _deepEquals(colors, other.colors) &&
      _sameUnknown(_unknown, other._unknown);

  @override
  int get hashCode => Object.hash(Palette, _deepHash(colors));

  @override
  String toString() => 'Palette(colors: $colors)';
}
