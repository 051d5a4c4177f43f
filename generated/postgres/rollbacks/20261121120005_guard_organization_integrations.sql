-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Keeps what looks like a credential out of public.organization_integrations.
SELECT set_config('lock_timeout', '5s', true);

DROP TRIGGER IF EXISTS refuse_plaintext ON public.organization_integrations;
DROP FUNCTION IF EXISTS public.refuse_plaintext__organization_integrations();
DROP FUNCTION IF EXISTS integration_vault.json_credential_form(jsonb);
DROP FUNCTION IF EXISTS integration_vault.credential_form(text);
