DECLARE
    refused record;
BEGIN
    SELECT v.column_name, v.form INTO refused
    FROM (
{%- for column in columns %}
{%- if !loop.first %}
        UNION ALL
{%- endif %}
        SELECT {{ column.literal }}, {{ column.form }}(NEW.{{ column.ident }})
        WHERE TG_OP = 'INSERT' OR NEW.{{ column.ident }} IS DISTINCT FROM OLD.{{ column.ident }}
{%- endfor %}
    ) AS v (column_name, form)
    WHERE v.form IS NOT NULL
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '%.% holds what looks like a credential (%)', TG_TABLE_NAME, refused.column_name, refused.form
            USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                  HINT = 'Credentials rest in the vault, and the row refers to them.';
    END IF;
    RETURN NEW;
END
