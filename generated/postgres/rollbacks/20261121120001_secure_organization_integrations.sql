-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Who may do what with public.organization_integrations: rights on columns, and policies for rows.
SELECT set_config('lock_timeout', '5s', true);

DROP POLICY IF EXISTS delete_own_organization ON public.organization_integrations;
DROP POLICY IF EXISTS update_own_organization ON public.organization_integrations;
DROP POLICY IF EXISTS insert_own_organization ON public.organization_integrations;
DROP POLICY IF EXISTS select_own_organization ON public.organization_integrations;
REVOKE ALL ON TABLE public.organization_integrations FROM PUBLIC, anon, authenticated, service_role;
DROP INDEX IF EXISTS public.organization_integrations_organization_id_idx;
