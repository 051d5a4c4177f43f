-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- The table public.organization_integrations.
SELECT set_config('lock_timeout', '5s', true);

DROP TRIGGER IF EXISTS keep_updated_at ON public.organization_integrations;
DROP FUNCTION IF EXISTS public.keep_updated_at__organization_integrations();
DO $rollback$
BEGIN
    IF to_regclass('public.organization_integrations') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM public.organization_integrations) THEN
        RAISE WARNING 'the table public.organization_integrations has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE public.organization_integrations;
END
$rollback$;
