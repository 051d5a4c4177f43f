DO $check$
DECLARE
    unknown text;
BEGIN
    SELECT string_agg(format('DROP POLICY %I ON {{ table }};', p.polname), chr(10) ORDER BY p.polname)
    INTO unknown
    FROM pg_policy AS p
    WHERE p.polrelid = '{{ table }}'::regclass AND p.polpermissive
{%- if !known.is_empty() %}
        AND p.polname NOT IN (
            {{ known }}
        )
{%- endif %};
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'the table {{ table }} has policies that no migration makes, and each of them may open it'
            USING ERRCODE = 'object_not_in_prerequisite_state', DETAIL = unknown,
                  HINT = 'Drop them first, or make them in a migration.';
    END IF;
END
$check$;
