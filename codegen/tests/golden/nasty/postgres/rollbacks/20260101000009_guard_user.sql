-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Keeps what looks like a credential out of "order"."user".
SELECT set_config('lock_timeout', '5s', true);

DROP TRIGGER IF EXISTS refuse_plaintext ON "order"."user";
DROP FUNCTION IF EXISTS "order".refuse_plaintext__user();
DROP FUNCTION IF EXISTS private.json_credential_form(jsonb);
DROP FUNCTION IF EXISTS private.credential_form(text);
