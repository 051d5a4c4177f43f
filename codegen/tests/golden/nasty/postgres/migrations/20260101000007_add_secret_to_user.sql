-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- What "order"."user" must refer to.
-- Constraints hold for new and changed rows; a later migration checks those that there are.
SELECT set_config('lock_timeout', '5s', true);

ALTER TABLE "order"."user" ADD COLUMN IF NOT EXISTS secret uuid;
COMMENT ON COLUMN "order"."user".secret IS 'Secret.';

CREATE UNIQUE INDEX IF NOT EXISTS user_secret_key ON "order"."user" (secret);

ALTER TABLE "order"."user" DROP CONSTRAINT IF EXISTS chk_class_or_self_user_has_vault_ref;
ALTER TABLE "order"."user" ADD CONSTRAINT chk_class_or_self_user_has_vault_ref
    CHECK ("select"::text NOT IN ('class', 'self') OR secret IS NOT NULL) NOT VALID;
COMMENT ON CONSTRAINT chk_class_or_self_user_has_vault_ref ON "order"."user" IS 'Needs secret with "select" class or self.';
