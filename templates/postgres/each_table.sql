    FOR target IN
        SELECT format('%I.%I', '{{ subject.schema }}', r.table_name) AS name, r.column_names, c.oid AS id, c.relkind AS kind
        FROM (VALUES
{{ subject.tables }}
        ) AS r (table_name, column_names)
        LEFT JOIN pg_class AS c ON c.relname = r.table_name AND c.relnamespace = '{{ schema_identifier }}'::regnamespace
    LOOP
        IF target.id IS NULL THEN
            RAISE NOTICE 'table % does not exist yet: nothing to convert', target.name;
            CONTINUE;
        ELSIF target.kind NOT IN ('r', 'p') THEN
            problems := problems || format('%s is not a table', target.name);
            CONTINUE;
        END IF;
