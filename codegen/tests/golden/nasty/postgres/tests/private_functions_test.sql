-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Who may use the functions of private, and who may see its log.
-- `supabase test db` runs it; whatever it does is taken back.
BEGIN;
CREATE EXTENSION IF NOT EXISTS pgtap WITH SCHEMA extensions;
SET LOCAL search_path TO public, extensions;

-- What is tried.
CREATE TEMPORARY TABLE statements (name text PRIMARY KEY, statement text NOT NULL) ON COMMIT DROP;
INSERT INTO pg_temp.statements (name, statement) VALUES
    ('store_credential', $sql$SELECT private.store_credential('text', 'text')$sql$),
    ('retrieve_credential', $sql$SELECT private.retrieve_credential('00000000-7e57-4000-8000-00000000000c')$sql$),
    ('rotate_credential', $sql$SELECT private.rotate_credential('00000000-7e57-4000-8000-00000000000c', 'text')$sql$),
    ('delete_credential', $sql$SELECT private.delete_credential('00000000-7e57-4000-8000-00000000000c')$sql$),
    ('credential_exists', $sql$SELECT private.credential_exists('00000000-7e57-4000-8000-00000000000c')$sql$),
    ('revoke_organization_credentials', $sql$SELECT "order".revoke_organization_credentials('00000000-7e57-4000-8000-00000000000c')$sql$),
    ('read_log', 'SELECT FROM private.log');

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

SELECT plan(56);

-- Rights.
SELECT schema_privs_are('private', 'anon', ARRAY[]::name[], 'anon may not use the schema');
SELECT table_privs_are('private', 'log', 'anon', ARRAY[]::name[], 'anon has no right on the log as a whole');
SELECT any_column_privs_are('private', 'log', 'anon', ARRAY[]::name[], 'anon has no right on any column of the log');
SELECT schema_privs_are('private', 'authenticated', ARRAY[]::name[], 'authenticated may not use the schema');
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
SELECT schema_privs_are('private', 'service_role', ARRAY['USAGE']::name[], 'service_role may use the schema');
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
SELECT function_privs_are(f.schema, f.name, f.arguments, 'anon', ARRAY[]::name[], 'anon may not execute ' || f.name)
FROM (VALUES
    ('private', 'log_access', ARRAY['uuid', 'text']::name[]),
    ('private', 'is_service_role', ARRAY[]::name[]),
    ('private', 'store_credential', ARRAY['text', 'text', 'text']::name[]),
    ('private', 'retrieve_credential', ARRAY['uuid']::name[]),
    ('private', 'rotate_credential', ARRAY['uuid', 'text']::name[]),
    ('private', 'delete_credential', ARRAY['uuid']::name[]),
    ('private', 'credential_exists', ARRAY['uuid']::name[]),
    ('order', 'revoke_organization_credentials', ARRAY['uuid']::name[])
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
    ('private', 'log_access', ARRAY['uuid', 'text']::name[]),
    ('private', 'is_service_role', ARRAY[]::name[]),
    ('private', 'store_credential', ARRAY['text', 'text', 'text']::name[]),
    ('private', 'retrieve_credential', ARRAY['uuid']::name[]),
    ('private', 'rotate_credential', ARRAY['uuid', 'text']::name[]),
    ('private', 'delete_credential', ARRAY['uuid']::name[]),
    ('private', 'credential_exists', ARRAY['uuid']::name[]),
    ('order', 'revoke_organization_credentials', ARRAY['uuid']::name[])
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
    ('private', 'store_credential', ARRAY['text', 'text', 'text']::name[]),
    ('private', 'retrieve_credential', ARRAY['uuid']::name[]),
    ('private', 'rotate_credential', ARRAY['uuid', 'text']::name[]),
    ('private', 'delete_credential', ARRAY['uuid']::name[]),
    ('private', 'credential_exists', ARRAY['uuid']::name[]),
    ('order', 'revoke_organization_credentials', ARRAY['uuid']::name[])
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
    ('private', 'log_access', ARRAY['uuid', 'text']::name[]),
    ('private', 'is_service_role', ARRAY[]::name[])
) AS f (schema, name, arguments);

-- What users may do, and those who have not logged in.
SELECT is(pg_temp.outcome('store_credential', 'anon'), '42501', 'anon may not execute store_credential');
SELECT is(pg_temp.outcome('retrieve_credential', 'anon'), '42501', 'anon may not execute retrieve_credential');
SELECT is(pg_temp.outcome('rotate_credential', 'anon'), '42501', 'anon may not execute rotate_credential');
SELECT is(pg_temp.outcome('delete_credential', 'anon'), '42501', 'anon may not execute delete_credential');
SELECT is(pg_temp.outcome('credential_exists', 'anon'), '42501', 'anon may not execute credential_exists');
SELECT is(
    pg_temp.outcome('revoke_organization_credentials', 'anon'),
    '42501',
    'anon may not execute revoke_organization_credentials'
);
SELECT is(pg_temp.outcome('read_log', 'anon'), '42501', 'anon may not read the log');
SELECT is(pg_temp.outcome('store_credential'), '42501', 'authenticated may not execute store_credential');
SELECT is(pg_temp.outcome('retrieve_credential'), '42501', 'authenticated may not execute retrieve_credential');
SELECT is(pg_temp.outcome('rotate_credential'), '42501', 'authenticated may not execute rotate_credential');
SELECT is(pg_temp.outcome('delete_credential'), '42501', 'authenticated may not execute delete_credential');
SELECT is(pg_temp.outcome('credential_exists'), '42501', 'authenticated may not execute credential_exists');
SELECT is(
    pg_temp.outcome('revoke_organization_credentials'),
    '42501',
    'authenticated may not execute revoke_organization_credentials'
);
SELECT is(pg_temp.outcome('read_log'), '42501', 'authenticated may not read the log');

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
