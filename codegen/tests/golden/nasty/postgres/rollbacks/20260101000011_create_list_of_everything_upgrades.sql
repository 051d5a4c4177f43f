-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Lift list_of_everything of earlier versions: "order".upgrade_list_of_everything.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS "order".upgrade_list_of_everything(jsonb);
DROP FUNCTION IF EXISTS "order".list_of_everything_to_v3(jsonb);
DROP FUNCTION IF EXISTS "order".list_of_everything_to_v2(jsonb);
