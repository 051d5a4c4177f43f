-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- The table "order"."user".
SELECT set_config('lock_timeout', '5s', true);

DO $rollback$
BEGIN
    IF to_regclass('"order"."user"') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM "order"."user") THEN
        RAISE WARNING 'the table "order"."user" has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE "order"."user";
END
$rollback$;
