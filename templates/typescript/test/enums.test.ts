import assert from 'node:assert/strict';
import test from 'node:test';

import {
{%- for name in imports %}
  {{ name }},
{%- endfor %}
} from {{ package }};

/** None of them can be the name of a value. */
const UNKNOWN = ['', ' ', 'Not a label', '__proto__', 'hasOwnProperty', '\0', '\ud800'];
{%- for enumeration in enums %}

await test('{{ enumeration.name }} has exactly these labels, in this order', () => {
  assert.deepEqual(
    [...{{ enumeration.labels_const }}],
    [
{{ enumeration.labels }}    ],
  );
  assert.deepEqual(
    [...SUPPORTED_{{ enumeration.labels_const }}],
    [
{{ enumeration.supported }}    ],
  );
});

await test('{{ enumeration.name }} knows its labels and no others', () => {
  assert.deepEqual(Object.values({{ enumeration.type_name }}), [...{{ enumeration.labels_const }}]);
  for (const label of {{ enumeration.labels_const }}) {
    assert.equal({{ enumeration.type_name }}[label], label);
    assert.ok(is{{ enumeration.type_name }}(label));
    assert.equal(parse{{ enumeration.type_name }}(label), label);
    assert.equal(open{{ enumeration.type_name }}(label), label);
  }
  for (const label of UNKNOWN) {
    assert.equal(is{{ enumeration.type_name }}(label), false);
    assert.equal(parse{{ enumeration.type_name }}(label), undefined);
    assert.equal(open{{ enumeration.type_name }}(label), label);
  }
});
{%- if !enumeration.renamed.is_empty() %}

await test('{{ enumeration.name }} reads earlier labels', () => {
{%- for (earlier, present) in enumeration.renamed %}
  assert.equal(is{{ enumeration.type_name }}({{ earlier }}), false);
  assert.equal(parse{{ enumeration.type_name }}({{ earlier }}), {{ present }});
  assert.equal(open{{ enumeration.type_name }}({{ earlier }}), {{ present }});
{%- endfor %}
});
{%- endif %}
{%- if let Some(registry) = enumeration.registry %}

await test('{{ enumeration.name }} says something about each label', () => {
  assert.deepEqual(Object.keys({{ registry }}), [...{{ enumeration.labels_const }}]);
  const supported: readonly string[] = SUPPORTED_{{ enumeration.labels_const }};
  for (const label of {{ enumeration.labels_const }}) {
    const { description, status, replaced_by: replacement } = {{ registry }}[label];
    assert.notEqual(description, '');
    assert.equal(supported.includes(label), status === 'active' || status === 'deprecated');
    assert.ok(replacement === undefined || is{{ enumeration.type_name }}(replacement));
  }
});
{%- endif %}
{%- endfor %}
