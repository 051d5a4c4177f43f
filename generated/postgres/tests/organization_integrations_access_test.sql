-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Who may do what with public.organization_integrations.
-- Where organization_id refers to a table, that table needs these two rows (supabase/seed.sql):
-- 00000000-7e57-4000-8000-00000000000a and 00000000-7e57-4000-8000-00000000000b.
-- `supabase test db` runs it; whatever it does is taken back.
BEGIN;
CREATE EXTENSION IF NOT EXISTS pgtap WITH SCHEMA extensions;
SET LOCAL search_path TO public, extensions;

-- What is tried.
CREATE TEMPORARY TABLE statements (name text PRIMARY KEY, statement text NOT NULL) ON COMMIT DROP;
INSERT INTO pg_temp.statements (name, statement) VALUES
    ('read', $sql$SELECT id FROM public.organization_integrations WHERE organization_id IN ('00000000-7e57-4000-8000-00000000000a', '00000000-7e57-4000-8000-00000000000b')$sql$),
    ('read_vault_secret_id', 'SELECT vault_secret_id FROM public.organization_integrations'),
    ('make_own', $sql$INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings) VALUES ('00000000-7e57-4000-8000-00000000000a', 'xledger', '{"schema_version":2,"mappings":[]}')$sql$),
    ('make_other', $sql$INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings) VALUES ('00000000-7e57-4000-8000-00000000000b', 'xledger', '{"schema_version":2,"mappings":[]}')$sql$),
    ('change', $sql$UPDATE public.organization_integrations SET integration_type = 'xledger' WHERE organization_id IN ('00000000-7e57-4000-8000-00000000000a', '00000000-7e57-4000-8000-00000000000b')$sql$),
    ('give_away', $sql$UPDATE public.organization_integrations SET organization_id = '00000000-7e57-4000-8000-00000000000b'$sql$),
    ('delete', $sql$DELETE FROM public.organization_integrations WHERE organization_id IN ('00000000-7e57-4000-8000-00000000000a', '00000000-7e57-4000-8000-00000000000b')$sql$),
    ('empty', 'TRUNCATE public.organization_integrations'),
    ('tell_vault_secret_id_own', $sql$SELECT FROM public.organization_integrations_vault_secret_id('00000000-7e57-4000-8000-000000000001') AS told (value) WHERE value IS NOT NULL$sql$),
    ('tell_vault_secret_id_other', $sql$SELECT FROM public.organization_integrations_vault_secret_id('00000000-7e57-4000-8000-000000000002') AS told (value) WHERE value IS NOT NULL$sql$),
    ('store_integration_own', $sql$SELECT public.vault_store_integration_credentials('00000000-7e57-4000-8000-000000000001', '{}')$sql$),
    ('store_integration_other', $sql$SELECT public.vault_store_integration_credentials('00000000-7e57-4000-8000-000000000002', '{}')$sql$),
    ('retrieve_integration', $sql$SELECT public.vault_retrieve_integration_credentials('00000000-7e57-4000-8000-00000000000a')$sql$),
    ('read_all', 'SELECT id FROM public.organization_integrations'),
    ('change_all', $sql$UPDATE public.organization_integrations SET integration_type = 'xledger'$sql$),
    ('delete_all', 'DELETE FROM public.organization_integrations');

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

SELECT plan(131);

