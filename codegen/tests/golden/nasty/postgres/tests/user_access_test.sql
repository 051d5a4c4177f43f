-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Who may do what with "order"."user".
-- Where "group" refers to a table, that table needs these two rows (supabase/seed.sql):
-- 00000000-7e57-4000-8000-00000000000a and 00000000-7e57-4000-8000-00000000000b.
-- `supabase test db` runs it; whatever it does is taken back.
BEGIN;
CREATE EXTENSION IF NOT EXISTS pgtap WITH SCHEMA extensions;
SET LOCAL search_path TO public, extensions;

-- What is tried.
CREATE TEMPORARY TABLE statements (name text PRIMARY KEY, statement text NOT NULL) ON COMMIT DROP;
INSERT INTO pg_temp.statements (name, statement) VALUES
    ('read_all', 'SELECT "order" FROM "order"."user"'),
    ('read_group', 'SELECT "group" FROM "order"."user"'),
    ('read_table', 'SELECT "table" FROM "order"."user"'),
    ('read_check', 'SELECT "check" FROM "order"."user"'),
    ('read_secret', 'SELECT secret FROM "order"."user"'),
    ('read_aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc', 'SELECT aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc FROM "order"."user"'),
    ('make_own', $sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000a', 'default')$sql$),
    ('make_other', $sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000b', 'default')$sql$),
    ('change_all', $sql$UPDATE "order"."user" SET "select" = 'default'$sql$),
    ('give_away', $sql$UPDATE "order"."user" SET "group" = '00000000-7e57-4000-8000-00000000000b'$sql$),
    ('delete_all', 'DELETE FROM "order"."user"'),
    ('empty', 'TRUNCATE "order"."user"'),
    ('store_user_own', $sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000001', '{}')$sql$),
    ('store_user_other', $sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000002', '{}')$sql$),
    ('retrieve_user', $sql$SELECT "order".vault_retrieve_user_credentials('00000000-7e57-4000-8000-00000000000a')$sql$),
    ('read', $sql$SELECT "order" FROM "order"."user" WHERE "group" IN ('00000000-7e57-4000-8000-00000000000a', '00000000-7e57-4000-8000-00000000000b')$sql$),
    ('change', $sql$UPDATE "order"."user" SET "select" = 'default' WHERE "group" IN ('00000000-7e57-4000-8000-00000000000a', '00000000-7e57-4000-8000-00000000000b')$sql$),
    ('delete', $sql$DELETE FROM "order"."user" WHERE "group" IN ('00000000-7e57-4000-8000-00000000000a', '00000000-7e57-4000-8000-00000000000b')$sql$);

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

SELECT plan(101);

-- Row-level security, policies and rights.
SELECT ok(
    (SELECT relrowsecurity FROM pg_class WHERE oid = '"order"."user"'::regclass),
    'row-level security is enabled'
);
SELECT policies_are(
    'order',
    'user',
    ARRAY['select_own_organization']::name[],
    'there are these policies and no others'
);
SELECT policy_roles_are(
    'order',
    'user',
    p.name,
    ARRAY['authenticated']::name[],
    p.name || ' is for those who have logged in'
)
FROM (VALUES
    ('select_own_organization')
) AS p (name);
SELECT table_privs_are('order', 'user', 'anon', ARRAY[]::name[], 'anon has no right on the table as a whole');
SELECT any_column_privs_are('order', 'user', 'anon', ARRAY[]::name[], 'anon has no right on any column');
SELECT table_privs_are(
    'order',
    'user',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on the table as a whole'
);
SELECT column_privs_are(
    'order',
    'user',
    c.name,
    'authenticated',
    c.rights,
    'authenticated has these rights on ' || c.name || ' and no others'
)
FROM (VALUES
    ('order', ARRAY['SELECT']::name[]),
    ('group', ARRAY[]::name[]),
    ('select', ARRAY['SELECT']::name[]),
    ('table', ARRAY[]::name[]),
    ('check', ARRAY[]::name[]),
    ('secret', ARRAY[]::name[]),
    ('aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc', ARRAY[]::name[])
) AS c (name, rights);
SELECT table_privs_are(
    'order',
    'user',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']::name[],
    'service_role has these rights on the table as a whole and no others'
);
SELECT any_column_privs_are(
    'order',
    'user',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE']::name[],
    'service_role has these rights on columns and no others'
);
SELECT function_privs_are(f.schema, f.name, f.arguments, 'anon', ARRAY[]::name[], 'anon may not execute ' || f.name)
FROM (VALUES
    ('private', 'check_user_credentials', ARRAY['text', 'jsonb']::name[]),
    ('private', 'may_manage_user_credentials', ARRAY['uuid']::name[]),
    ('order', 'vault_store_user_credentials', ARRAY['uuid', 'jsonb']::name[]),
    ('order', 'vault_replace_user_credentials', ARRAY['uuid', 'uuid', 'jsonb']::name[]),
    ('order', 'vault_delete_user_credentials', ARRAY['uuid']::name[]),
    ('order', 'vault_retrieve_user_credentials', ARRAY['uuid']::name[]),
    ('order', 'vault_user_credentials_exist', ARRAY['uuid']::name[])
) AS f (schema, name, arguments);
SELECT function_privs_are(
    f.schema,
    f.name,
    f.arguments,
    'authenticated',
    ARRAY[]::name[],
    'authenticated may not execute ' || f.name
)
FROM (VALUES
    ('private', 'check_user_credentials', ARRAY['text', 'jsonb']::name[]),
    ('private', 'may_manage_user_credentials', ARRAY['uuid']::name[]),
    ('order', 'vault_store_user_credentials', ARRAY['uuid', 'jsonb']::name[]),
    ('order', 'vault_replace_user_credentials', ARRAY['uuid', 'uuid', 'jsonb']::name[]),
    ('order', 'vault_delete_user_credentials', ARRAY['uuid']::name[]),
    ('order', 'vault_retrieve_user_credentials', ARRAY['uuid']::name[]),
    ('order', 'vault_user_credentials_exist', ARRAY['uuid']::name[])
) AS f (schema, name, arguments);
SELECT function_privs_are(
    f.schema,
    f.name,
    f.arguments,
    'service_role',
    ARRAY['EXECUTE']::name[],
    'service_role may execute ' || f.name
)
FROM (VALUES
    ('order', 'vault_store_user_credentials', ARRAY['uuid', 'jsonb']::name[]),
    ('order', 'vault_replace_user_credentials', ARRAY['uuid', 'uuid', 'jsonb']::name[]),
    ('order', 'vault_delete_user_credentials', ARRAY['uuid']::name[]),
    ('order', 'vault_retrieve_user_credentials', ARRAY['uuid']::name[]),
    ('order', 'vault_user_credentials_exist', ARRAY['uuid']::name[])
) AS f (schema, name, arguments);
SELECT function_privs_are(
    f.schema,
    f.name,
    f.arguments,
    'service_role',
    ARRAY[]::name[],
    'service_role may not execute ' || f.name
)
FROM (VALUES
    ('private', 'check_user_credentials', ARRAY['text', 'jsonb']::name[]),
    ('private', 'may_manage_user_credentials', ARRAY['uuid']::name[])
) AS f (schema, name, arguments);

-- A row of the organization of those who log in, and two of another one.
INSERT INTO "order"."user" ("order", "group", "select", secret) VALUES
    ('00000000-7e57-4000-8000-000000000001', '00000000-7e57-4000-8000-00000000000a', 'default', '00000000-7e57-4000-8000-000000000001'),
    ('00000000-7e57-4000-8000-000000000002', '00000000-7e57-4000-8000-00000000000b', 'default', '00000000-7e57-4000-8000-000000000002'),
    ('00000000-7e57-4000-8000-000000000003', '00000000-7e57-4000-8000-00000000000b', 'default', '00000000-7e57-4000-8000-000000000003');

-- What default may do.
SET LOCAL request.jwt.claims TO '{"role":"authenticated","o''rg":"00000000-7e57-4000-8000-00000000000a","a":{"b\"":"default"}}';
SELECT is(pg_temp.outcome('read_all'), '1', 'default reads the rows of the own organization and no others');
SELECT is(pg_temp.outcome('read_group'), '42501', 'default may not read group in the table');
SELECT is(pg_temp.outcome('read_table'), '42501', 'default may not read table in the table');
SELECT is(pg_temp.outcome('read_check'), '42501', 'default may not read check in the table');
SELECT is(pg_temp.outcome('read_secret'), '42501', 'default may not read secret in the table');
SELECT is(
    pg_temp.outcome('read_aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc'),
    '42501',
    'default may not read aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc in the table'
);
SELECT is(pg_temp.outcome('make_own'), '42501', 'default may not make a row of the own organization');
SELECT is(pg_temp.outcome('make_other'), '42501', 'default may not make a row of another organization');
SELECT is(pg_temp.outcome('change_all'), '42501', 'default may not change rows');
SELECT is(pg_temp.outcome('give_away'), '42501', 'default may not give a row to another organization');
SELECT is(pg_temp.outcome('delete_all'), '42501', 'default may not delete rows');
SELECT is(pg_temp.outcome('empty'), '42501', 'default may not empty the table');
SELECT is(
    pg_temp.outcome('store_user_own'),
    '42501',
    'default may not change the credentials of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('store_user_other'),
    '42501',
    'default may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_user'), '42501', 'default may not read credentials');

-- What a user with another role may do.
SET LOCAL request.jwt.claims TO '{"role":"authenticated","o''rg":"00000000-7e57-4000-8000-00000000000a","a":{"b\"":"no such role"}}';
SELECT is(pg_temp.outcome('read_all'), '0', 'a user with another role reads no rows');
SELECT is(pg_temp.outcome('make_own'), '42501', 'a user with another role may not make a row of the own organization');
SELECT is(
    pg_temp.outcome('make_other'),
    '42501',
    'a user with another role may not make a row of another organization'
);
SELECT is(pg_temp.outcome('change_all'), '42501', 'a user with another role may not change rows');
SELECT is(pg_temp.outcome('give_away'), '42501', 'a user with another role may not give a row to another organization');
SELECT is(pg_temp.outcome('delete_all'), '42501', 'a user with another role may not delete rows');
SELECT is(pg_temp.outcome('empty'), '42501', 'a user with another role may not empty the table');
SELECT is(
    pg_temp.outcome('store_user_own'),
    '42501',
    'a user with another role may not change the credentials of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('store_user_other'),
    '42501',
    'a user with another role may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_user'), '42501', 'a user with another role may not read credentials');

-- What a user with no role may do.
SET LOCAL request.jwt.claims TO '{"role":"authenticated","o''rg":"00000000-7e57-4000-8000-00000000000a"}';
SELECT is(pg_temp.outcome('read_all'), '0', 'a user with no role reads no rows');
SELECT is(pg_temp.outcome('make_own'), '42501', 'a user with no role may not make a row of the own organization');
SELECT is(pg_temp.outcome('make_other'), '42501', 'a user with no role may not make a row of another organization');
SELECT is(pg_temp.outcome('change_all'), '42501', 'a user with no role may not change rows');
SELECT is(pg_temp.outcome('give_away'), '42501', 'a user with no role may not give a row to another organization');
SELECT is(pg_temp.outcome('delete_all'), '42501', 'a user with no role may not delete rows');
SELECT is(pg_temp.outcome('empty'), '42501', 'a user with no role may not empty the table');
SELECT is(
    pg_temp.outcome('store_user_own'),
    '42501',
    'a user with no role may not change the credentials of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('store_user_other'),
    '42501',
    'a user with no role may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_user'), '42501', 'a user with no role may not read credentials');

-- What a user with no claims may do.
SET LOCAL request.jwt.claims TO '';
SELECT is(pg_temp.outcome('read_all'), '0', 'a user with no claims reads no rows');
SELECT is(pg_temp.outcome('make_own'), '42501', 'a user with no claims may not make a row of the own organization');
SELECT is(pg_temp.outcome('make_other'), '42501', 'a user with no claims may not make a row of another organization');
SELECT is(pg_temp.outcome('change_all'), '42501', 'a user with no claims may not change rows');
SELECT is(pg_temp.outcome('give_away'), '42501', 'a user with no claims may not give a row to another organization');
SELECT is(pg_temp.outcome('delete_all'), '42501', 'a user with no claims may not delete rows');
SELECT is(pg_temp.outcome('empty'), '42501', 'a user with no claims may not empty the table');
SELECT is(
    pg_temp.outcome('store_user_own'),
    '42501',
    'a user with no claims may not change the credentials of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('store_user_other'),
    '42501',
    'a user with no claims may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_user'), '42501', 'a user with no claims may not read credentials');

