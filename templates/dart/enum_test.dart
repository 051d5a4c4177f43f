{{ imports }}
void main() {
  group('{{ name }}', () {
    test('has exactly the values of the registry, in order', () {
{{ labels }}
    });

    test('offers what is active or deprecated', () {
{{ supported }}
    });

    test('reads the names that it writes', () {
      for (final value in {{ name }}.values) {
        expect({{ name }}.parse(value.toJson()), value);
      }
      expect({{ name }}.tryParse('{{ unknown }}'), isNull);
      expect(() => {{ name }}.parse('{{ unknown }}'), throwsFormatException);
    });
{%- if !renamed.is_empty() %}

    test('reads earlier names', () {
    {%- for (old, new) in renamed %}
      expect({{ name }}.parse({{ old }}).wireName, '{{ new }}');
    {%- endfor %}
    });
{%- endif %}

    test('keeps what it does not know', () {
      for (final value in {{ name }}.values) {
        expect(Open{{ name }}.parse(value.wireName), value);
      }
      final unknown = Open{{ name }}.parse('{{ unknown }}');
      expect(unknown, isA<Unknown{{ name }}>());
      expect(unknown.toJson(), '{{ unknown }}');
      expect(unknown, Open{{ name }}.parse('{{ unknown }}'));
    });
{%- if is_registry %}

    test('defines each value', () {
      const definitions = {{ name }}Registry.definitions;
      final types = definitions.map((definition) => definition.type);
      expect(types, {{ name }}.values);
      expect({{ name }}Registry.supportedTypes, {{ name }}.supported);
      for (final value in {{ name }}.values) {
        expect({{ name }}Registry.definitionOf(value).type, value);
        expect({{ name }}Registry.tryParse(value.wireName)?.type, value);
      }
      expect({{ name }}Registry.tryParse('{{ unknown }}'), isNull);
    });
{%- endif %}
{%- for document in documents %}

    test('holds valid documents in {{ document.name }}', () {
      for (final definition in {{ name }}Registry.definitions) {
{%- if document.is_optional %}
        if (definition.{{ document.name }} case final document?) {
          expect({{ document.class }}.fromJson(document.toJson()), document);
        }
{%- else %}
        final document = definition.{{ document.name }};
        expect({{ document.class }}.fromJson(document.toJson()), document);
{%- endif %}
      }
    });
{%- endfor %}
  });
}
