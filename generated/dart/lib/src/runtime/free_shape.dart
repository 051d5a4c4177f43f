// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

/// How deep free JSON may be nested.
const int _maxDepth = 64;

/// Any JSON.
final class _FreeShape extends _NestedShape {
  const _FreeShape();

  @override
  void checkRules(Object? json, _Findings findings) {
    if (_isDeeper(json, _maxDepth)) {
      findings.add(
        FaultCode.depth,
        'must not be nested more than $_maxDepth levels deep',
      );
    } else {
      super.checkRules(json, findings);
    }
  }

  /// Whether more than [levels] lists and maps stand within each other.
  static bool _isDeeper(Object? json, int levels) => switch (json) {
    final List<Object?> items =>
      levels == 0 || items.any((item) => _isDeeper(item, levels - 1)),
    final Map<Object?, Object?> map =>
      levels == 0 || map.values.any((value) => _isDeeper(value, levels - 1)),
    _ => false,
  };
}

/// JSON that is known not to be nested too deeply.
final class _NestedShape extends _Shape<JsonValue> {
  const _NestedShape();

  @override
  String get typeName => 'JSON';

  @override
  bool hasType(Object? json) => switch (json) {
    null || bool() || String() || List<Object?>() => true,
    final num number => !number.isNaN,
    _ => _asObject(json) != null,
  };

  @override
  JsonValue read(Object? json, {required bool isTolerant}) =>
      faultsOf(json).isEmpty ? JsonValue(json) : throw const _Irregular();

  @override
  void checkRules(Object? json, _Findings findings) {
    switch (json) {
      case final String text:
        findings.addTextFaults(text);
      case final num number when number.toDouble().isInfinite:
        findings.add(FaultCode.outOfRange, 'must fit a 64-bit float');
      case final List<Object?> items:
        const _ListShape(_NestedShape()).checkRules(items, findings);
      case Map<Object?, Object?>():
        const _MapShape(_NestedShape()).checkRules(json, findings);
    }
  }
}
