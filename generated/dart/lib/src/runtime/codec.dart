// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

/// Reads [json] as a [typeName], which must satisfy [shape] but for what is
/// unknown where reading [isTolerant].
T _decode<T>(
  String typeName,
  Object? json,
  _Shape<T> shape, {
  bool isTolerant = false,
}) {
  try {
    return shape.read(json, isTolerant: isTolerant);
  } on _Irregular {
    final findings = _Findings(isTolerant: isTolerant);
    shape.check(json, findings);
    throw InvalidDocumentException(typeName, findings.faults);
  }
}

/// Returns [json], which must satisfy [shape]; objects in it that were read
/// tolerantly may have what is unknown.
Map<String, Object?> _encode(
  String typeName,
  Map<String, Object?> json,
  _Shape<Object?> shape,
) {
  final findings = _Findings();
  shape.check(json, findings);
  if (findings.faults.isNotEmpty) {
    throw InvalidDocumentException(typeName, findings.faults);
  }
  if (!findings.foundTolerant) return json;
  return _mark(json, (object) => object)! as Map<String, Object?>;
}

/// An unchangeable copy. (On the web `Map.unmodifiable` cannot hold a key that
/// is called `hasOwnProperty`.)
Map<String, T> _copyMap<T>(Map<String, T> entries) =>
    UnmodifiableMapView({...entries});

/// Null for what is not a JSON object: a map with other keys than strings.
Map<String, Object?>? _asObject(Object? json) => switch (json) {
  final Map<String, Object?> object => object,
  final Map<Object?, Object?> map when map.keys.every((key) => key is String) =>
    map.cast<String, Object?>(),
  _ => null,
};

/// Without the sign of zero, which PostgreSQL and JavaScript do not keep.
double _writeDouble(double number) => number + 0.0;

List<Object?> _writeList<T>(List<T> items, Object? Function(T item) write) => [
  for (final item in items) write(item),
];

/// Maps have no order of their own: keys are written by code point.
Map<String, Object?> _writeMap<T>(
  Map<String, T> entries,
  Object? Function(T value) write,
) => {
  for (final key in entries.keys.toList()..sort(_compareCodePoints))
    key: write(entries[key] as T),
};

/// The order of code points, which is not that of [String.compareTo].
int _compareCodePoints(String a, String b) {
  final left = a.runes.iterator;
  final right = b.runes.iterator;
  while (left.moveNext()) {
    if (!right.moveNext()) return 1;
    if (left.current != right.current) return left.current - right.current;
  }
  return right.moveNext() ? -1 : 0;
}

/// Whether [a] and [b] are equal, lists and maps by what they hold.
bool _deepEquals(Object? a, Object? b) => switch ((a, b)) {
  (final List<Object?> a, final List<Object?> b) =>
    a.length == b.length &&
        a.indexed.every((entry) => _deepEquals(entry.$2, b[entry.$1])),
  (final Map<Object?, Object?> a, final Map<Object?, Object?> b) =>
    a.length == b.length &&
        a.entries.every(
          (entry) =>
              b.containsKey(entry.key) &&
              _deepEquals(entry.value, b[entry.key]),
        ),
  _ => a == b,
};

/// Equal for what [_deepEquals] finds equal.
int _deepHash(Object? value) => switch (value) {
  final List<Object?> items => Object.hashAll(items.map(_deepHash)),
  final Map<Object?, Object?> map => Object.hashAllUnordered(
    map.entries.map((entry) => Object.hash(entry.key, _deepHash(entry.value))),
  ),
  _ => value.hashCode,
};
