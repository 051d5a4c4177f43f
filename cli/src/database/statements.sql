-- What the database holds of the wanted names, as statements that would make it so. Parameters, all of them lists of
-- names with their schema and a point: schemas, types, tables, columns, indexes, triggers, functions, the tables of
-- which constraints, policies and privileges matter, and roles.
WITH schemas AS (
    SELECT n.oid, n.nspowner, n.nspacl, format('%I', n.nspname) AS name
    FROM pg_catalog.pg_namespace AS n
    WHERE n.nspname = ANY ($1)
),
types AS (
    SELECT t.oid, t.typtype, format('%I.%I', n.nspname, t.typname) AS name
    FROM pg_catalog.pg_type AS t
    JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
    WHERE concat_ws('.', n.nspname, t.typname) = ANY ($2)
),
tables AS (
    SELECT c.oid, c.relacl, c.relrowsecurity, c.relforcerowsecurity, p.path, format('%I.%I', n.nspname, c.relname) AS name,
           p.path = ANY ($8) AS is_secured
    FROM pg_catalog.pg_class AS c
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    CROSS JOIN concat_ws('.', n.nspname, c.relname) AS p (path)
    WHERE p.path = ANY ($3) AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
),
columns AS (
    SELECT a.attrelid, a.attnum, a.attgenerated, a.attidentity, a.attnotnull, t.name AS table_name,
           format('%I', a.attname) AS name, format_type(a.atttypid, a.atttypmod) AS type,
           pg_get_expr(d.adbin, d.adrelid) AS expression
    FROM pg_catalog.pg_attribute AS a
    JOIN tables AS t ON t.oid = a.attrelid
    LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND concat_ws('.', t.path, a.attname) = ANY ($4)
),
constraints AS (
    SELECT k.oid, t.name AS table_name, format('%I', k.conname) AS name
    FROM pg_catalog.pg_constraint AS k
    JOIN tables AS t ON t.oid = k.conrelid
    -- The registry's all begin like this, those of earlier registries included.
    WHERE t.is_secured AND (k.contype = 'p' OR k.contype = 'c' AND starts_with(k.conname, 'chk_'))
),
triggers AS (
    SELECT g.oid, g.tgenabled, g.tgname, t.name
    FROM pg_catalog.pg_trigger AS g
    JOIN tables AS t ON t.oid = g.tgrelid
    WHERE NOT g.tgisinternal AND concat_ws('.', t.path, g.tgname) = ANY ($6)
),
policies AS (
    SELECT format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.polname, t.name,
               CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
               CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE'
                   ELSE 'ALL' END,
               (SELECT string_agg(CASE WHEN r.id = 0 THEN 'public' ELSE format('%I', pg_get_userbyid(r.id)) END, ', ')
                FROM unnest(p.polroles) AS r (id)))
           || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
           || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') AS statement,
           t.name
    FROM pg_catalog.pg_policy AS p
    JOIN tables AS t ON t.oid = p.polrelid
    WHERE t.is_secured
),
functions AS (
    SELECT p.oid, p.oid::regprocedure::text AS name, coalesce(p.proacl, acldefault('f', p.proowner)) AS acl
    FROM pg_catalog.pg_proc AS p
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
    WHERE concat_ws('.', n.nspname, p.proname) = ANY ($7) AND p.prokind IN ('f', 'p')
),
acls (kind, name, columns, acl) AS (
    SELECT 'SCHEMA', name, '', nspacl FROM schemas
    UNION ALL
    SELECT 'TABLE', name, '', relacl FROM tables WHERE is_secured
    UNION ALL
    SELECT 'TABLE', t.name, format(' (%I)', a.attname), a.attacl
    FROM tables AS t
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.oid
    WHERE t.is_secured AND a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT 'ROUTINE', name, '', acl FROM functions
),
privileges AS (
    SELECT a.kind, a.name, a.columns, x.privilege_type, x.is_grantable, r.role
    FROM acls AS a
    CROSS JOIN aclexplode(a.acl) AS x
    CROSS JOIN LATERAL (
        SELECT CASE WHEN x.grantee = 0 THEN 'public' ELSE pg_get_userbyid(x.grantee)::text END
    ) AS r (role)
    WHERE r.role = ANY ($9)
),
statements (step, name, statement) AS (
    SELECT 0, name, format('CREATE SCHEMA %s', name)
    FROM schemas
    UNION ALL
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
        SELECT string_agg(concat_ws(' ', c.name, c.type, CASE WHEN c.attnotnull THEN 'NOT NULL' END, CASE
                WHEN c.attidentity = 'a' THEN 'GENERATED ALWAYS AS IDENTITY'
                WHEN c.attidentity = 'd' THEN 'GENERATED BY DEFAULT AS IDENTITY'
                WHEN c.attgenerated <> '' THEN format('GENERATED ALWAYS AS (%s) STORED', c.expression)
            END), ', ' ORDER BY c.attnum)
        FROM columns AS c
        WHERE c.attrelid = tables.oid
    ))
    FROM tables
    UNION ALL
    SELECT 4, table_name, format('ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s', table_name, name, expression)
    FROM columns
    WHERE attgenerated = '' AND expression IS NOT NULL
    UNION ALL
    SELECT 4, table_name, format('ALTER TABLE %s ADD CONSTRAINT %s %s', table_name, name, pg_get_constraintdef(oid))
    FROM constraints
    UNION ALL
    SELECT 4, name, pg_get_functiondef(oid)
    FROM functions
    UNION ALL
    SELECT 5, t.name, pg_get_indexdef(i.indexrelid)
    FROM pg_catalog.pg_index AS i
    JOIN tables AS t ON t.oid = i.indrelid
    JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    -- An index that was not finished helps nobody.
    WHERE i.indisvalid AND concat_ws('.', n.nspname, c.relname) = ANY ($5)
    UNION ALL
    SELECT 5, name, pg_get_triggerdef(oid)
    FROM triggers
    UNION ALL
    SELECT 5, name, statement
    FROM policies
    UNION ALL
    SELECT 6, name, format('ALTER TABLE %s %s TRIGGER %I', name, CASE tgenabled
        WHEN 'D' THEN 'DISABLE'
        WHEN 'R' THEN 'ENABLE REPLICA'
        ELSE 'ENABLE ALWAYS'
    END, tgname)
    FROM triggers
    WHERE tgenabled <> 'O'
    UNION ALL
    SELECT 6, name, format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name)
    FROM tables
    WHERE relrowsecurity
    UNION ALL
    SELECT 6, name, format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name)
    FROM tables
    WHERE relforcerowsecurity
    UNION ALL
    SELECT 7, name, format('COMMENT ON TABLE %s IS %L', name, obj_description(oid, 'pg_class'))
    FROM tables
    WHERE is_secured AND obj_description(oid, 'pg_class') IS NOT NULL
    UNION ALL
    SELECT 7, table_name, format('COMMENT ON COLUMN %s.%s IS %L', table_name, name, col_description(attrelid, attnum))
    FROM columns
    WHERE col_description(attrelid, attnum) IS NOT NULL
    UNION ALL
    SELECT 7, table_name, format('COMMENT ON CONSTRAINT %s ON %s IS %L', name, table_name, obj_description(oid, 'pg_constraint'))
    FROM constraints
    WHERE obj_description(oid, 'pg_constraint') IS NOT NULL
    UNION ALL
    SELECT 7, name, format('COMMENT ON ROUTINE %s IS %L', name, obj_description(oid, 'pg_proc'))
    FROM functions
    WHERE obj_description(oid, 'pg_proc') IS NOT NULL
    UNION ALL
    -- What new functions are born with.
    SELECT 8, name, format('REVOKE ALL ON ROUTINE %s FROM PUBLIC', name)
    FROM functions
    UNION ALL
    SELECT 9, name, format('GRANT %s%s ON %s %s TO %s', privilege_type, columns, kind, name, format('%I', role))
        || CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
    FROM privileges
)
SELECT statement FROM statements ORDER BY step, name, statement
