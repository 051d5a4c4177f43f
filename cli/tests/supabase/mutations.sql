WITH
  subject AS (SELECT oid, relname, relnamespace::regnamespace::text AS schema FROM pg_class WHERE oid = '{table}'::regclass),
  api (role) AS (VALUES ('anon'), ('authenticated'), ('service_role')),
  policy AS (
    SELECT p.polname AS name, p.polcmd AS command, p.polqual IS NOT NULL AS has_using,
      p.polwithcheck IS NOT NULL AS has_check, format('ALTER POLICY %I ON {table} ', p.polname) AS alter_it
    FROM pg_policy AS p JOIN subject AS s ON p.polrelid = s.oid
  ),
  attribute AS (
    SELECT a.attname AS name, a.attacl AS acl FROM pg_attribute AS a JOIN subject AS s ON a.attrelid = s.oid
    WHERE a.attnum > 0 AND NOT a.attisdropped
  ),
  telling AS (
    SELECT p.oid::regprocedure AS id FROM pg_proc AS p JOIN subject AS s ON p.pronamespace = s.schema::regnamespace
    JOIN attribute AS a ON p.proname = s.relname || '_' || a.name
  ),
  -- What a policy's expression may turn into.
  expression (text) AS (VALUES ('true'), ('false'), ('{mine}'), ('{member}'), ('NOT ({mine})'))
-- Each right goes.
SELECT format('REVOKE %s ON {table} FROM %I', a.privilege_type, a.grantee::regrole)
FROM pg_class AS c JOIN subject AS s ON c.oid = s.oid CROSS JOIN LATERAL aclexplode(c.relacl) AS a
JOIN api ON api.role = a.grantee::regrole::text
UNION ALL
SELECT format('REVOKE %s (%I) ON {table} FROM %I', a.privilege_type, c.name, a.grantee::regrole)
FROM attribute AS c CROSS JOIN LATERAL aclexplode(c.acl) AS a JOIN api ON api.role = a.grantee::regrole::text
-- A right too many comes. One on the table says nothing new where every column has it.
UNION ALL
SELECT format('GRANT %s ON {table} TO %I', wanted, api.role)
FROM api CROSS JOIN unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) AS wanted
WHERE NOT has_table_privilege(api.role, '{table}', wanted)
UNION ALL
SELECT format('GRANT %s ON {table} TO %I', wanted, api.role)
FROM api CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS wanted
WHERE EXISTS (SELECT FROM attribute AS c WHERE NOT has_column_privilege(api.role, '{table}', c.name, wanted))
UNION ALL
SELECT format('GRANT %s (%I) ON {table} TO %I', wanted, c.name, api.role)
FROM api CROSS JOIN attribute AS c CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS wanted
WHERE NOT has_column_privilege(api.role, '{table}', c.name, wanted)
UNION ALL
SELECT format('GRANT %s ON {table} TO PUBLIC', wanted)
FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS wanted
-- Each policy goes, or lets other rows through.
UNION ALL
SELECT format('DROP POLICY %I ON {table}', name) FROM policy
UNION ALL
SELECT alter_it || 'TO ' || role FROM policy CROSS JOIN unnest(ARRAY['anon', 'service_role', 'PUBLIC']) AS role
UNION ALL
SELECT alter_it || format('USING (%s)', e.text) FROM policy CROSS JOIN expression AS e WHERE has_using
UNION ALL
-- An UPDATE has to get past USING, where the role is looked at too: there the organization is enough for the new row.
SELECT alter_it || format('WITH CHECK (%s)', e.text) FROM policy CROSS JOIN expression AS e
WHERE command NOT IN ('r', 'd') AND (command, e.text) <> ('w', '{mine}')
-- A policy too many comes.
UNION ALL
SELECT format('CREATE POLICY one_too_many ON {table} AS %s FOR %s TO %I %s', kind, c.command, api.role, CASE
  WHEN c.command = 'INSERT' THEN format('WITH CHECK (%s)', value)
  ELSE format('USING (%s)', value)
END)
FROM (VALUES ('anon'), ('authenticated')) AS api (role)
CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS c (command)
CROSS JOIN (VALUES ('PERMISSIVE', 'true'), ('RESTRICTIVE', 'false')) AS k (kind, value)
WHERE kind = 'PERMISSIVE' OR api.role = 'authenticated' AND EXISTS (
  SELECT FROM policy AS p
  WHERE p.command IN ('*', CASE c.command WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a' WHEN 'UPDATE' THEN 'w' ELSE 'd' END)
)
UNION ALL
SELECT 'ALTER TABLE {table} DISABLE ROW LEVEL SECURITY'
-- A function tells others, tells nobody, or tells of every row.
UNION ALL
SELECT format('GRANT EXECUTE ON FUNCTION %s TO %I', f.id, api.role) FROM telling AS f CROSS JOIN api
WHERE NOT has_function_privilege(api.role, f.id, 'EXECUTE')
UNION ALL
SELECT format('GRANT EXECUTE ON FUNCTION %s TO PUBLIC', f.id) FROM telling AS f
UNION ALL
SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM authenticated', f.id) FROM telling AS f
UNION ALL
SELECT replace(pg_get_functiondef(f.id), e'\n        AND ', e'\n        AND ' || e.text) FROM telling AS f
CROSS JOIN (VALUES ('false AND '), ('true OR ')) AS e (text)
