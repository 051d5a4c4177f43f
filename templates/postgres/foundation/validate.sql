DO $check$
DECLARE
    offenders text;
BEGIN
    SELECT string_agg(o.key, chr(10)) INTO offenders
    FROM (
        SELECT t.{{ key }}::text AS key FROM {{ table }} AS t
        WHERE NOT ({{ requirement.condition }})
        ORDER BY t.{{ key }}
        LIMIT 100
    ) AS o;
    IF offenders IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation', MESSAGE = {{ message }}, DETAIL = offenders,
            HINT = 'Give them what they lack, or another value; then run this file again. At most 100 are listed.';
    END IF;
END
$check$;
ALTER TABLE {{ table }} VALIDATE CONSTRAINT {{ constraint }};
