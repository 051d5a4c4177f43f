-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- What public.organization_integrations must refer to.
SELECT set_config('lock_timeout', '5s', true);

ALTER TABLE public.organization_integrations DROP CONSTRAINT IF EXISTS chk_active_integration_has_vault_ref;
DROP FUNCTION IF EXISTS public.organization_integrations_vault_secret_id(uuid);
DROP INDEX IF EXISTS public.organization_integrations_vault_secret_id_key;
DO $rollback$
BEGIN
    IF EXISTS (SELECT FROM public.organization_integrations AS t WHERE t.vault_secret_id IS NOT NULL) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = 'rows of public.organization_integrations would lose their vault_secret_id',
            HINT = 'Copy what it holds elsewhere and empty the column first.';
    END IF;
END
$rollback$;
ALTER TABLE public.organization_integrations DROP COLUMN IF EXISTS vault_secret_id;
