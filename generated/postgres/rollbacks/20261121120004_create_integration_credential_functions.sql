-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Store, replace, delete and read the credentials that public.organization_integrations.vault_secret_id refers to.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS public.revoke_organization_credentials(uuid);
DROP TRIGGER IF EXISTS keep_integration_type_of_vault_secret_id ON public.organization_integrations;
DROP FUNCTION IF EXISTS public.keep_integration_type_of_vault_secret_id__organization_04db79cf();
DROP TRIGGER IF EXISTS forget_vault_secret_id ON public.organization_integrations;
DROP FUNCTION IF EXISTS public.forget_vault_secret_id__organization_integrations();
DROP FUNCTION IF EXISTS public.vault_integration_credentials_exist(uuid);
DROP FUNCTION IF EXISTS public.vault_retrieve_integration_credentials(uuid);
DROP FUNCTION IF EXISTS public.vault_delete_integration_credentials(uuid);
DROP FUNCTION IF EXISTS public.vault_replace_integration_credentials(uuid, uuid, jsonb);
DROP FUNCTION IF EXISTS public.vault_store_integration_credentials(uuid, jsonb);
DROP FUNCTION IF EXISTS integration_vault.may_manage_integration_credentials(uuid);
DROP FUNCTION IF EXISTS integration_vault.check_integration_credentials(text, jsonb);
