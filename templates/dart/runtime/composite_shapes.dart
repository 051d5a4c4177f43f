final class _ListShape extends _Shape {
  const _ListShape(this.item, {this.minItems, this.maxItems, this.uniqueBy});

  final _Shape item;
  final int? minItems;
  final int? maxItems;

  /// Property of the items that must differ between them.
  final String? uniqueBy;

  @override
  String get typeName => 'a list';

  @override
  bool hasType(Object? json) => json is List<Object?>;

  @override
  void checkRules(Object? json, _Findings findings) {
    final items = json! as List<Object?>;
    if (minItems case final minimum? when items.length < minimum) {
      findings.add(FaultCode.minItems, 'must have at least $minimum items');
    }
    if (maxItems case final maximum? when items.length > maximum) {
      findings.add(FaultCode.maxItems, 'must have at most $maximum items');
    }
    final compared = _compared;
    final seen = compared == null ? null : <Object>{};
    for (var index = 0; index < items.length; index++) {
      final value = items[index];
      final key = compared?.comparable(_asObject(value), uniqueBy!);
      if (key != null && !seen!.add(key)) {
        findings.at(
          index,
          () => findings.add(
            FaultCode.unique,
            'must differ from the items before in $uniqueBy',
          ),
        );
      }
      findings.check(index, item, value);
    }
  }

  /// The property that must differ.
  _Property? get _compared => switch (item) {
    _ObjectShape(:final properties) => properties[uniqueBy],
    _ => null,
  };
}

final class _MapShape extends _Shape {
  const _MapShape(this.value);

  final _Shape value;

  @override
  String get typeName => 'an object';

  @override
  bool hasType(Object? json) => _asObject(json) != null;

  @override
  void checkRules(Object? json, _Findings findings) {
    final entries = _asObject(json)!;
    for (final key in entries.keys.toList()..sort(_compareCodePoints)) {
      findings
        ..at(key, () => findings.addTextFaults(key))
        ..check(key, value, entries[key]);
    }
  }
}

/// A property of an object.
final class _Property {
  /// A property that must be there.
  const _Property(this.shape) : isRequired = true, fallback = null;

  /// A property that may be absent, and then means [fallback].
  const _Property.optional(this.shape, [this.fallback]) : isRequired = false;

  final _Shape shape;
  final bool isRequired;
  final Object? fallback;

  /// The property's value in [object], when it can be compared.
  Object? comparable(Map<String, Object?>? object, String name) {
    if (object == null) return null;
    return shape.comparable(object.containsKey(name) ? object[name] : fallback);
  }
}

final class _ObjectShape extends _Shape {
  const _ObjectShape(this.properties);

  /// In the order of code points.
  final Map<String, _Property> properties;

  @override
  String get typeName => 'an object';

  @override
  bool hasType(Object? json) => _asObject(json) != null;

  @override
  void checkRules(Object? json, _Findings findings) {
    final keepsUnknown = findings.keepsUnknown;
    final wasTolerant = json is _TolerantObject;
    findings
      ..keepsUnknown = findings.isTolerant || wasTolerant
      ..foundTolerant |= wasTolerant;
    _checkProperties(_asObject(json)!, findings);
    findings.keepsUnknown = keepsUnknown;
  }

  void _checkProperties(Map<String, Object?> object, _Findings findings) {
    if (object.keys.every(properties.containsKey)) {
      for (final MapEntry(key: name, value: property) in properties.entries) {
        _checkProperty(name, property, object, findings);
      }
      return;
    }
    final names = {...properties.keys, ...object.keys}.toList();
    for (final name in names..sort(_compareCodePoints)) {
      if (properties[name] case final property?) {
        _checkProperty(name, property, object, findings);
      } else if (!findings.keepsUnknown ||
          !_canBeKept(name) ||
          !_canBeKept(object[name])) {
        findings.at(name, () {
          findings.add(FaultCode.unknownProperty, 'is not a known property');
        });
      }
    }
  }

  static void _checkProperty(
    String name,
    _Property property,
    Map<String, Object?> object,
    _Findings findings,
  ) {
    final value = object[name];
    if (value != null || object.containsKey(name)) {
      findings.check(name, property.shape, value);
    } else if (property.isRequired) {
      findings.addRequired(name);
    }
  }
}

/// An object whose property [tag] says which of [variants] it is.
final class _UnionShape extends _Shape {
  const _UnionShape(this.tag, this.variants);

  final String tag;

  /// The rules of each variant, the tag included.
  final Map<String, _ObjectShape> variants;

  @override
  String get typeName => 'an object';

  @override
  bool hasType(Object? json) => _asObject(json) != null;

  @override
  void checkRules(Object? json, _Findings findings) {
    final object = _asObject(json)!;
    if (!object.containsKey(tag)) return findings.addRequired(tag);
    if (variants[object[tag]] case final variant?) {
      variant.checkRules(object, findings);
    } else {
      findings.check(tag, const _UnknownTagShape(), object[tag]);
    }
  }
}

/// An object that carries the version of its own rules.
final class _DocumentShape extends _ObjectShape {
  _DocumentShape(this.version, Map<String, _Property> properties)
    : super(_inOrder({_versionName: _version, ...properties}));

  static const String _versionName = 'schema_version';
  static const _Property _version = _Property(_IntegerShape());

  final int version;

  static Map<String, _Property> _inOrder(Map<String, _Property> properties) => {
    for (final name in properties.keys.toList()..sort(_compareCodePoints))
      name: properties[name]!,
  };

  @override
  void checkRules(Object? json, _Findings findings) {
    final found = _asObject(json)![_versionName];
    final known = _Findings();
    _version.shape.check(found, known);
    // A version that is missing or no version at all is one fault of many.
    if (known.faults.isNotEmpty || found == version) {
      return super.checkRules(json, findings);
    }
    final isOlder = (found! as num) < version;
    findings.at(
      _versionName,
      () => findings.add(
        isOlder ? FaultCode.outdated : FaultCode.tooNew,
        'must be $version',
      ),
    );
  }
}
