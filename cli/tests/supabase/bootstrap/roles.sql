-- Roles belong to the whole server: other databases of the tests have them already.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['anon', 'authenticated', 'service_role', 'authenticator', 'postgres', 'supabase_admin'] LOOP
    IF to_regrole(wanted) IS NULL THEN
      EXECUTE format('CREATE ROLE %I', wanted);
    END IF;
  END LOOP;
END
$$;

ALTER ROLE supabase_admin LOGIN SUPERUSER;

ALTER ROLE anon NOLOGIN INHERIT NOBYPASSRLS;
ALTER ROLE authenticated NOLOGIN INHERIT NOBYPASSRLS;
ALTER ROLE service_role NOLOGIN INHERIT BYPASSRLS;

-- The API logs in as this one and takes on, for one transaction, the role that the JWT names.
ALTER ROLE authenticator LOGIN NOINHERIT NOBYPASSRLS;
GRANT anon, authenticated, service_role TO authenticator;

-- Runs the migrations and owns what they make.
ALTER ROLE postgres LOGIN NOSUPERUSER CREATEDB CREATEROLE REPLICATION BYPASSRLS;
GRANT anon, authenticated, service_role TO postgres WITH ADMIN OPTION;
