-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- What to do about rows of "order"."user" whose documents are not valid.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS "order".repair_user(boolean);
DO $rollback$
BEGIN
    IF to_regclass('"order".user_alerts') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM "order".user_alerts) THEN
        RAISE WARNING 'the table "order".user_alerts has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE "order".user_alerts;
END
$rollback$;
DO $rollback$
BEGIN
    IF to_regclass('"order".user_repairs') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM "order".user_repairs) THEN
        RAISE WARNING 'the table "order".user_repairs has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE "order".user_repairs;
END
$rollback$;
DROP FUNCTION IF EXISTS "order".upgrade_documents_of_user(integer);
DROP FUNCTION IF EXISTS "order".lifted_list_of_everything(jsonb);
