CREATE OR REPLACE FUNCTION {{ name }}({{ arguments }})
RETURNS {{ function.returns }}
LANGUAGE {{ function.language }}
{%- if !function.volatility.is_empty() %}
{{ function.volatility }}
{%- endif %}
{%- if function.is_definer %}
SECURITY DEFINER
{%- endif %}
SET search_path = pg_catalog, pg_temp
AS {{ tag }}{{ function.body }}{{ tag }};
COMMENT ON FUNCTION {{ signature }} IS {{ comment }};
REVOKE ALL ON FUNCTION {{ signature }} FROM PUBLIC, anon, authenticated, service_role;
{%- if !executors.is_empty() %}
GRANT EXECUTE ON FUNCTION {{ signature }} TO {{ executors }};
{%- endif %}
