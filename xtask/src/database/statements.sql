-- What the database holds of the wanted names, as statements that would make it so. Parameters: the schema, and the
-- names of types, tables, columns, triggers and functions in it.
WITH types AS (
    SELECT t.oid, t.typtype, format('%I.%I', n.nspname, t.typname) AS name
    FROM pg_catalog.pg_type AS t
    JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
    WHERE n.nspname = $1 AND t.typname = ANY ($2)
),
tables AS (
    SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_catalog.pg_class AS c
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND c.relname = ANY ($3) AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
),
triggers AS (
    SELECT g.oid, g.tgenabled, g.tgname, t.name
    FROM pg_catalog.pg_trigger AS g
    JOIN tables AS t ON t.oid = g.tgrelid
    WHERE NOT g.tgisinternal AND g.tgname = ANY ($5)
),
functions AS (
    SELECT p.oid, format('%I.%I', n.nspname, p.proname) AS name
    FROM pg_catalog.pg_proc AS p
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
    WHERE n.nspname = $1 AND p.proname = ANY ($6) AND p.prokind IN ('f', 'p')
),
statements (step, name, statement) AS (
    SELECT 1, name, CASE
        WHEN typtype = 'e' THEN format('CREATE TYPE %s AS ENUM (%s)', name, (
            SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
            FROM pg_catalog.pg_enum AS e
            WHERE e.enumtypid = types.oid
        ))
        ELSE format('CREATE TYPE %s', name)
    END
    FROM types
    UNION ALL
    SELECT 2, name, format('COMMENT ON TYPE %s IS %L', name, obj_description(oid, 'pg_type'))
    FROM types
    WHERE obj_description(oid, 'pg_type') IS NOT NULL
    UNION ALL
    SELECT 3, name, format('CREATE TABLE %s (%s)', name, (
        SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum)
        FROM pg_catalog.pg_attribute AS a
        WHERE a.attrelid = tables.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname = ANY ($4)
    ))
    FROM tables
    UNION ALL
    SELECT 4, name, pg_get_functiondef(oid)
    FROM functions
    UNION ALL
    SELECT 5, name, pg_get_triggerdef(oid)
    FROM triggers
    UNION ALL
    SELECT 6, name, format('ALTER TABLE %s %s TRIGGER %I', name, CASE tgenabled
        WHEN 'D' THEN 'DISABLE'
        WHEN 'R' THEN 'ENABLE REPLICA'
        ELSE 'ENABLE ALWAYS'
    END, tgname)
    FROM triggers
    WHERE tgenabled <> 'O'
)
SELECT statement FROM statements ORDER BY step, name, statement
