DO $check$
DECLARE
    offenders text;
BEGIN
{%- if let Some(lift) = lift %}
    LOOP
        EXIT WHEN {{ lift }} = 0;
    END LOOP;
{%- endif %}
    SELECT string_agg(o.key, chr(10)) INTO offenders
    FROM (
        SELECT t.{{ key }}::text AS key FROM {{ table }} AS t
        WHERE {{ offence }}
        ORDER BY t.{{ key }}
        LIMIT 100
    ) AS o;
    IF offenders IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation', MESSAGE = {{ message }}, DETAIL = offenders,
            HINT = {{ hint }};
    END IF;
END
$check$;
ALTER TABLE {{ table }} VALIDATE CONSTRAINT {{ constraint }};
