// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

final class _ObjectShape<T> extends _Shape<T> {
  const _ObjectShape(this._construct, this.properties);

  /// Makes the value out of the properties that it reads.
  final T Function(_ObjectReader json) _construct;

  /// In the order of code points.
  final List<_Property<Object?>> properties;

  @override
  String get typeName => 'an object';

  @override
  bool hasType(Object? json) => _asObject(json) != null;

  /// Whether there is a property of that [name].
  bool has(String name) => properties.any((property) => property.name == name);

  @override
  T read(Object? json, {required bool isTolerant}) =>
      json is Map<Object?, Object?>
      ? _readRest(json, isTolerant: isTolerant)
      : throw const _Irregular();

  /// Reads [object] but for the [known] properties that have been read.
  T _readRest(
    Map<Object?, Object?> object, {
    required bool isTolerant,
    int known = 0,
  }) {
    final reader = _ObjectReader(
      object,
      this,
      isTolerant: isTolerant,
      known: known,
    );
    final value = _construct(reader);
    return reader.isExhausted ? value : throw const _Irregular();
  }

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
    var known = 0;
    for (final property in properties) {
      if (object.containsKey(property.name)) known++;
    }
    if (known < object.length) return _checkAllProperties(object, findings);
    for (final property in properties) {
      _checkProperty(property, object, findings);
    }
  }

  /// Also checks properties that are unknown, each in its place.
  void _checkAllProperties(Map<String, Object?> object, _Findings findings) {
    final known = {for (final property in properties) property.name: property};
    final names = {...known.keys, ...object.keys}.toList();
    for (final name in names..sort(_compareCodePoints)) {
      if (known[name] case final property?) {
        _checkProperty(property, object, findings);
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
    _Property<Object?> property,
    Map<String, Object?> object,
    _Findings findings,
  ) {
    final _Property(:name, :shape, :isRequired) = property;
    final value = object[name];
    if (value != null || object.containsKey(name)) {
      findings.check(name, shape, value);
    } else if (isRequired) {
      findings.addRequired(name);
    }
  }
}

/// An object whose property [tag] says which of [variants] it is.
final class _UnionShape<T> extends _Shape<T> {
  const _UnionShape(this.tag, this.variants);

  final _Property<String> tag;

  /// The rules of each variant, the tag included.
  final Map<String, _ObjectShape<T>> variants;

  @override
  String get typeName => 'an object';

  @override
  bool hasType(Object? json) => _asObject(json) != null;

  @override
  T read(Object? json, {required bool isTolerant}) {
    if (json is! Map<Object?, Object?>) throw const _Irregular();
    final variant = variants[json[tag.name]];
    if (variant == null) throw const _Irregular();
    return variant._readRest(json, isTolerant: isTolerant, known: 1);
  }

  @override
  void checkRules(Object? json, _Findings findings) {
    final object = _asObject(json)!;
    final _Property(:name, :shape) = tag;
    if (!object.containsKey(name)) return findings.addRequired(name);
    if (variants[object[name]] case final variant?) {
      return variant.checkRules(object, findings);
    }
    if (!shape.hasType(object[name])) {
      return findings.check(name, shape, object[name]);
    }
    // A fault even where reading is tolerant: nothing is known of such an object.
    findings.at(name, () {
      findings.add(FaultCode.unknownLabel, 'must be one of the known labels');
    });
  }
}

/// An object that carries the version of its own rules.
final class _DocumentShape<T> extends _ObjectShape<T> {
  const _DocumentShape(this.version, super.construct, super.properties);

  static const String _versionName = 'schema_version';

  /// One of the [properties] of every document.
  static const _versionProperty = _Property(_versionName, _IntegerShape());

  final int version;

  @override
  T read(Object? json, {required bool isTolerant}) {
    if (json is! Map<Object?, Object?> || json[_versionName] != version) {
      throw const _Irregular();
    }
    return _readRest(json, isTolerant: isTolerant, known: 1);
  }

  @override
  void checkRules(Object? json, _Findings findings) {
    final found = _asObject(json)![_versionName];
    // A version that is missing or no version at all is one fault of many.
    if (found == version || _versionProperty.shape.faultsOf(found).isNotEmpty) {
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
