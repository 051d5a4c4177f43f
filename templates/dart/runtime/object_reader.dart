/// An object whose properties are read, each once.
final class _ObjectReader {
  /// [known] properties have been read already.
  _ObjectReader(
    this._object,
    this._shape, {
    required this.isTolerant,
    int known = 0,
  }) : _count = known;

  final Map<Object?, Object?> _object;
  final _ObjectShape<Object?> _shape;

  /// Whether properties and labels that are unknown are kept.
  final bool isTolerant;

  /// How many of the object's properties have been read.
  int _count;

  /// Whether the object holds nothing else than what has been read.
  bool get isExhausted => _count == _object.length;

  /// The value of [property].
  T read<T>(_Property<T> property) {
    final _Property(:name, :shape) = property;
    final json = _object[name];
    // A null that is a value can only be told from an absent one by its key.
    if (json == null && !(shape.hasType(null) && _object.containsKey(name))) {
      return property.absent;
    }
    _count++;
    return shape.read(json, isTolerant: isTolerant);
  }

  /// The properties that the shape does not have and that can be kept; null
  /// where it is read strictly.
  Map<String, JsonValue>? readUnknown() {
    if (!isTolerant) return null;
    final unknown = {
      for (final MapEntry(:key, :value) in _object.entries)
        if (key is String && !_shape.has(key))
          if (_canBeKept(key) && _canBeKept(value)) key: JsonValue(value),
    };
    _count += unknown.length;
    return UnmodifiableMapView(unknown);
  }
}
