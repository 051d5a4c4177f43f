-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- The table public.organization_integrations.
SELECT set_config('lock_timeout', '5s', true);

CREATE TABLE IF NOT EXISTS public.organization_integrations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    integration_type public.integration_type NOT NULL,
    status public.integration_status NOT NULL DEFAULT 'inactive',
    field_mappings jsonb NOT NULL,
    sync_schedule jsonb,
    created_at timestamp with time zone NOT NULL DEFAULT now(),
    updated_at timestamp with time zone NOT NULL DEFAULT now()
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
        ('id', 'uuid'),
        ('organization_id', 'uuid'),
        ('integration_type', 'public.integration_type'),
        ('status', 'public.integration_status'),
        ('field_mappings', 'jsonb'),
        ('sync_schedule', 'jsonb'),
        ('created_at', 'timestamp with time zone'),
        ('updated_at', 'timestamp with time zone')
    ) AS w (name, type)
    JOIN pg_attribute AS a ON a.attrelid = 'public.organization_integrations'::regclass AND a.attname = w.name AND NOT a.attisdropped
    WHERE a.atttypid <> w.type::regtype;
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'the table public.organization_integrations was there before, with columns of other types'
            USING ERRCODE = 'duplicate_table', DETAIL = problems,
                  HINT = 'Convert them to the types of the registry first; nothing was changed.';
    END IF;
END
$check$;
ALTER TABLE public.organization_integrations
    ADD COLUMN IF NOT EXISTS organization_id uuid NOT NULL,
    ADD COLUMN IF NOT EXISTS integration_type public.integration_type NOT NULL,
    ADD COLUMN IF NOT EXISTS status public.integration_status NOT NULL DEFAULT 'inactive',
    ADD COLUMN IF NOT EXISTS field_mappings jsonb NOT NULL DEFAULT '{"schema_version":2,"mappings":[]}',
    ADD COLUMN IF NOT EXISTS sync_schedule jsonb,
    ADD COLUMN IF NOT EXISTS created_at timestamp with time zone NOT NULL DEFAULT now(),
    ADD COLUMN IF NOT EXISTS updated_at timestamp with time zone NOT NULL DEFAULT now();
ALTER TABLE public.organization_integrations
    ALTER COLUMN organization_id SET NOT NULL,
    ALTER COLUMN organization_id DROP DEFAULT,
    ALTER COLUMN integration_type SET NOT NULL,
    ALTER COLUMN integration_type DROP DEFAULT,
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN status SET DEFAULT 'inactive',
    ALTER COLUMN field_mappings SET NOT NULL,
    ALTER COLUMN field_mappings DROP DEFAULT,
    ALTER COLUMN sync_schedule DROP NOT NULL,
    ALTER COLUMN sync_schedule DROP DEFAULT,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN created_at SET DEFAULT now(),
    ALTER COLUMN updated_at SET NOT NULL,
    ALTER COLUMN updated_at SET DEFAULT now();

COMMENT ON TABLE public.organization_integrations IS 'One integration of one organization.';
COMMENT ON COLUMN public.organization_integrations.id IS 'Identifies the integration.';
COMMENT ON COLUMN public.organization_integrations.organization_id IS 'Organization that owns the integration.';
COMMENT ON COLUMN public.organization_integrations.integration_type IS 'External system that it connects to.';
COMMENT ON COLUMN public.organization_integrations.status IS 'Whether it runs.';
COMMENT ON COLUMN public.organization_integrations.field_mappings IS 'How its fields map to ours.';
COMMENT ON COLUMN public.organization_integrations.sync_schedule IS 'When it synchronizes.';
COMMENT ON COLUMN public.organization_integrations.created_at IS 'When the row was made.';
COMMENT ON COLUMN public.organization_integrations.updated_at IS 'When the row was last changed.';

-- Nobody gets at its rows before the policies say who may.
ALTER TABLE public.organization_integrations ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON TABLE public.organization_integrations FROM PUBLIC, anon, authenticated;

CREATE OR REPLACE FUNCTION public.keep_updated_at__organization_integrations()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION public.keep_updated_at__organization_integrations() IS 'Writes the time of each change into public.organization_integrations.updated_at.';
REVOKE ALL ON FUNCTION public.keep_updated_at__organization_integrations() FROM PUBLIC, anon, authenticated, service_role;

CREATE OR REPLACE TRIGGER keep_updated_at
    BEFORE UPDATE ON public.organization_integrations
    FOR EACH ROW EXECUTE FUNCTION public.keep_updated_at__organization_integrations();
