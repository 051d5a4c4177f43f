-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- What "order"."user" must refer to.
SELECT set_config('lock_timeout', '5s', true);

ALTER TABLE "order"."user" DROP CONSTRAINT IF EXISTS chk_class_or_self_user_has_vault_ref;
DROP INDEX IF EXISTS "order".user_secret_key;
DO $rollback$
BEGIN
    IF EXISTS (SELECT FROM "order"."user" AS t WHERE t.secret IS NOT NULL) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = 'rows of "order"."user" would lose their secret',
            HINT = 'Copy what it holds elsewhere and empty the column first.';
    END IF;
END
$rollback$;
ALTER TABLE "order"."user" DROP COLUMN IF EXISTS secret;
