// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter

/// How deep free JSON may be nested.
const int _maxDepth = 64;

/// Any JSON.
final class _FreeShape extends _Shape {
  const _FreeShape([this._depth = 0]);

  /// How many lists and maps are around the value.
  final int _depth;

  @override
  String get typeName => 'JSON';

  @override
  bool hasType(Object? json) => switch (json) {
    null || bool() || String() || List<Object?>() => true,
    final num number => !number.isNaN,
    _ => _asObject(json) != null,
  };

  @override
  void checkRules(Object? json, _Findings findings) {
    switch (json) {
      case final String text:
        findings.addTextFaults(text);
      case final num number when number.toDouble().isInfinite:
        findings.add(FaultCode.outOfRange, 'must fit a 64-bit float');
      case List<Object?>() || Map<Object?, Object?>() when _depth == _maxDepth:
        findings.add(FaultCode.depth, 'must not be nested deeper');
      case final List<Object?> items:
        for (final (index, item) in items.indexed) {
          findings.check(index, _FreeShape(_depth + 1), item);
        }
      case Map<Object?, Object?>():
        _MapShape(_FreeShape(_depth + 1)).checkRules(json, findings);
    }
  }
}
