CREATE TABLE IF NOT EXISTS {{ table }} (
{{ elements }}
);

-- A table that was there before keeps what it has, and gets what it lacks.
DO $check$
DECLARE
    problems text;
BEGIN
    SELECT string_agg(
        format('column %I is %s, not %s', w.name, format_type(a.atttypid, a.atttypmod), w.type), chr(10) ORDER BY a.attnum
    )
    INTO problems
    FROM (VALUES
{{ expected }}
    ) AS w (name, type)
    JOIN pg_attribute AS a ON a.attrelid = '{{ table }}'::regclass AND a.attname = w.name AND NOT a.attisdropped
    WHERE a.atttypid <> w.type::regtype;
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'the table {{ table }} was there before, with columns of other types'
            USING ERRCODE = 'duplicate_table', DETAIL = problems,
                  HINT = 'Convert them to the types of the registry first; nothing was changed.';
    END IF;
END
$check$;
{{ adoption }}
COMMENT ON TABLE {{ table }} IS {{ description }};
{{ comments }}
{%- if !guards.is_empty() %}
-- Retired values may stay in old rows, and in no new one.
{{ guards }}
{%- endif %}
-- Nobody gets at its rows before the policies say who may.
ALTER TABLE {{ table }} ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON TABLE {{ table }} FROM PUBLIC, anon, authenticated;