-- Row-level security, policies and rights.
SELECT ok(
    (SELECT relrowsecurity FROM pg_class WHERE oid = 'public.organization_integrations'::regclass),
    'row-level security is enabled'
);
SELECT policies_are(
    'public',
    'organization_integrations',
    ARRAY['select_own_organization', 'insert_own_organization', 'update_own_organization', 'delete_own_organization']::name[],
    'there are these policies and no others'
);
SELECT policy_roles_are(
    'public',
    'organization_integrations',
    p.name,
    ARRAY['authenticated']::name[],
    p.name || ' is for those who have logged in'
)
FROM (VALUES
    ('select_own_organization'),
    ('insert_own_organization'),
    ('update_own_organization'),
    ('delete_own_organization')
) AS p (name);
SELECT table_privs_are(
    'public',
    'organization_integrations',
    'anon',
    ARRAY[]::name[],
    'anon has no right on the table as a whole'
);
SELECT any_column_privs_are(
    'public',
    'organization_integrations',
    'anon',
    ARRAY[]::name[],
    'anon has no right on any column'
);
SELECT table_privs_are(
    'public',
    'organization_integrations',
    'authenticated',
    ARRAY['DELETE']::name[],
    'authenticated has these rights on the table as a whole and no others'
);
SELECT column_privs_are(
    'public',
    'organization_integrations',
    c.name,
    'authenticated',
    c.rights,
    'authenticated has these rights on ' || c.name || ' and no others'
)
FROM (VALUES
    ('id', ARRAY['SELECT']::name[]),
    ('organization_id', ARRAY['SELECT', 'INSERT']::name[]),
    ('integration_type', ARRAY['SELECT', 'INSERT', 'UPDATE']::name[]),
    ('status', ARRAY['SELECT', 'INSERT', 'UPDATE']::name[]),
    ('field_mappings', ARRAY['SELECT', 'INSERT', 'UPDATE']::name[]),
    ('sync_schedule', ARRAY['SELECT', 'INSERT', 'UPDATE']::name[]),
    ('vault_secret_id', ARRAY[]::name[]),
    ('created_at', ARRAY['SELECT']::name[]),
    ('updated_at', ARRAY['SELECT']::name[])
) AS c (name, rights);
SELECT table_privs_are(
    'public',
    'organization_integrations',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']::name[],
    'service_role has these rights on the table as a whole and no others'
);
SELECT any_column_privs_are(
    'public',
    'organization_integrations',
    'service_role',
    ARRAY['SELECT', 'INSERT', 'UPDATE']::name[],
    'service_role has these rights on columns and no others'
);
SELECT function_privs_are(f.schema, f.name, f.arguments, 'anon', ARRAY[]::name[], 'anon may not execute ' || f.name)
FROM (VALUES
    ('public', 'organization_integrations_vault_secret_id', ARRAY['uuid']::name[]),
    ('integration_vault', 'check_integration_credentials', ARRAY['text', 'jsonb']::name[]),
    ('integration_vault', 'may_manage_integration_credentials', ARRAY['uuid']::name[]),
    ('public', 'vault_store_integration_credentials', ARRAY['uuid', 'jsonb']::name[]),
    ('public', 'vault_replace_integration_credentials', ARRAY['uuid', 'uuid', 'jsonb']::name[]),
    ('public', 'vault_delete_integration_credentials', ARRAY['uuid']::name[]),
    ('public', 'vault_retrieve_integration_credentials', ARRAY['uuid']::name[]),
    ('public', 'vault_integration_credentials_exist', ARRAY['uuid']::name[])
) AS f (schema, name, arguments);
SELECT function_privs_are(
    f.schema,
    f.name,
    f.arguments,
    'authenticated',
    ARRAY['EXECUTE']::name[],
    'authenticated may execute ' || f.name
)
FROM (VALUES
    ('public', 'organization_integrations_vault_secret_id', ARRAY['uuid']::name[]),
    ('public', 'vault_store_integration_credentials', ARRAY['uuid', 'jsonb']::name[]),
    ('public', 'vault_replace_integration_credentials', ARRAY['uuid', 'uuid', 'jsonb']::name[]),
    ('public', 'vault_delete_integration_credentials', ARRAY['uuid']::name[])
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
    ('integration_vault', 'check_integration_credentials', ARRAY['text', 'jsonb']::name[]),
    ('integration_vault', 'may_manage_integration_credentials', ARRAY['uuid']::name[]),
    ('public', 'vault_retrieve_integration_credentials', ARRAY['uuid']::name[]),
    ('public', 'vault_integration_credentials_exist', ARRAY['uuid']::name[])
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
    ('public', 'vault_store_integration_credentials', ARRAY['uuid', 'jsonb']::name[]),
    ('public', 'vault_replace_integration_credentials', ARRAY['uuid', 'uuid', 'jsonb']::name[]),
    ('public', 'vault_delete_integration_credentials', ARRAY['uuid']::name[]),
    ('public', 'vault_retrieve_integration_credentials', ARRAY['uuid']::name[]),
    ('public', 'vault_integration_credentials_exist', ARRAY['uuid']::name[])
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
    ('public', 'organization_integrations_vault_secret_id', ARRAY['uuid']::name[]),
    ('integration_vault', 'check_integration_credentials', ARRAY['text', 'jsonb']::name[]),
    ('integration_vault', 'may_manage_integration_credentials', ARRAY['uuid']::name[])
) AS f (schema, name, arguments);

