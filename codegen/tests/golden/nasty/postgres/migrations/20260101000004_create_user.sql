-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- The table "order"."user".
SELECT set_config('lock_timeout', '5s', true);

CREATE TABLE IF NOT EXISTS "order"."user" (
    "order" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    "group" uuid NOT NULL,
    "select" "order".keyword NOT NULL DEFAULT 'self',
    "table" "order".option,
    "check" jsonb,
    aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc "order".keyword_kind
);

-- A table that was there before keeps what it has, and gets what it lacks.
DO $check$
DECLARE
    problems text;
BEGIN
    SELECT string_agg(
        format('column %I is %s, not %s', w.name, format_type(a.atttypid, a.atttypmod), w.type), chr(10) ORDER BY a.attnum
    )
    INTO problems
    FROM (VALUES
        ('order', 'uuid'),
        ('group', 'uuid'),
        ('select', '"order".keyword'),
        ('table', '"order".option'),
        ('check', 'jsonb'),
        ('aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc', '"order".keyword_kind')
    ) AS w (name, type)
    JOIN pg_attribute AS a ON a.attrelid = '"order"."user"'::regclass AND a.attname = w.name AND NOT a.attisdropped
    WHERE a.atttypid <> w.type::regtype;
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'the table "order"."user" was there before, with columns of other types'
            USING ERRCODE = 'duplicate_table', DETAIL = problems,
                  HINT = 'Convert them to the types of the registry first; nothing was changed.';
    END IF;
END
$check$;
ALTER TABLE "order"."user"
    ADD COLUMN IF NOT EXISTS "group" uuid NOT NULL,
    ADD COLUMN IF NOT EXISTS "select" "order".keyword NOT NULL DEFAULT 'self',
    ADD COLUMN IF NOT EXISTS "table" "order".option,
    ADD COLUMN IF NOT EXISTS "check" jsonb,
    ADD COLUMN IF NOT EXISTS aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc "order".keyword_kind;
ALTER TABLE "order"."user"
    ALTER COLUMN "group" SET NOT NULL,
    ALTER COLUMN "group" DROP DEFAULT,
    ALTER COLUMN "select" SET NOT NULL,
    ALTER COLUMN "select" SET DEFAULT 'self',
    ALTER COLUMN "table" DROP NOT NULL,
    ALTER COLUMN "table" DROP DEFAULT,
    ALTER COLUMN "check" DROP NOT NULL,
    ALTER COLUMN "check" DROP DEFAULT,
    ALTER COLUMN aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc DROP NOT NULL,
    ALTER COLUMN aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc DROP DEFAULT;

COMMENT ON TABLE "order"."user" IS 'A table whose name is a keyword; it''s quoted: " */ --.';
COMMENT ON COLUMN "order"."user"."order" IS 'Order.';
COMMENT ON COLUMN "order"."user"."group" IS 'Group.';
COMMENT ON COLUMN "order"."user"."select" IS 'Select.';
COMMENT ON COLUMN "order"."user"."table" IS 'Table.';
COMMENT ON COLUMN "order"."user"."check" IS 'Check.';
COMMENT ON COLUMN "order"."user".aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc IS 'Aaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb ccccccccccccccccccccc.';

-- Retired values may stay in old rows, and in no new one.
CREATE OR REPLACE TRIGGER refuse_retired_select
    BEFORE INSERT OR UPDATE ON "order"."user"
    FOR EACH ROW EXECUTE FUNCTION "order".refuse_retired__user__select();

-- Nobody gets at its rows before the policies say who may.
ALTER TABLE "order"."user" ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON TABLE "order"."user" FROM PUBLIC, anon, authenticated;
