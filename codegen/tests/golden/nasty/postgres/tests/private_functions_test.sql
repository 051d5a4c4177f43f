-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Who may use the functions of private, and who may see its log.
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

SELECT plan(47);

-- Rights.
SELECT schema_privs_are('private', 'anon', ARRAY[]::name[], 'anon may not use the schema');
SELECT function_privs_are(
    'private',
    'store_credential',
    ARRAY['text', 'text', 'text'],
    'anon',
    ARRAY[]::name[],
    'anon may not execute store_credential'
);
SELECT function_privs_are(
    'private',
    'retrieve_credential',
    ARRAY['uuid'],
    'anon',
    ARRAY[]::name[],
    'anon may not execute retrieve_credential'
);
SELECT function_privs_are(
    'private',
    'rotate_credential',
    ARRAY['uuid', 'text'],
    'anon',
    ARRAY[]::name[],
    'anon may not execute rotate_credential'
);
SELECT function_privs_are(
    'private',
    'delete_credential',
    ARRAY['uuid'],
    'anon',
    ARRAY[]::name[],
    'anon may not execute delete_credential'
);
SELECT function_privs_are(
    'private',
    'credential_exists',
    ARRAY['uuid'],
    'anon',
    ARRAY[]::name[],
    'anon may not execute credential_exists'
);
SELECT table_privs_are('private', 'log', 'anon', ARRAY[]::name[], 'anon has no right on the log as a whole');
SELECT any_column_privs_are('private', 'log', 'anon', ARRAY[]::name[], 'anon has no right on any column of the log');
SELECT schema_privs_are('private', 'authenticated', ARRAY[]::name[], 'authenticated may not use the schema');
SELECT function_privs_are(
    'private',
    'store_credential',
    ARRAY['text', 'text', 'text'],
    'authenticated',
    ARRAY[]::name[],
    'authenticated may not execute store_credential'
);
SELECT function_privs_are(
    'private',
    'retrieve_credential',
    ARRAY['uuid'],
    'authenticated',
    ARRAY[]::name[],
    'authenticated may not execute retrieve_credential'
);
SELECT function_privs_are(
    'private',
    'rotate_credential',
    ARRAY['uuid', 'text'],
    'authenticated',
    ARRAY[]::name[],
    'authenticated may not execute rotate_credential'
);
SELECT function_privs_are(
    'private',
    'delete_credential',
    ARRAY['uuid'],
    'authenticated',
    ARRAY[]::name[],
    'authenticated may not execute delete_credential'
);
SELECT function_privs_are(
    'private',
    'credential_exists',
    ARRAY['uuid'],
    'authenticated',
    ARRAY[]::name[],
    'authenticated may not execute credential_exists'
);
SELECT table_privs_are(
    'private',
    'log',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on the log as a whole'
);
SELECT any_column_privs_are(
    'private',
    'log',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on any column of the log'
);
SELECT schema_privs_are('private', 'service_role', ARRAY['USAGE'], 'service_role may use the schema');
SELECT function_privs_are(
    'private',
    'store_credential',
    ARRAY['text', 'text', 'text'],
    'service_role',
    ARRAY['EXECUTE'],
    'service_role may execute store_credential'
);
SELECT function_privs_are(
    'private',
    'retrieve_credential',
    ARRAY['uuid'],
    'service_role',
    ARRAY['EXECUTE'],
    'service_role may execute retrieve_credential'
);
SELECT function_privs_are(
    'private',
    'rotate_credential',
    ARRAY['uuid', 'text'],
    'service_role',
    ARRAY['EXECUTE'],
    'service_role may execute rotate_credential'
);
SELECT function_privs_are(
    'private',
    'delete_credential',
    ARRAY['uuid'],
    'service_role',
    ARRAY['EXECUTE'],
    'service_role may execute delete_credential'
);
SELECT function_privs_are(
    'private',
    'credential_exists',
    ARRAY['uuid'],
    'service_role',
    ARRAY['EXECUTE'],
    'service_role may execute credential_exists'
);
SELECT table_privs_are(
    'private',
    'log',
    'service_role',
    ARRAY[]::name[],
    'service_role has no right on the log as a whole'
);
SELECT any_column_privs_are(
    'private',
    'log',
    'service_role',
    ARRAY[]::name[],
    'service_role has no right on any column of the log'
);

