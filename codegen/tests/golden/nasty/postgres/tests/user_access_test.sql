-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Who may do what with "order"."user".
-- Where "group" refers to a table, that table needs these two rows (supabase/seed.sql):
-- 00000000-7e57-4000-8000-00000000000a and 00000000-7e57-4000-8000-00000000000b.
-- `supabase test db` runs it; whatever it does is taken back.
BEGIN;
CREATE EXTENSION IF NOT EXISTS pgtap WITH SCHEMA extensions;
SET LOCAL search_path TO public, extensions;

-- What becomes of a statement that a role runs: the number of rows, or the code of the error that refuses it. The role
-- and all that the statement does are taken back.
CREATE FUNCTION pg_temp.outcome(statement text, caller text DEFAULT 'authenticated')
RETURNS text
LANGUAGE plpgsql
AS $function$
DECLARE
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
SELECT policies_are('order', 'user', ARRAY['select_own_organization'], 'there are these policies and no others');
SELECT policy_roles_are(
    'order',
    'user',
    'select_own_organization',
    ARRAY['authenticated'],
    'select_own_organization is for those who have logged in'
);
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
    'order',
    'authenticated',
    ARRAY['SELECT'],
    'authenticated has only these rights on order: SELECT'
);
SELECT column_privs_are(
    'order',
    'user',
    'group',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on group'
);
SELECT column_privs_are(
    'order',
    'user',
    'select',
    'authenticated',
    ARRAY['SELECT'],
    'authenticated has only these rights on select: SELECT'
);
SELECT column_privs_are(
    'order',
    'user',
    'table',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on table'
);
SELECT column_privs_are(
    'order',
    'user',
    'check',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on check'
);
SELECT column_privs_are(
    'order',
    'user',
    'secret',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on secret'
);
SELECT column_privs_are(
    'order',
    'user',
    'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc'
);
SELECT table_privs_are(
    'order',
    'user',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
    'service_role has only these rights on the table as a whole: SELECT, INSERT, UPDATE, DELETE'
);
SELECT column_privs_are(
    'order',
    'user',
    'order',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE'],
    'service_role has only these rights on order: SELECT, INSERT, UPDATE'
);
SELECT column_privs_are(
    'order',
    'user',
    'group',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE'],
    'service_role has only these rights on group: SELECT, INSERT, UPDATE'
);
SELECT column_privs_are(
    'order',
    'user',
    'select',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE'],
    'service_role has only these rights on select: SELECT, INSERT, UPDATE'
);
SELECT column_privs_are(
    'order',
    'user',
    'table',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE'],
    'service_role has only these rights on table: SELECT, INSERT, UPDATE'
);
SELECT column_privs_are(
    'order',
    'user',
    'check',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE'],
    'service_role has only these rights on check: SELECT, INSERT, UPDATE'
);
SELECT column_privs_are(
    'order',
    'user',
    'secret',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE'],
    'service_role has only these rights on secret: SELECT, INSERT, UPDATE'
);
SELECT column_privs_are(
    'order',
    'user',
    'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE'],
    'service_role has only these rights on aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: SELECT, INSERT, UPDATE'
);

-- What default may do.
INSERT INTO "order"."user" ("order", "group", "select", secret) VALUES
    ('00000000-7e57-4000-8000-000000000001', '00000000-7e57-4000-8000-00000000000a', 'default', '00000000-7e57-4000-8000-000000000001'),
    ('00000000-7e57-4000-8000-000000000002', '00000000-7e57-4000-8000-00000000000b', 'default', '00000000-7e57-4000-8000-000000000002'),
    ('00000000-7e57-4000-8000-000000000003', '00000000-7e57-4000-8000-00000000000b', 'default', '00000000-7e57-4000-8000-000000000003');
SET LOCAL request.jwt.claims TO '{"role":"authenticated","o''rg":"00000000-7e57-4000-8000-00000000000a","a":{"b\"":"default"}}';
SELECT is(
    pg_temp.outcome('SELECT "order" FROM "order"."user"'),
    '1',
    'default reads the rows of the own organization and no others'
);
SELECT is(pg_temp.outcome('SELECT "group" FROM "order"."user"'), '42501', 'default may not read group in the table');
SELECT is(pg_temp.outcome('SELECT "table" FROM "order"."user"'), '42501', 'default may not read table in the table');
SELECT is(pg_temp.outcome('SELECT "check" FROM "order"."user"'), '42501', 'default may not read check in the table');
SELECT is(pg_temp.outcome('SELECT secret FROM "order"."user"'), '42501', 'default may not read secret in the table');
SELECT is(
    pg_temp.outcome('SELECT aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc FROM "order"."user"'),
    '42501',
    'default may not read aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc in the table'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000a', 'default')$sql$),
    '42501',
    'default may not make a row of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000b', 'default')$sql$),
    '42501',
    'default may not make a row of another organization'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "select" = 'default'$sql$),
    '42501',
    'default may not change rows'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "group" = '00000000-7e57-4000-8000-00000000000b'$sql$),
    '42501',
    'default may not give a row to another organization'
);
SELECT is(pg_temp.outcome('DELETE FROM "order"."user"'), '42501', 'default may not delete rows');
SELECT is(pg_temp.outcome('TRUNCATE "order"."user"'), '42501', 'default may not empty the table');
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000001', '{}')$sql$),
    '42501',
    'default may not change the credentials of user of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000002', '{}')$sql$),
    '42501',
    'default may not change the credentials of user of another organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_retrieve_user_credentials('00000000-7e57-4000-8000-00000000000a')$sql$),
    '42501',
    'default may not read credentials of user'
);

