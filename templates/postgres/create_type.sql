{{ header }}
--
{% if is_new -%}
{% if let Some(class) = registry_class -%}
-- To add a new {{ words }}, update both this migration and {{ class }} in Dart
--
-- Both follow registry.yaml, so neither is edited by hand:
{% else -%}
-- To add a new {{ words }}:
{% endif -%}
--   1. Add the value to the enum {{ subject.enum_name }} in registry.yaml, where it belongs in the order.
--   2. Run `cargo xtask gen`. It adds a migration with ALTER TYPE ... ADD VALUE and its rollback, and adds the value
--      to the enum of every language, to the JSON Schema and to the documentation.
--   3. Commit registry.yaml together with the generated files, then apply the new migration.
--
{% endif -%}
-- The DO block makes all of it one statement: however the file is applied, everything happens or nothing. Rows are
-- checked first, and so is all that stands on the columns; what is in the way is listed, and nothing is changed.
-- Converting rewrites the table under an exclusive lock.
DO {{ tag }}
DECLARE
    labels CONSTANT text[] := ARRAY[
{{ labels }}
    ];
    renamed CONSTANT jsonb := {{ renamed }}; -- from earlier labels to present ones
    new_type CONSTANT text := '{{ subject.type_name }}';
    bad text;
{% include "postgres/declare.sql" %}
BEGIN
{% include "postgres/find_type.sql" %}

    IF type_id IS NULL THEN
        CREATE TYPE {{ subject.type_name }} AS ENUM (
{{ indented_labels }}
        );
        type_id := '{{ subject.type_name }}'::regtype;
    ELSIF present <> labels THEN
        RAISE EXCEPTION 'type {{ subject.type_name }} exists already, with other labels or in another order'
            USING ERRCODE = 'duplicate_object',
                  DETAIL = concat(
                      'exists: ', array_to_string(present, ', '), chr(10),
                      'wanted: ', array_to_string(labels, ', ')
                  );
    END IF;
    COMMENT ON TYPE {{ subject.type_name }} IS {{ description }};

{% include "postgres/each_column.sql" %}
            CONTINUE WHEN item.type_id = type_id;

            IF item.type_id NOT IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype) THEN
                problems := problems || format(
                    '%s.%I is of type %s; only text and varchar can be converted', target.name, item.name, item.type_name
                );
                CONTINUE;
            END IF;

            -- Rows with anything but a label, and what was probably meant.
            EXECUTE format(
                $query$
                    SELECT string_agg(format('%%L ×%%s%%s', s.value, s.count, CASE
                        WHEN $2 ->> s.value IS NOT NULL THEN format(' (now %%L)', $2 ->> s.value)
                        WHEN lower(trim(s.value)) = ANY ($1) THEN format(' (should be %%L)', lower(trim(s.value)))
                    END), ', ' ORDER BY s.value)
                    FROM (SELECT %1$I::text COLLATE "C" AS value, count(*) FROM %2$s GROUP BY 1) AS s
                    WHERE s.value <> ALL ($1)
                $query$,
                item.name, target.name
            ) INTO bad USING labels, renamed;
            IF bad IS NOT NULL THEN
                problems := problems || format('%s.%I holds values that are no label: %s', target.name, item.name, bad);
            END IF;

            -- A default that is a plain literal becomes one of the new type; any other expression is cast.
            initial := item.initial;
            IF initial ~ '^''([^'']|'''')*''::(text|character varying|bpchar)$' THEN
                EXECUTE 'SELECT ' || initial INTO initial;
                IF initial <> ALL (labels) THEN
                    problems := problems || format(
                        '%1$s.%2$I has the default %3$L, which is no label: '
                        'ALTER TABLE %1$s ALTER COLUMN %2$I DROP DEFAULT;',
                        target.name, item.name, initial
                    );
                END IF;
                initial := format('%L::%s', initial, new_type);
            ELSE
                initial := '(' || initial || ')::' || new_type;
            END IF;

{% include "postgres/convert_column.sql" %}

{% include "postgres/blockers.sql" %}

{% include "postgres/finish.sql" %}
{%- if !guards.is_empty() %}

{{ guards }}
{%- endif %}
END
{{ tag }};
