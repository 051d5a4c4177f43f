// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

/// JSON of an object that was read tolerantly, where what is unknown may stay.
/// Never seen outside of this library.
final class _TolerantObject extends MapView<String, Object?> {
  const _TolerantObject(super.map);
}

/// A copy of [json] with each object passed through [wrap].
Object? _mark(
  Object? json,
  Map<String, Object?> Function(Map<String, Object?> object) wrap,
) => switch (json) {
  final List<Object?> items => [for (final item in items) _mark(item, wrap)],
  _ => switch (_asObject(json)) {
    final object? => wrap({
      for (final MapEntry(:key, :value) in object.entries)
        key: _mark(value, wrap),
    }),
    null => json,
  },
};

/// Whether tolerant reading can keep a label, or the name or the value of a
/// property.
bool _canBeKept(Object? json) => const _FreeShape().faultsOf(json).isEmpty;

/// [object] with the properties that tolerant reading kept behind its own.
Map<String, Object?> _writeUnknown(
  Map<String, JsonValue>? unknown,
  Map<String, Object?> object,
) => unknown == null
    ? object
    : _TolerantObject({
        ...object,
        ..._writeMap(unknown, (value) => value.toJson()),
      });

/// Whether two objects have kept the same; strict reading keeps nothing.
bool _sameUnknown(Map<String, JsonValue>? a, Map<String, JsonValue>? b) =>
    _deepEquals(a ?? const <String, JsonValue>{}, b ?? const <String, JsonValue>{});
