// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

final class _ListShape<T> extends _Shape<List<T>> {
  const _ListShape(this.item, {this.minItems, this.maxItems, this.uniqueBy});

  final _Shape<T> item;
  final int? minItems;
  final int? maxItems;

  /// Property of the items, which are objects, that must differ between them.
  final _Property<Object?>? uniqueBy;

  @override
  String get typeName => 'a list';

  @override
  bool hasType(Object? json) => json is List<Object?>;

  @override
  List<T> read(Object? json, {required bool isTolerant}) {
    if (json is! List<Object?> ||
        json.length < (minItems ?? 0) ||
        json.length > (maxItems ?? json.length)) {
      throw const _Irregular();
    }
    final items = List.generate(
      json.length,
      (index) => item.read(json[index], isTolerant: isTolerant),
      growable: false,
    );
    if (uniqueBy case final property?) _readUnique(json, property);
    return List.unmodifiable(items);
  }

  /// Compares [items], which can be read.
  static void _readUnique(List<Object?> items, _Property<Object?> property) {
    final seen = <Object?>{};
    for (final item in items) {
      final key = property.comparable(item! as Map<Object?, Object?>);
      if (key != null && !seen.add(key)) throw const _Irregular();
    }
  }

  @override
  void checkRules(Object? json, _Findings findings) {
    final items = json! as List<Object?>;
    if (minItems case final minimum? when items.length < minimum) {
      findings.add(FaultCode.minItems, 'must have at least $minimum items');
    }
    if (maxItems case final maximum? when items.length > maximum) {
      findings.add(FaultCode.maxItems, 'must have at most $maximum items');
    }
    final seen = <Object>{};
    for (var index = 0; index < items.length; index++) {
      final value = items[index];
      final key = uniqueBy?.comparable(_asObject(value));
      if (key != null && !seen.add(key)) {
        findings.at(
          index,
          () => findings.add(
            FaultCode.unique,
            'must differ from the items before in ${uniqueBy!.name}',
          ),
        );
      }
      findings.check(index, item, value);
    }
  }
}

final class _MapShape<T> extends _Shape<Map<String, T>> {
  const _MapShape(this.value);

  final _Shape<T> value;

  @override
  String get typeName => 'an object';

  @override
  bool hasType(Object? json) => _asObject(json) != null;

  @override
  Map<String, T> read(Object? json, {required bool isTolerant}) {
    if (json is! Map<Object?, Object?>) throw const _Irregular();
    const key = _StringShape();
    return UnmodifiableMapView({
      for (final entry in json.entries)
        key.read(entry.key, isTolerant: isTolerant): value.read(
          entry.value,
          isTolerant: isTolerant,
        ),
    });
  }

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
