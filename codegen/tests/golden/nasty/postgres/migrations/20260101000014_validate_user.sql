-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- The rows of "order"."user" that were there before its constraints.
SELECT set_config('lock_timeout', '5s', true);

DO $check$
DECLARE
    offenders text;
BEGIN
    SELECT string_agg(o.key, chr(10)) INTO offenders
    FROM (
        SELECT t."order"::text AS key FROM "order"."user" AS t
        WHERE NOT ("select"::text NOT IN ('class', 'self') OR secret IS NOT NULL)
        ORDER BY t."order"
        LIMIT 100
    ) AS o;
    IF offenders IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation', MESSAGE = 'rows of "order"."user" lack secret with "select" class or self', DETAIL = offenders,
            HINT = 'Give them what they lack, or another value; then run this file again. At most 100 are listed.';
    END IF;
END
$check$;
ALTER TABLE "order"."user" VALIDATE CONSTRAINT chk_class_or_self_user_has_vault_ref;

DO $check$
DECLARE
    offenders text;
BEGIN
    LOOP
        EXIT WHEN "order".upgrade_documents_of_user(1000) = 0;
    END LOOP;
    SELECT string_agg(o.key, chr(10)) INTO offenders
    FROM (
        SELECT t."order"::text AS key FROM "order"."user" AS t
        WHERE NOT "order".list_of_everything_is_valid_v3("check")
        ORDER BY t."order"
        LIMIT 100
    ) AS o;
    IF offenders IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation', MESSAGE = 'rows of "order"."user" hold a list_of_everything that is not valid in version 3', DETAIL = offenders,
            HINT = 'SELECT * FROM "order".list_of_everything_errors("check") says what is wrong with one. Correct them; then run this file again. At most 100 are listed.';
    END IF;
END
$check$;
ALTER TABLE "order"."user" VALIDATE CONSTRAINT chk_check_is_valid_v3;
