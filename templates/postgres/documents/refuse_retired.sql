DECLARE
    refused record;
BEGIN
    -- Documents that hold a retired label may keep it, and change in everything else.
    SELECT r.column_name, r.label INTO refused
    FROM (VALUES
{%- for path in paths %}
        ({{ path.column }}, to_jsonb(NEW.{{ path.ident }}), CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD.{{ path.ident }}) END, {{ path.labels }}::jsonpath){% if !loop.last %},{% endif %}
{%- endfor %}
    ) AS d (column_name, new, old, path)
    CROSS JOIN LATERAL (
        SELECT d.column_name, n.label #>> '{}'
        FROM jsonb_path_query(d.new, d.path) AS n (label)
        WHERE NOT EXISTS (SELECT FROM jsonb_path_query(d.old, d.path) AS o (label) WHERE o.label = n.label)
    ) AS r (column_name, label)
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '%.% cannot come to hold %: it is retired', TG_TABLE_NAME, refused.column_name, quote_literal(refused.label)
            USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END