-- A row of the organization of those who log in, and two of another one.
INSERT INTO public.organization_integrations (id, organization_id, integration_type, field_mappings, vault_secret_id) VALUES
    ('00000000-7e57-4000-8000-000000000001', '00000000-7e57-4000-8000-00000000000a', 'xledger', '{"schema_version":2,"mappings":[]}', '00000000-7e57-4000-8000-000000000001'),
    ('00000000-7e57-4000-8000-000000000002', '00000000-7e57-4000-8000-00000000000b', 'xledger', '{"schema_version":2,"mappings":[]}', '00000000-7e57-4000-8000-000000000002'),
    ('00000000-7e57-4000-8000-000000000003', '00000000-7e57-4000-8000-00000000000b', 'xledger', '{"schema_version":2,"mappings":[]}', '00000000-7e57-4000-8000-000000000003');

-- What org_admin may do.
SET LOCAL request.jwt.claims TO '{"role":"authenticated","app_metadata":{"organization_id":"00000000-7e57-4000-8000-00000000000a","role":"org_admin"}}';
SELECT is(pg_temp.outcome('read'), '1', 'org_admin reads the rows of the own organization and no others');
SELECT is(pg_temp.outcome('read_vault_secret_id'), '42501', 'org_admin may not read vault_secret_id in the table');
SELECT is(pg_temp.outcome('make_own'), '1', 'org_admin makes a row of the own organization');
SELECT is(pg_temp.outcome('make_other'), '42501', 'org_admin may not make a row of another organization');
SELECT is(pg_temp.outcome('change'), '1', 'org_admin changes the rows of the own organization and no others');
SELECT is(pg_temp.outcome('give_away'), '42501', 'org_admin may not give a row to another organization');
SELECT is(pg_temp.outcome('delete'), '1', 'org_admin deletes the rows of the own organization and no others');
SELECT is(pg_temp.outcome('empty'), '42501', 'org_admin may not empty the table');
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_own'),
    '1',
    'org_admin is told vault_secret_id of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_other'),
    '0',
    'org_admin is not told vault_secret_id of a row of another organization'
);
SELECT is(
    pg_temp.outcome('store_integration_own'),
    '55000',
    'org_admin may change the credentials of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('store_integration_other'),
    '42501',
    'org_admin may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_integration'), '42501', 'org_admin may not read credentials');

-- What coordinator may do.
SET LOCAL request.jwt.claims TO '{"role":"authenticated","app_metadata":{"organization_id":"00000000-7e57-4000-8000-00000000000a","role":"coordinator"}}';
SELECT is(pg_temp.outcome('read'), '1', 'coordinator reads the rows of the own organization and no others');
SELECT is(pg_temp.outcome('read_vault_secret_id'), '42501', 'coordinator may not read vault_secret_id in the table');
SELECT is(pg_temp.outcome('make_own'), '42501', 'coordinator may not make a row of the own organization');
SELECT is(pg_temp.outcome('make_other'), '42501', 'coordinator may not make a row of another organization');
SELECT is(pg_temp.outcome('change'), '0', 'coordinator changes no rows');
SELECT is(pg_temp.outcome('give_away'), '42501', 'coordinator may not give a row to another organization');
SELECT is(pg_temp.outcome('delete'), '0', 'coordinator deletes no rows');
SELECT is(pg_temp.outcome('empty'), '42501', 'coordinator may not empty the table');
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_own'),
    '0',
    'coordinator is not told vault_secret_id of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_other'),
    '0',
    'coordinator is not told vault_secret_id of a row of another organization'
);
SELECT is(
    pg_temp.outcome('store_integration_own'),
    '42501',
    'coordinator may not change the credentials of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('store_integration_other'),
    '42501',
    'coordinator may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_integration'), '42501', 'coordinator may not read credentials');