-- What a user with another role may do.
SET LOCAL request.jwt.claims TO '{"role":"authenticated","o''rg":"00000000-7e57-4000-8000-00000000000a","a":{"b\"":"no such role"}}';
SELECT is(pg_temp.outcome('SELECT "order" FROM "order"."user"'), '0', 'a user with another role reads no rows');
SELECT is(
    pg_temp.outcome('SELECT "group" FROM "order"."user"'),
    '42501',
    'a user with another role may not read group in the table'
);
SELECT is(
    pg_temp.outcome('SELECT "table" FROM "order"."user"'),
    '42501',
    'a user with another role may not read table in the table'
);
SELECT is(
    pg_temp.outcome('SELECT "check" FROM "order"."user"'),
    '42501',
    'a user with another role may not read check in the table'
);
SELECT is(
    pg_temp.outcome('SELECT secret FROM "order"."user"'),
    '42501',
    'a user with another role may not read secret in the table'
);
SELECT is(
    pg_temp.outcome('SELECT aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc FROM "order"."user"'),
    '42501',
    'a user with another role may not read aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc in the table'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000a', 'default')$sql$),
    '42501',
    'a user with another role may not make a row of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000b', 'default')$sql$),
    '42501',
    'a user with another role may not make a row of another organization'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "select" = 'default'$sql$),
    '42501',
    'a user with another role may not change rows'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "group" = '00000000-7e57-4000-8000-00000000000b'$sql$),
    '42501',
    'a user with another role may not give a row to another organization'
);
SELECT is(pg_temp.outcome('DELETE FROM "order"."user"'), '42501', 'a user with another role may not delete rows');
SELECT is(pg_temp.outcome('TRUNCATE "order"."user"'), '42501', 'a user with another role may not empty the table');
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000001', '{}')$sql$),
    '42501',
    'a user with another role may not change the credentials of user of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000002', '{}')$sql$),
    '42501',
    'a user with another role may not change the credentials of user of another organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_retrieve_user_credentials('00000000-7e57-4000-8000-00000000000a')$sql$),
    '42501',
    'a user with another role may not read credentials of user'
);

-- What a user with no role may do.
SET LOCAL request.jwt.claims TO '{"role":"authenticated","o''rg":"00000000-7e57-4000-8000-00000000000a"}';
SELECT is(pg_temp.outcome('SELECT "order" FROM "order"."user"'), '0', 'a user with no role reads no rows');
SELECT is(
    pg_temp.outcome('SELECT "group" FROM "order"."user"'),
    '42501',
    'a user with no role may not read group in the table'
);
SELECT is(
    pg_temp.outcome('SELECT "table" FROM "order"."user"'),
    '42501',
    'a user with no role may not read table in the table'
);
SELECT is(
    pg_temp.outcome('SELECT "check" FROM "order"."user"'),
    '42501',
    'a user with no role may not read check in the table'
);
SELECT is(
    pg_temp.outcome('SELECT secret FROM "order"."user"'),
    '42501',
    'a user with no role may not read secret in the table'
);
SELECT is(
    pg_temp.outcome('SELECT aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc FROM "order"."user"'),
    '42501',
    'a user with no role may not read aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc in the table'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000a', 'default')$sql$),
    '42501',
    'a user with no role may not make a row of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000b', 'default')$sql$),
    '42501',
    'a user with no role may not make a row of another organization'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "select" = 'default'$sql$),
    '42501',
    'a user with no role may not change rows'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "group" = '00000000-7e57-4000-8000-00000000000b'$sql$),
    '42501',
    'a user with no role may not give a row to another organization'
);
SELECT is(pg_temp.outcome('DELETE FROM "order"."user"'), '42501', 'a user with no role may not delete rows');
SELECT is(pg_temp.outcome('TRUNCATE "order"."user"'), '42501', 'a user with no role may not empty the table');
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000001', '{}')$sql$),
    '42501',
    'a user with no role may not change the credentials of user of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000002', '{}')$sql$),
    '42501',
    'a user with no role may not change the credentials of user of another organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_retrieve_user_credentials('00000000-7e57-4000-8000-00000000000a')$sql$),
    '42501',
    'a user with no role may not read credentials of user'
);

