-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Who may do what with public.walls.
-- `supabase test db` runs it; whatever it does is taken back.
BEGIN;
CREATE EXTENSION IF NOT EXISTS pgtap WITH SCHEMA extensions;
SET LOCAL search_path TO public, extensions;

SELECT plan(8);

-- Row-level security, policies and rights.
SELECT ok((SELECT relrowsecurity FROM pg_class WHERE oid = 'public.walls'::regclass), 'row-level security is enabled');
SELECT policies_are('public', 'walls', ARRAY[]::name[], 'there are no policies');
SELECT table_privs_are('public', 'walls', 'anon', ARRAY[]::name[], 'anon has no right on the table as a whole');
SELECT any_column_privs_are('public', 'walls', 'anon', ARRAY[]::name[], 'anon has no right on any column');
SELECT table_privs_are(
    'public',
    'walls',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on the table as a whole'
);
SELECT any_column_privs_are(
    'public',
    'walls',
    'authenticated',
    ARRAY[]::name[],
    'authenticated has no right on any column'
);
SELECT table_privs_are(
    'public',
    'walls',
    'service_role',
    ARRAY[]::name[],
    'service_role has no right on the table as a whole'
);
SELECT any_column_privs_are(
    'public',
    'walls',
    'service_role',
    ARRAY[]::name[],
    'service_role has no right on any column'
);

SELECT * FROM finish();
ROLLBACK;
