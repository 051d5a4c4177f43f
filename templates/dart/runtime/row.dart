/// A row as the rules of its columns see it: without those that are NULL, and
/// with documents lifted to their present version. A document that cannot be
/// lifted stays, and its faults are told with its column.
Object? _asRow(
  Object? json,
  _ObjectShape shape, [
  Map<String, Map<String, Object?> Function(Object? json)> upgrades = const {},
]) {
  final object = _asObject(json);
  if (object == null) return json;
  bool isAbsent(String name, Object? value) =>
      value == null && !(shape.properties[name]?.isRequired ?? true);
  return {
    for (final MapEntry(:key, :value) in object.entries)
      if (!isAbsent(key, value)) key: _lifted(value, upgrades[key]),
  };
}

Object? _lifted(
  Object? json,
  Map<String, Object?> Function(Object? json)? upgrade,
) {
  try {
    return upgrade == null ? json : upgrade(json);
  } on InvalidDocumentException {
    return json;
  }
}
