/// A row as the rules of its columns see it: without those that are NULL, and
/// with documents lifted to their present version. A document that cannot be
/// lifted stays, and its faults are told with its column.
Object? _asRow(
  Object? json,
  _ObjectShape<Object?> shape, [
  Map<String, Map<String, Object?> Function(Object? json)> upgrades = const {},
]) {
  final object = _asObject(json);
  if (object == null) return json;
  final optional = {
    for (final property in shape.properties)
      if (!property.isRequired) property.name,
  };
  return {
    for (final MapEntry(:key, :value) in object.entries)
      if (value != null || !optional.contains(key))
        key: _lifted(value, upgrades[key]),
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
