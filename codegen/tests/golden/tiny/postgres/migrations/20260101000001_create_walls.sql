-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- The table public.walls.
SELECT set_config('lock_timeout', '5s', true);

CREATE TABLE IF NOT EXISTS public.walls (
    id bigint PRIMARY KEY,
    color public.color NOT NULL DEFAULT 'red'
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
        ('id', 'bigint'),
        ('color', 'public.color')
    ) AS w (name, type)
    JOIN pg_attribute AS a ON a.attrelid = 'public.walls'::regclass AND a.attname = w.name AND NOT a.attisdropped
    WHERE a.atttypid <> w.type::regtype;
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'the table public.walls was there before, with columns of other types'
            USING ERRCODE = 'duplicate_table', DETAIL = problems,
                  HINT = 'Convert them to the types of the registry first; nothing was changed.';
    END IF;
END
$check$;
ALTER TABLE public.walls
    ADD COLUMN IF NOT EXISTS color public.color NOT NULL DEFAULT 'red';
ALTER TABLE public.walls
    ALTER COLUMN color SET NOT NULL,
    ALTER COLUMN color SET DEFAULT 'red';

COMMENT ON TABLE public.walls IS 'Walls.';
COMMENT ON COLUMN public.walls.id IS 'Id.';
COMMENT ON COLUMN public.walls.color IS 'Color.';

-- Nobody gets at its rows before the policies say who may.
ALTER TABLE public.walls ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON TABLE public.walls FROM PUBLIC, anon, authenticated;

ALTER TABLE public.walls ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON TABLE public.walls FROM PUBLIC, anon, authenticated, service_role;
