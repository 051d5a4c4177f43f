// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

/// The rules of a JSON value that is read as a [T].
abstract class _Shape<T> {
  const _Shape();

  /// Whether [json] is of the right JSON type.
  bool hasType(Object? json);

  /// The right JSON type in words.
  String get typeName;

  /// What [json] is compared by where items must differ; null where it is of
  /// another JSON type.
  Object? comparable(Object? json) => hasType(json) ? json : null;

  /// Notes the rules that [json], which is of the right type, breaks.
  void checkRules(Object? json, _Findings findings);

  /// Notes the rules that [json] breaks.
  void check(Object? json, _Findings findings) {
    if (hasType(json)) {
      checkRules(json, findings);
    } else {
      findings.add(FaultCode.type, 'must be $typeName');
    }
  }

  /// All rules that [json] breaks.
  List<Fault> faultsOf(Object? json) {
    final findings = _Findings();
    check(json, findings);
    return List.unmodifiable(findings.faults);
  }

  /// Reads [json] and checks it on the way. Where [check] would note a fault,
  /// it throws an [_Irregular] and leaves it to [check] to say what is wrong.
  T read(Object? json, {required bool isTolerant});
}

/// Thrown where reading comes upon a broken rule.
final class _Irregular implements Exception {
  const _Irregular();
}
