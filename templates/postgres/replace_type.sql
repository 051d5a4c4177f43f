{{ header }}
{% if is_rollback -%}
-- Undoes the migration of the same name. In {{ subject.type_name }}:
{% for line in summary -%}
--   {{ line }}
{% endfor -%}
{% endif -%}
--
-- PostgreSQL can neither drop a label nor move one. This makes the type anew and moves the columns over, which rewrites
-- their tables under an exclusive lock, about 0.1 s for 10,000 rows and 2 to 8 s for 1,000,000. While a row or a default
-- uses a label that goes and has no successor, it refuses and changes nothing, so that no row is lost.
DO {{ tag }}
DECLARE
    labels CONSTANT text[] := ARRAY[
{{ labels }}
    ];
    expected CONSTANT text[] := ARRAY[
{{ expected }}
    ];
    removed CONSTANT text[] := ARRAY[{{ removed }}]::text[];
    successors CONSTANT jsonb := {{ successors }}; -- from labels that go to those that their rows get
    new_type CONSTANT text := '{{ subject.type_name }}';
    old_cast text; -- as a default is printed
    initial_label text;
    bad text;
{% include "postgres/declare.sql" %}
BEGIN
{%- if !renames.is_empty() %}{% include "postgres/rename_labels.sql" %}
{% endif -%}
{%- if !guards.is_empty() %}
{{ guards }}
{% endif %}
{% include "postgres/find_type.sql" %}

    IF {% if is_rollback %}type_id IS NULL OR {% endif %}present = labels THEN
        RAISE NOTICE 'type {{ subject.type_name }} is as it should be: nothing to do';
        RETURN;
    ELSIF present <> expected THEN
        RAISE EXCEPTION 'type {{ subject.type_name }} has other labels than expected, or in another order'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  DETAIL = concat(
                      'exists: ', array_to_string(present, ', '), chr(10),
                      'expected: ', array_to_string(expected, ', ')
                  );
    END IF;

    ALTER TYPE {{ subject.type_name }} RENAME TO {{ old_name }};
    CREATE TYPE {{ subject.type_name }} AS ENUM (
{{ labels }}
    );
    COMMENT ON TYPE {{ subject.type_name }} IS {{ comment }};
    old_cast := '::' || format_type(type_id, NULL);

{% include "postgres/each_column.sql" %}
            CONTINUE WHEN item.type_id <> type_id;

            EXECUTE format(
                $query$
                    SELECT string_agg(format('%%L ×%%s', s.value, s.count), ', ' ORDER BY s.value)
                    FROM (SELECT %1$I::text AS value, count(*) FROM %2$s GROUP BY 1) AS s
                    WHERE s.value = ANY ($1)
                $query$,
                item.name, target.name
            ) INTO bad USING removed;
            IF bad IS NOT NULL THEN
                problems := problems || format('%s.%I still holds %s', target.name, item.name, bad);
            END IF;

{% include "postgres/cast_default.sql" %}
            initial_label := trim(BOTH '''' FROM left(item.initial, -length(old_cast)));
            IF initial_label = ANY (removed) THEN
                problems := problems || format(
                    '%1$s.%2$I has the default %3$L: ALTER TABLE %1$s ALTER COLUMN %2$I DROP DEFAULT;',
                    target.name, item.name, initial_label
                );
            ELSIF successors ? initial_label THEN
                initial := format('%L::%s', successors ->> initial_label, new_type);
            END IF;

{% include "postgres/convert_column.sql" %}

{% include "postgres/blockers.sql" %}

{% include "postgres/finish.sql" %}

    DROP TYPE {{ old_type }};
END
{{ tag }};
