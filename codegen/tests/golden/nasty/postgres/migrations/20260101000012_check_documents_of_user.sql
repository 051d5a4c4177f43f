-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- No row of "order"."user" holds an invalid document.
-- Constraints hold for new and changed rows; a later migration checks those that there are.
SELECT set_config('lock_timeout', '5s', true);

ALTER TABLE "order"."user" DROP CONSTRAINT IF EXISTS chk_check_is_valid_v3;
ALTER TABLE "order"."user" ADD CONSTRAINT chk_check_is_valid_v3
    CHECK ("order".list_of_everything_is_valid_v3("check")
        OR "order".refuse_list_of_everything("check", 'chk_check_is_valid_v3')) NOT VALID;
COMMENT ON CONSTRAINT chk_check_is_valid_v3 ON "order"."user" IS 'Holds a valid list_of_everything of version 3; "order".list_of_everything_errors(jsonb) says what is wrong with another.';

CREATE OR REPLACE FUNCTION "order".refuse_retired_in_documents__user()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    refused record;
BEGIN
    -- Documents that hold a retired label may keep it, and change in everything else.
    SELECT r.column_name, r.label INTO refused
    FROM (VALUES
        ('check', to_jsonb(NEW."check"), CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD."check") END, '$."objects"[*]."hash_code" ? (@ == "eval")'::jsonpath),
        ('check', to_jsonb(NEW."check"), CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD."check") END, '$."objects"[*]."this" ? (@ == "eval")'::jsonpath),
        ('check', to_jsonb(NEW."check"), CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD."check") END, '$."word" ? (@ == "eval")'::jsonpath),
        ('check', to_jsonb(NEW."check"), CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD."check") END, '$."words".* ? (@ == "eval")'::jsonpath)
    ) AS d (column_name, new, old, path)
    CROSS JOIN LATERAL (
        SELECT d.column_name, n.label #>> '{}'
        FROM jsonb_path_query(d.new, d.path) AS n (label)
        WHERE NOT EXISTS (SELECT FROM jsonb_path_query(d.old, d.path) AS o (label) WHERE o.label = n.label)
    ) AS r (column_name, label)
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '%.% cannot come to hold %: it is retired', TG_TABLE_NAME, refused.column_name, quote_literal(refused.label)
            USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION "order".refuse_retired_in_documents__user() IS 'Refuses retired labels in new documents of "order"."user".';
REVOKE ALL ON FUNCTION "order".refuse_retired_in_documents__user() FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE TRIGGER refuse_retired_in_documents
    BEFORE INSERT OR UPDATE ON "order"."user"
    FOR EACH ROW EXECUTE FUNCTION "order".refuse_retired_in_documents__user();
