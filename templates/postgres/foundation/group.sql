{{ Header::Migration(None) }}
-- {{ title }}
{%- for line in notes %}
-- {{ line }}
{%- endfor %}
SELECT set_config('lock_timeout', '5s', true);
{% if !preamble.is_empty() %}
{{ preamble }}
{%- endif %}
{{ made }}
