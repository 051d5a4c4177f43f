{% if keys.is_empty() -%}
DECLARE
    problem text;
BEGIN
{%- else -%}
DECLARE
    wanted text[] := CASE p_kind{{ keys }}
        ELSE ARRAY[]::text[]
    END;
    problem text;
BEGIN
{%- endif %}
    IF p_credentials IS NULL OR jsonb_typeof(p_credentials) <> 'object' OR p_credentials = '{}' THEN
        RAISE EXCEPTION 'credentials_json must be an object with at least one key'
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
{%- if keys.is_empty() %}
    SELECT 'not a text, or empty: ' || string_agg(left(g.key, 63), ', ' ORDER BY g.key)
    INTO problem
    FROM jsonb_each(p_credentials) AS g
    WHERE jsonb_typeof(g.value) <> 'string' OR g.value = '""';
{%- else %}
    SELECT concat_ws('; ',
        'missing: ' || string_agg(k.key, ', ' ORDER BY k.key) FILTER (WHERE k.given IS NULL),
        'unknown: ' || string_agg(left(k.key, 63), ', ' ORDER BY k.key) FILTER (WHERE k.wanted IS NULL),
        'not a text, or empty: ' || string_agg(k.key, ', ' ORDER BY k.key) FILTER (
            WHERE k.wanted IS NOT NULL AND (jsonb_typeof(k.given) <> 'string' OR k.given = '""')
        ))
    INTO problem
    FROM (
        SELECT coalesce(w.key, g.key) AS key, w.key AS wanted, g.value AS given
        FROM unnest(wanted) AS w (key)
        FULL JOIN jsonb_each(p_credentials) AS g ON g.key = w.key
    ) AS k;
{%- endif %}
    IF problem <> '' THEN
        RAISE EXCEPTION 'credentials_json does not fit; %', problem USING ERRCODE = 'invalid_parameter_value';
    END IF;
END