-- What users may do, and those who have not logged in.
SELECT is(
    pg_temp.outcome($sql$SELECT private.store_credential('text', 'text')$sql$, 'anon'),
    '42501',
    'anon may not execute store_credential'
);
SELECT is(
    pg_temp.outcome($sql$SELECT private.retrieve_credential('00000000-7e57-4000-8000-00000000000c')$sql$, 'anon'),
    '42501',
    'anon may not execute retrieve_credential'
);
SELECT is(
    pg_temp.outcome($sql$SELECT private.rotate_credential('00000000-7e57-4000-8000-00000000000c', 'text')$sql$, 'anon'),
    '42501',
    'anon may not execute rotate_credential'
);
SELECT is(
    pg_temp.outcome($sql$SELECT private.delete_credential('00000000-7e57-4000-8000-00000000000c')$sql$, 'anon'),
    '42501',
    'anon may not execute delete_credential'
);
SELECT is(
    pg_temp.outcome($sql$SELECT private.credential_exists('00000000-7e57-4000-8000-00000000000c')$sql$, 'anon'),
    '42501',
    'anon may not execute credential_exists'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".revoke_organization_credentials('00000000-7e57-4000-8000-00000000000c')$sql$, 'anon'),
    '42501',
    'anon may not execute revoke_organization_credentials'
);
SELECT is(pg_temp.outcome('SELECT FROM private.log', 'anon'), '42501', 'anon may not read the log');
SELECT is(
    pg_temp.outcome($sql$SELECT private.store_credential('text', 'text')$sql$),
    '42501',
    'authenticated may not execute store_credential'
);
SELECT is(
    pg_temp.outcome($sql$SELECT private.retrieve_credential('00000000-7e57-4000-8000-00000000000c')$sql$),
    '42501',
    'authenticated may not execute retrieve_credential'
);
SELECT is(
    pg_temp.outcome($sql$SELECT private.rotate_credential('00000000-7e57-4000-8000-00000000000c', 'text')$sql$),
    '42501',
    'authenticated may not execute rotate_credential'
);
SELECT is(
    pg_temp.outcome($sql$SELECT private.delete_credential('00000000-7e57-4000-8000-00000000000c')$sql$),
    '42501',
    'authenticated may not execute delete_credential'
);
SELECT is(
    pg_temp.outcome($sql$SELECT private.credential_exists('00000000-7e57-4000-8000-00000000000c')$sql$),
    '42501',
    'authenticated may not execute credential_exists'
);
SELECT is(
    pg_temp.outcome($sql$SELECT "order".revoke_organization_credentials('00000000-7e57-4000-8000-00000000000c')$sql$),
    '42501',
    'authenticated may not execute revoke_organization_credentials'
);
SELECT is(pg_temp.outcome('SELECT FROM private.log'), '42501', 'authenticated may not read the log');

-- What servers may do.
SET LOCAL ROLE service_role;
SELECT isnt(
    set_config('access_test.secret', private.store_credential('access test', 'not a credential')::text, true),
    NULL,
    'servers store a credential'
);
SELECT is(
    private.retrieve_credential(current_setting('access_test.secret')::uuid),
    'not a credential',
    'servers read a credential'
);
SELECT lives_ok(
    $sql$SELECT private.rotate_credential(current_setting('access_test.secret')::uuid, 'another text')$sql$,
    'servers rotate a credential'
);
SELECT is(
    private.retrieve_credential(current_setting('access_test.secret')::uuid),
    'another text',
    'its id stays when it is rotated'
);
SELECT throws_ok(
    $sql$SELECT private.rotate_credential('00000000-7e57-4000-8000-00000000000c', 'another text')$sql$,
    'P0002',
    NULL,
    'servers cannot rotate what is not there'
);
SELECT lives_ok(
    $sql$SELECT private.delete_credential(current_setting('access_test.secret')::uuid)$sql$,
    'servers delete a credential'
);
SELECT is(private.credential_exists(current_setting('access_test.secret')::uuid), false, 'it is gone then');
SELECT throws_ok('SELECT FROM private.log', '42501', NULL, 'servers may not read the log');

-- What the log says, to its owner.
RESET ROLE;
SELECT is(
    ARRAY(SELECT action FROM private.log WHERE secret_id = current_setting('access_test.secret')::uuid AND role = 'service_role' ORDER BY logged_at),
    ARRAY['store', 'retrieve', 'rotate', 'retrieve', 'delete'],
    'the log has every call, in order'
);

SELECT * FROM finish();
ROLLBACK;