-- What anon may do.
SET LOCAL request.jwt.claims TO '{"role":"anon"}';
SELECT is(pg_temp.outcome('read_all', 'anon'), '42501', 'anon may not read rows');
SELECT is(pg_temp.outcome('make_own', 'anon'), '42501', 'anon may not make a row of one organization');
SELECT is(pg_temp.outcome('make_other', 'anon'), '42501', 'anon may not make a row of another organization');
SELECT is(pg_temp.outcome('change_all', 'anon'), '42501', 'anon may not change rows');
SELECT is(pg_temp.outcome('give_away', 'anon'), '42501', 'anon may not give a row to another organization');
SELECT is(pg_temp.outcome('delete_all', 'anon'), '42501', 'anon may not delete rows');
SELECT is(pg_temp.outcome('empty', 'anon'), '42501', 'anon may not empty the table');
SELECT is(
    pg_temp.outcome('store_user_own', 'anon'),
    '42501',
    'anon may not change the credentials of a row of one organization'
);
SELECT is(
    pg_temp.outcome('store_user_other', 'anon'),
    '42501',
    'anon may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_user', 'anon'), '42501', 'anon may not read credentials');

-- What service_role may do.
SET LOCAL request.jwt.claims TO '{"role":"service_role"}';
SELECT is(pg_temp.outcome('read', 'service_role'), '3', 'service_role reads the rows of every organization');
SELECT is(pg_temp.outcome('make_own', 'service_role'), '1', 'service_role makes a row of one organization');
SELECT is(pg_temp.outcome('make_other', 'service_role'), '1', 'service_role makes a row of another organization');
SELECT is(pg_temp.outcome('change', 'service_role'), '3', 'service_role changes the rows of every organization');
SELECT is(pg_temp.outcome('delete', 'service_role'), '3', 'service_role deletes the rows of every organization');
SELECT is(pg_temp.outcome('empty', 'service_role'), '42501', 'service_role may not empty the table');
SELECT is(
    pg_temp.outcome('store_user_own', 'service_role'),
    '55000',
    'service_role may change the credentials of a row of one organization'
);
SELECT is(
    pg_temp.outcome('store_user_other', 'service_role'),
    '55000',
    'service_role may change the credentials of a row of another organization'
);

-- Values that need another column, as the owner of the table.
SELECT throws_ok(
    $sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000a', 'class')$sql$,
    '23514',
    NULL,
    'no row is made with select class and without secret'
);
SELECT throws_ok(
    $sql$UPDATE "order"."user" SET "select" = 'class', secret = NULL WHERE "order" = '00000000-7e57-4000-8000-000000000001'$sql$,
    '23514',
    NULL,
    'no row is left with select class and without secret'
);

SELECT * FROM finish();
ROLLBACK;
