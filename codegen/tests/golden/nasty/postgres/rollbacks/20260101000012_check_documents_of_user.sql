-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- No row of "order"."user" holds an invalid document.
SELECT set_config('lock_timeout', '5s', true);

DROP TRIGGER IF EXISTS refuse_retired_in_documents ON "order"."user";
DROP FUNCTION IF EXISTS "order".refuse_retired_in_documents__user();
ALTER TABLE "order"."user" DROP CONSTRAINT IF EXISTS chk_check_is_valid_v3;
