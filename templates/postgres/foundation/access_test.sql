{{ Header::Other }}
{%- for line in notes %}
-- {{ line }}
{%- endfor %}
-- `supabase test db` runs it; whatever it does is taken back.
BEGIN;
CREATE EXTENSION IF NOT EXISTS pgtap WITH SCHEMA extensions;
SET LOCAL search_path TO public, extensions;
{%- if !statements.is_empty() %}

-- What is tried.
CREATE TEMPORARY TABLE statements (name text PRIMARY KEY, statement text NOT NULL) ON COMMIT DROP;
INSERT INTO pg_temp.statements (name, statement) VALUES
{%- for (name, statement) in statements %}
    ({{ name }}, {{ statement }}){% if loop.last %};{% else %},{% endif %}
{%- endfor %}

-- What becomes of a statement that a role runs: the number of rows, or the code of the error that refuses it. The role
-- and all that the statement does are taken back.
CREATE FUNCTION pg_temp.outcome(attempt text, caller text DEFAULT 'authenticated')
RETURNS text
LANGUAGE plpgsql
AS $function$
DECLARE
    statement text := (SELECT s.statement FROM pg_temp.statements AS s WHERE s.name = attempt);
    touched bigint;
BEGIN
    PERFORM set_config('role', caller, true);
    EXECUTE statement;
    GET DIAGNOSTICS touched = ROW_COUNT;
    RAISE EXCEPTION 'taken back' USING ERRCODE = 'ZZ000';
EXCEPTION
    WHEN SQLSTATE 'ZZ000' THEN
        RETURN touched;
    WHEN OTHERS THEN
        RETURN SQLSTATE;
END
$function$;
{%- endif %}

SELECT plan({{ plan }});
{%- for section in sections %}

-- {{ section.title }}
{%- for statement in section.setup %}
{{ statement }}
{%- endfor %}
{%- for test in section.tests %}
{{ test }}
{%- endfor %}
{%- endfor %}

SELECT * FROM finish();
ROLLBACK;