-- What a user with no claims may do.
SET LOCAL request.jwt.claims TO '';
SELECT is(pg_temp.outcome('SELECT "order" FROM "order"."user"'), '0', 'a user with no claims reads no rows');
SELECT is(
    pg_temp.outcome('SELECT "group" FROM "order"."user"'),
    '42501',
    'a user with no claims may not read group in the table'
);
SELECT is(
    pg_temp.outcome('SELECT "table" FROM "order"."user"'),
    '42501',
    'a user with no claims may not read table in the table'
);
SELECT is(
    pg_temp.outcome('SELECT "check" FROM "order"."user"'),
    '42501',
    'a user with no claims may not read check in the table'
);
SELECT is(
    pg_temp.outcome('SELECT secret FROM "order"."user"'),
    '42501',
    'a user with no claims may not read secret in the table'
);
SELECT is(
    pg_temp.outcome('SELECT aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc FROM "order"."user"'),
    '42501',
    'a user with no claims may not read aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc in the table'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000a', 'default')$sql$),
    '42501',
    'a user with no claims may not make a row of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000b', 'default')$sql$),
    '42501',
    'a user with no claims may not make a row of another organization'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "select" = 'default'$sql$),
    '42501',
    'a user with no claims may not change rows'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "group" = '00000000-7e57-4000-8000-00000000000b'$sql$),
    '42501',
    'a user with no claims may not give a row to another organization'
);
SELECT is(pg_temp.outcome('DELETE FROM "order"."user"'), '42501', 'a user with no claims may not delete rows');
SELECT is(pg_temp.outcome('TRUNCATE "order"."user"'), '42501', 'a user with no claims may not empty the table');
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000001', '{}')$sql$),
    '42501',
    'a user with no claims may not change the credentials of user of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000002', '{}')$sql$),
    '42501',
    'a user with no claims may not change the credentials of user of another organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_retrieve_user_credentials('00000000-7e57-4000-8000-00000000000a')$sql$),
    '42501',
    'a user with no claims may not read credentials of user'
);

-- What anon may do.
SET LOCAL request.jwt.claims TO '{"role":"anon"}';
SELECT is(pg_temp.outcome('SELECT "order" FROM "order"."user"', 'anon'), '42501', 'anon may not read rows');
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000a', 'default')$sql$, 'anon'),
    '42501',
    'anon may not make a row of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000b', 'default')$sql$, 'anon'),
    '42501',
    'anon may not make a row of another organization'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "select" = 'default'$sql$, 'anon'),
    '42501',
    'anon may not change rows'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "group" = '00000000-7e57-4000-8000-00000000000b'$sql$, 'anon'),
    '42501',
    'anon may not give a row to another organization'
);
SELECT is(pg_temp.outcome('DELETE FROM "order"."user"', 'anon'), '42501', 'anon may not delete rows');
SELECT is(pg_temp.outcome('TRUNCATE "order"."user"', 'anon'), '42501', 'anon may not empty the table');
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000001', '{}')$sql$, 'anon'),
    '42501',
    'anon may not change the credentials of user of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000002', '{}')$sql$, 'anon'),
    '42501',
    'anon may not change the credentials of user of another organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_retrieve_user_credentials('00000000-7e57-4000-8000-00000000000a')$sql$, 'anon'),
    '42501',
    'anon may not read credentials of user'
);

-- What service_role may do.
SET LOCAL request.jwt.claims TO '{"role":"service_role"}';
SELECT is(
    pg_temp.outcome($sql$SELECT "order" FROM "order"."user" WHERE "group" IN ('00000000-7e57-4000-8000-00000000000a', '00000000-7e57-4000-8000-00000000000b')$sql$, 'service_role'),
    '3',
    'service_role reads the rows of every organization'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000a', 'default')$sql$, 'service_role'),
    '1',
    'service_role makes a row of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$INSERT INTO "order"."user" ("group", "select") VALUES ('00000000-7e57-4000-8000-00000000000b', 'default')$sql$, 'service_role'),
    '1',
    'service_role makes a row of another organization'
);
SELECT is(
    pg_temp.outcome($sql$UPDATE "order"."user" SET "select" = 'default' WHERE "group" IN ('00000000-7e57-4000-8000-00000000000a', '00000000-7e57-4000-8000-00000000000b')$sql$, 'service_role'),
    '3',
    'service_role changes the rows of every organization'
);
SELECT is(
    pg_temp.outcome($sql$DELETE FROM "order"."user" WHERE "group" IN ('00000000-7e57-4000-8000-00000000000a', '00000000-7e57-4000-8000-00000000000b')$sql$, 'service_role'),
    '3',
    'service_role deletes the rows of every organization'
);
SELECT is(pg_temp.outcome('TRUNCATE "order"."user"', 'service_role'), '42501', 'service_role may not empty the table');
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000001', '{}')$sql$, 'service_role'),
    '55000',
    'service_role may change the credentials of user of the own organization'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".vault_store_user_credentials('00000000-7e57-4000-8000-000000000002', '{}')$sql$, 'service_role'),
    '55000',
    'service_role may change the credentials of user of another organization'
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
    'no row becomes so with select class and without secret'
);

SELECT * FROM finish();
ROLLBACK;
