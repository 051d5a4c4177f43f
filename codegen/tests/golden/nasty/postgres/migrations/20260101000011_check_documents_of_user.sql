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
