    FOR target IN
        SELECT format('{{ subject.schema_ident }}.%I', r.table_name) AS name, r.column_names, c.oid AS id, c.relkind AS kind
        FROM (VALUES
{{ subject.tables }}
        ) AS r (table_name, column_names)
        LEFT JOIN pg_class AS c
            ON c.relname = r.table_name AND c.relnamespace = '{{ subject.schema_ident }}'::regnamespace
{%- if subject.columns.is_empty() %}
        WHERE r.table_name IS NOT NULL
{%- endif %}
    LOOP
        IF target.id IS NULL THEN
            RAISE NOTICE 'table % does not exist: nothing to convert', target.name;
            CONTINUE;
        ELSIF target.kind NOT IN ('r', 'p') THEN
            problems := problems || format('%s is not a table', target.name);
            CONTINUE;
        ELSIF EXISTS (
            SELECT FROM pg_attribute AS a
            WHERE a.attrelid = target.id AND a.attname = ANY (target.column_names)
                AND a.atttypid {{ direction.unconverted }} type_id
        ) THEN
            -- Before the look at the rows, so that none slips in behind it.
            EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', target.name);
        END IF;

        actions := NULL;
        FOR item IN
            SELECT r.name, a.atttypid AS type_id, format_type(a.atttypid, a.atttypmod) AS type_name,
                   CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS initial
            FROM unnest(target.column_names) AS r (name)
            LEFT JOIN pg_attribute AS a ON a.attrelid = target.id AND a.attname = r.name
            LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        LOOP
            IF item.type_id IS NULL THEN
                RAISE NOTICE 'table % has no column %: nothing to convert', target.name, item.name;
                CONTINUE;
            END IF;
