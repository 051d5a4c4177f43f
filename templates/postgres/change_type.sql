{{ header }}
{% if is_rollback -%}
-- Undoes the migration of the same name. In {{ subject.type_name }}:
{% for line in summary -%}
--   {{ line }}
{% endfor -%}
{% endif -%}
--
-- Nothing here rewrites a table.{% if !additions.is_empty() %} The new labels cannot be used before the transaction that adds them has ended.{% endif %}
DO {{ tag }}
DECLARE
    labels CONSTANT text[] := ARRAY[
{{ labels }}
    ];
    present text[];
BEGIN
    PERFORM set_config('lock_timeout', '5s', true);
{%- if !renames.is_empty() %}
{% include "postgres/rename_labels.sql" %}
{%- endif %}
{%- if !additions.is_empty() %}

{{ additions }}
{%- endif %}

    present := ARRAY(
        SELECT e.enumlabel FROM pg_enum AS e
        WHERE e.enumtypid = '{{ subject.type_name }}'::regtype
        ORDER BY e.enumsortorder
    );
    IF present <> labels THEN
        RAISE EXCEPTION 'type {{ subject.type_name }} has other labels than {% if is_rollback %}before the migration{% else %}the registry{% endif %}, or in another order'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  DETAIL = concat(
                      'would be: ', array_to_string(present, ', '), chr(10),
                      'wanted: ', array_to_string(labels, ', ')
                  );
    END IF;
{%- if !comment.is_empty() %}
    COMMENT ON TYPE {{ subject.type_name }} IS {{ comment }};
{%- endif %}
{%- if !guards.is_empty() %}

{{ guards }}
{%- endif %}
END
{{ tag }};