-- What a user with another role may do.
SET LOCAL request.jwt.claims TO '{"role":"authenticated","app_metadata":{"organization_id":"00000000-7e57-4000-8000-00000000000a","role":"no such role"}}';
SELECT is(pg_temp.outcome('read_all'), '0', 'a user with another role reads no rows');
SELECT is(pg_temp.outcome('make_own'), '42501', 'a user with another role may not make a row of the own organization');
SELECT is(
    pg_temp.outcome('make_other'),
    '42501',
    'a user with another role may not make a row of another organization'
);
SELECT is(pg_temp.outcome('change_all'), '0', 'a user with another role changes no rows');
SELECT is(pg_temp.outcome('give_away'), '42501', 'a user with another role may not give a row to another organization');
SELECT is(pg_temp.outcome('delete_all'), '0', 'a user with another role deletes no rows');
SELECT is(pg_temp.outcome('empty'), '42501', 'a user with another role may not empty the table');
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_own'),
    '0',
    'a user with another role is not told vault_secret_id of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_other'),
    '0',
    'a user with another role is not told vault_secret_id of a row of another organization'
);
SELECT is(
    pg_temp.outcome('store_integration_own'),
    '42501',
    'a user with another role may not change the credentials of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('store_integration_other'),
    '42501',
    'a user with another role may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_integration'), '42501', 'a user with another role may not read credentials');

-- What a user with no role may do.
SET LOCAL request.jwt.claims TO '{"role":"authenticated","app_metadata":{"organization_id":"00000000-7e57-4000-8000-00000000000a"}}';
SELECT is(pg_temp.outcome('read_all'), '0', 'a user with no role reads no rows');
SELECT is(pg_temp.outcome('make_own'), '42501', 'a user with no role may not make a row of the own organization');
SELECT is(pg_temp.outcome('make_other'), '42501', 'a user with no role may not make a row of another organization');
SELECT is(pg_temp.outcome('change_all'), '0', 'a user with no role changes no rows');
SELECT is(pg_temp.outcome('give_away'), '42501', 'a user with no role may not give a row to another organization');
SELECT is(pg_temp.outcome('delete_all'), '0', 'a user with no role deletes no rows');
SELECT is(pg_temp.outcome('empty'), '42501', 'a user with no role may not empty the table');
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_own'),
    '0',
    'a user with no role is not told vault_secret_id of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_other'),
    '0',
    'a user with no role is not told vault_secret_id of a row of another organization'
);
SELECT is(
    pg_temp.outcome('store_integration_own'),
    '42501',
    'a user with no role may not change the credentials of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('store_integration_other'),
    '42501',
    'a user with no role may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_integration'), '42501', 'a user with no role may not read credentials');

