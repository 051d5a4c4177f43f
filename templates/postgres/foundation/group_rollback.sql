{{ Header::Other }}
-- Undoes the migration of the same name.
-- {{ title }}
SELECT set_config('lock_timeout', '5s', true);
{% if undone.is_empty() %}
-- There is nothing to undo.
{%- else %}
{{ undone }}
{%- endif %}
