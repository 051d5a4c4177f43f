-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name: takes {{ added }} out of {{ subject.type_name }}.
-- PostgreSQL cannot drop a label. This makes the type anew without it and moves the columns over, which rewrites their
-- tables. While a row or a default still uses such a label, it refuses and changes nothing, so that no row is lost.
DO {{ tag }}
DECLARE
    labels CONSTANT text[] := ARRAY[
{{ labels }}
    ];
    removed CONSTANT text[] := ARRAY[{{ added }}];
    new_type CONSTANT text := '{{ subject.type_name }}';
    old_cast text; -- as a default is printed
    bad text;
{% include "postgres/declare.sql" %}
BEGIN
{% include "postgres/find_type.sql" %}

    IF type_id IS NULL OR NOT present && removed THEN
        RAISE NOTICE 'type {{ subject.type_name }} has no such label: nothing to undo';
        RETURN;
    ELSIF ARRAY(
        SELECT e.label FROM unnest(present) WITH ORDINALITY AS e (label, number)
        WHERE e.label <> ALL (removed)
        ORDER BY e.number
    ) <> labels THEN
        RAISE EXCEPTION 'type {{ subject.type_name }} has changed since'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  DETAIL = concat(
                      'exists: ', array_to_string(present, ', '), chr(10),
                      'wanted: ', array_to_string(labels, ', '), ' and ', array_to_string(removed, ', ')
                  );
    END IF;

    ALTER TYPE {{ subject.type_name }} RENAME TO {{ old_name }};
    CREATE TYPE {{ subject.type_name }} AS ENUM (
{{ indented_labels }}
    );
    EXECUTE format('COMMENT ON TYPE {{ subject.type_name }} IS %L', obj_description(type_id, 'pg_type'));
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
            IF trim(BOTH '''' FROM left(item.initial, -length(old_cast))) = ANY (removed) THEN
                problems := problems || format(
                    '%1$s.%2$I has the default %3$s: ALTER TABLE %1$s ALTER COLUMN %2$I DROP DEFAULT;',
                    target.name, item.name, left(item.initial, -length(old_cast))
                );
            END IF;

{% include "postgres/convert_column.sql" %}

{% include "postgres/blockers.sql" %}

{% include "postgres/finish.sql" %}

    DROP TYPE {{ old_type }};
END
{{ tag }};
