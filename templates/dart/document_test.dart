{{ imports }}
List<String> faultsOf(Object? json) => [
  for (final fault in {{ name }}.validate(json))
    '${fault.path} ${fault.code.wireName}',
];

void main() {
  test('{{ name }} reads what it writes', () {
    final json = {{ name }}.safeDefault.toJson();
    expect({{ name }}.validate(json), isEmpty);
    final document = {{ name }}.fromJson(json);
    expect(document, {{ name }}.safeDefault);
    expect(document.hashCode, {{ name }}.safeDefault.hashCode);
    expect(document.toJson(), json);
    expect(json['schema_version'], {{ version }});
  });

  test('{{ name }} keeps what a newer version wrote', () {
    final json = {{ name }}.safeDefault.toJson();
    final newer = {
      'b/~': {'2': -0.0, '10': <Object?>[]},
      ...json,
      '10': '\u{10000}',
    };
    final document = {{ name }}.fromJsonTolerantly(newer);
    expect(document.toJson(), newer);
    expect(document.toJson().keys, [...json.keys, '10', 'b/~']);
    expect({{ name }}.fromJsonTolerantly(document.toJson()), document);
    expect(document == {{ name }}.safeDefault, isFalse);
    expect({{ name }}.fromJsonTolerantly(json), {{ name }}.safeDefault);
    expect(faultsOf(document.toJson()), [
      '/10 unknown_property',
      '/b~1~0 unknown_property',
    ]);
{%- if has_fields %}
    expect(document.copyWith(), document);
{%- endif %}
    bool namesThree(Object? error) =>
        error is InvalidDocumentException && error.faults.length == 3;
    final faulty = {...newer, '~': '\u0000', '/': double.infinity};
    expect(
      () => {{ name }}.fromJsonTolerantly({...faulty, 'schema_version': ''}),
      throwsA(namesThree),
    );
    expect(
      () => {{ name }}.fromJsonTolerantly({
        ...newer,
        'schema_version': {{ version + 1 }},
      }),
      throwsA(isA<InvalidDocumentException>()),
    );
  });

  test('{{ name }} names all faults, in the order of their paths', () {
    expect(faultsOf({'schema_version': {{ version }}, '~/': true}), [
      {%- for property in required %}
      '/{{ property }} required',
      {%- endfor %}
      '/~0~1 unknown_property',
    ]);
    expect(faultsOf(null), [' type']);
    expect(faultsOf(<Object?>[]), [' type']);
  });

  test('{{ name }} looks at nothing else in another version', () {
    expect(faultsOf({'schema_version': {{ version - 1 }}, '~/': true}), [
      '/schema_version outdated',
    ]);
    expect(faultsOf({'schema_version': {{ version + 1 }}.0, '~/': true}), [
      '/schema_version too_new',
    ]);
  });

  test('{{ name }} lifts every earlier version', () {
    final json = {{ name }}.safeDefault.toJson();
    expect({{ name }}.upgrade(json), json);
    expect({{ name }}.fromJsonUpgrading(json), {{ name }}.safeDefault);
    for (var version = 1; version <= {{ version }}; version++) {
      final document = {'schema_version': version};
      final upgraded = {{ name }}.upgrade(document);
      expect(upgraded['schema_version'], {{ version }});
      expect(document, {'schema_version': version});
    }
  });

  test('{{ name }} lifts nothing of another version', () {
    bool names(Object? error, FaultCode code) =>
        error is InvalidDocumentException && error.faults.single.code == code;
    for (final (json, code) in [
      (null, FaultCode.type),
      ({'other': 1}, FaultCode.required),
      ({'schema_version': 1.5}, FaultCode.type),
      ({'schema_version': 0}, FaultCode.outdated),
      ({'schema_version': {{ version + 1 }}}, FaultCode.tooNew),
    ]) {
      expect(
        () => {{ name }}.upgrade(json),
        throwsA((Object? error) => names(error, code)),
      );
    }
  });

  test('{{ name }} throws all faults at once', () {
    bool namesBoth(Object? error) =>
        error is InvalidDocumentException &&
        error.typeName == '{{ name }}' &&
        error.faults.length == {{ required.len() + 1 }};
    final json = {'schema_version': {{ version }}, '~/': true};
    expect(() => {{ name }}.fromJson(json), throwsA(namesBoth));
  });
}
