/// The rules of a JSON value.
abstract class _Shape {
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
}
