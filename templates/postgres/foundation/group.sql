-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- {{ title }}
{%- for line in notes %}
-- {{ line }}
{%- endfor %}
SELECT set_config('lock_timeout', '5s', true);
{% if !preamble.is_empty() %}
{{ preamble }}
{%- endif %}
{{ made }}
