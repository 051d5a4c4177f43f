-- Every right on what the migrations made that is not its owner's; rights on columns are the matrix's.
SELECT concat_ws(' ', coalesce(g.rolname, 'PUBLIC'), a.privilege_type, o.name) COLLATE "C" AS rights
FROM (
  SELECT nspname::text, nspowner, coalesce(nspacl, acldefault('n', nspowner)) FROM pg_namespace
  UNION ALL
  SELECT oid::regclass::text, relowner, relacl FROM pg_class
  UNION ALL
  SELECT oid::regprocedure::text, proowner, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc
) AS o (name, owner, acl)
CROSS JOIN LATERAL aclexplode(o.acl) AS a
LEFT JOIN pg_roles AS g ON g.oid = a.grantee
WHERE o.owner = 'postgres'::regrole AND a.grantee <> o.owner
ORDER BY rights
