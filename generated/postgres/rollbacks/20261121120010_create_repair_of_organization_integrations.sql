-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- What to do about rows of public.organization_integrations whose documents are not valid.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS public.repair_organization_integrations(boolean);
DROP POLICY IF EXISTS select_own_organization ON public.organization_integrations_alerts;
DO $rollback$
BEGIN
    IF to_regclass('public.organization_integrations_alerts') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM public.organization_integrations_alerts) THEN
        RAISE WARNING 'the table public.organization_integrations_alerts has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE public.organization_integrations_alerts;
END
$rollback$;
DO $rollback$
BEGIN
    IF to_regclass('public.organization_integrations_repairs') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM public.organization_integrations_repairs) THEN
        RAISE WARNING 'the table public.organization_integrations_repairs has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE public.organization_integrations_repairs;
END
$rollback$;
DROP FUNCTION IF EXISTS public.upgrade_documents_of_organization_integrations(integer);
DROP FUNCTION IF EXISTS public.lifted_field_mappings(jsonb);
