DECLARE
    refused record;
BEGIN
    SELECT v.column_name, f.form INTO refused
    FROM (
{%- for column in columns %}
{%- if !loop.first %}
        UNION ALL
{%- endif %}
{%- if column.is_json %}
        SELECT {{ column.literal }}, s.value #>> '{}'
        FROM jsonb_path_query(NEW.{{ column.ident }}, 'strict $.** ? (@.type() == "string")') AS s (value)
        WHERE TG_OP = 'INSERT' OR NEW.{{ column.ident }} IS DISTINCT FROM OLD.{{ column.ident }}
        UNION ALL
        SELECT {{ column.literal }}, k.value #>> '{}'
        FROM jsonb_path_query(NEW.{{ column.ident }}, 'strict $.** ? (@.type() == "object").keyvalue().key') AS k (value)
        WHERE TG_OP = 'INSERT' OR NEW.{{ column.ident }} IS DISTINCT FROM OLD.{{ column.ident }}
{%- else %}
        SELECT {{ column.literal }}, NEW.{{ column.ident }}
        WHERE TG_OP = 'INSERT' OR NEW.{{ column.ident }} IS DISTINCT FROM OLD.{{ column.ident }}
{%- endif %}
{%- endfor %}
    ) AS v (column_name, value)
    CROSS JOIN LATERAL (SELECT {{ form }}(v.value) AS form) AS f
    WHERE f.form IS NOT NULL
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '%.% holds what looks like a credential (%)', TG_TABLE_NAME, refused.column_name, refused.form
            USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                  HINT = 'Credentials rest in the vault, and the row refers to them.';
    END IF;
    RETURN NEW;
END
