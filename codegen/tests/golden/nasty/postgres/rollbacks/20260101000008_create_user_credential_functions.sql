-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Store, replace, delete and read the credentials that "order"."user".secret refers to.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS "order".revoke_organization_credentials(uuid);
DROP TRIGGER IF EXISTS forget_secret ON "order"."user";
DROP FUNCTION IF EXISTS "order".forget_secret__user();
DROP FUNCTION IF EXISTS "order".vault_user_credentials_exist(uuid);
DROP FUNCTION IF EXISTS "order".vault_retrieve_user_credentials(uuid);
DROP FUNCTION IF EXISTS "order".vault_delete_user_credentials(uuid);
DROP FUNCTION IF EXISTS "order".vault_replace_user_credentials(uuid, uuid, jsonb);
DROP FUNCTION IF EXISTS "order".vault_store_user_credentials(uuid, jsonb);
DROP FUNCTION IF EXISTS private.may_manage_user_credentials(uuid);
DROP FUNCTION IF EXISTS private.check_user_credentials(text, jsonb);