-- What a user with no claims may do.
SET LOCAL request.jwt.claims TO '';
SELECT is(pg_temp.outcome('read_all'), '0', 'a user with no claims reads no rows');
SELECT is(pg_temp.outcome('make_own'), '42501', 'a user with no claims may not make a row of the own organization');
SELECT is(pg_temp.outcome('make_other'), '42501', 'a user with no claims may not make a row of another organization');
SELECT is(pg_temp.outcome('change_all'), '0', 'a user with no claims changes no rows');
SELECT is(pg_temp.outcome('give_away'), '42501', 'a user with no claims may not give a row to another organization');
SELECT is(pg_temp.outcome('delete_all'), '0', 'a user with no claims deletes no rows');
SELECT is(pg_temp.outcome('empty'), '42501', 'a user with no claims may not empty the table');
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_own'),
    '0',
    'a user with no claims is not told vault_secret_id of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_other'),
    '0',
    'a user with no claims is not told vault_secret_id of a row of another organization'
);
SELECT is(
    pg_temp.outcome('store_integration_own'),
    '42501',
    'a user with no claims may not change the credentials of a row of the own organization'
);
SELECT is(
    pg_temp.outcome('store_integration_other'),
    '42501',
    'a user with no claims may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_integration'), '42501', 'a user with no claims may not read credentials');

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
    pg_temp.outcome('tell_vault_secret_id_own', 'anon'),
    '42501',
    'anon may not ask for vault_secret_id of a row of one organization'
);
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_other', 'anon'),
    '42501',
    'anon may not ask for vault_secret_id of a row of another organization'
);
SELECT is(
    pg_temp.outcome('store_integration_own', 'anon'),
    '42501',
    'anon may not change the credentials of a row of one organization'
);
SELECT is(
    pg_temp.outcome('store_integration_other', 'anon'),
    '42501',
    'anon may not change the credentials of a row of another organization'
);
SELECT is(pg_temp.outcome('retrieve_integration', 'anon'), '42501', 'anon may not read credentials');

-- What service_role may do.
SET LOCAL request.jwt.claims TO '{"role":"service_role"}';
SELECT is(pg_temp.outcome('read', 'service_role'), '3', 'service_role reads the rows of every organization');
SELECT is(pg_temp.outcome('make_own', 'service_role'), '1', 'service_role makes a row of one organization');
SELECT is(pg_temp.outcome('make_other', 'service_role'), '1', 'service_role makes a row of another organization');
SELECT is(pg_temp.outcome('change', 'service_role'), '3', 'service_role changes the rows of every organization');
SELECT is(pg_temp.outcome('delete', 'service_role'), '3', 'service_role deletes the rows of every organization');
SELECT is(pg_temp.outcome('empty', 'service_role'), '42501', 'service_role may not empty the table');
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_own', 'service_role'),
    '42501',
    'service_role may not ask for vault_secret_id of a row of one organization'
);
SELECT is(
    pg_temp.outcome('tell_vault_secret_id_other', 'service_role'),
    '42501',
    'service_role may not ask for vault_secret_id of a row of another organization'
);
SELECT is(
    pg_temp.outcome('store_integration_own', 'service_role'),
    '55000',
    'service_role may change the credentials of a row of one organization'
);
SELECT is(
    pg_temp.outcome('store_integration_other', 'service_role'),
    '55000',
    'service_role may change the credentials of a row of another organization'
);

-- What a policy refuses org_admin with every right on columns.
GRANT UPDATE ON TABLE public.organization_integrations TO authenticated;
SET LOCAL request.jwt.claims TO '{"role":"authenticated","app_metadata":{"organization_id":"00000000-7e57-4000-8000-00000000000a","role":"org_admin"}}';
SELECT is(pg_temp.outcome('give_away'), '42501', 'a policy keeps org_admin from giving a row to another organization');

-- Values that need another column, as the owner of the table.
SELECT throws_ok(
    $sql$INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings, status) VALUES ('00000000-7e57-4000-8000-00000000000a', 'xledger', '{"schema_version":2,"mappings":[]}', 'active')$sql$,
    '23514',
    NULL,
    'no row is made with status active and without vault_secret_id'
);
SELECT throws_ok(
    $sql$UPDATE public.organization_integrations SET status = 'active', vault_secret_id = NULL WHERE id = '00000000-7e57-4000-8000-000000000001'$sql$,
    '23514',
    NULL,
    'no row is left with status active and without vault_secret_id'
);

SELECT * FROM finish();
ROLLBACK;
