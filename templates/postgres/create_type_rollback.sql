{{ Header::Other }}
{% if is_new -%}
-- Undoes the migration of the same name: the columns hold text again, with the same values and defaults, and the type
-- {{ subject.type_name }} is dropped. A column that was varchar is text afterwards, which holds the same.
-- No row is lost; if anything else still uses the type, it is listed and nothing is changed.
{% else -%}
-- Undoes the migration of the same name: the columns hold text again, with the same values and defaults. A column that
-- was varchar is text afterwards, which holds the same. No row is lost; what is in the way is listed, and nothing is
-- changed.
{% endif -%}
DO {{ tag }}
DECLARE
    new_type CONSTANT text := 'text';
    old_cast text; -- as a default is printed
{% include "postgres/declare.sql" %}
BEGIN
{% include "postgres/find_type.sql" %}

    IF type_id IS NULL THEN
        RAISE NOTICE 'type {{ subject.type_name }} does not exist: nothing to undo';
        RETURN;
    END IF;
    old_cast := '::' || format_type(type_id, NULL);
{%- if !guards.is_empty() %}

{{ guards }}
{%- endif %}

{% include "postgres/each_column.sql" %}
            CONTINUE WHEN item.type_id <> type_id;

{% include "postgres/cast_default.sql" %}

{% include "postgres/convert_column.sql" %}

{% include "postgres/blockers.sql" %}

{% include "postgres/finish.sql" %}
{% if is_new %}
    DROP TYPE {{ subject.type_name }};
{% endif -%}
END
{{ tag }};
