// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Any JSON, unchangeable: null, a boolean, a number, a string, a list or a map.
final class JsonValue {
  /// Copies [value], so that later changes to it do not show.
  JsonValue(Object? value) : this._(_freeze(value));

  const JsonValue._(this.value);

  /// The JSON as `dart:convert` represents it.
  final Object? value;

  static Object? _freeze(Object? json) => switch (json) {
    final List<Object?> items => List<Object?>.unmodifiable(items.map(_freeze)),
    final Map<Object?, Object?> entries =>
      UnmodifiableMapView<Object?, Object?>({
        for (final MapEntry(:key, :value) in entries.entries)
          key: _freeze(value),
      }),
    // Numbers are those that every language holds: doubles without the sign of
    // zero.
    0 => 0,
    final int number when number < -_maxInteger || number > _maxInteger =>
      number.toDouble(),
    _ => json,
  };

  /// The same as [value], with the keys of its maps in order.
  Object? toJson() => _sorted(value);

  static Object? _sorted(Object? json) => switch (json) {
    final List<Object?> items => [for (final item in items) _sorted(item)],
    _ => switch (_asObject(json)) {
      final entries? => _writeMap(entries, _sorted),
      null => json,
    },
  };

  @override
  bool operator ==(Object other) =>
      other is JsonValue && _deepEquals(value, other.value);

  @override
  int get hashCode => _deepHash(value);

  @override
  String toString() => '$value';
}
