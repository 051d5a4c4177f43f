-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- No row of public.organization_integrations holds an invalid document.
-- Constraints hold for new and changed rows; a later migration checks those that there are.
SELECT set_config('lock_timeout', '5s', true);

ALTER TABLE public.organization_integrations DROP CONSTRAINT IF EXISTS chk_field_mappings_is_valid_v2;
ALTER TABLE public.organization_integrations ADD CONSTRAINT chk_field_mappings_is_valid_v2
    CHECK (public.field_mappings_is_valid_v2(field_mappings)
        OR public.refuse_field_mappings(field_mappings, 'chk_field_mappings_is_valid_v2')) NOT VALID;
COMMENT ON CONSTRAINT chk_field_mappings_is_valid_v2 ON public.organization_integrations IS 'Holds a valid field_mappings of version 2; public.field_mappings_errors(jsonb) says what is wrong with another.';

ALTER TABLE public.organization_integrations DROP CONSTRAINT IF EXISTS chk_sync_schedule_is_valid_v1;
ALTER TABLE public.organization_integrations ADD CONSTRAINT chk_sync_schedule_is_valid_v1
    CHECK (public.sync_schedule_is_valid_v1(sync_schedule)
        OR public.refuse_sync_schedule(sync_schedule, 'chk_sync_schedule_is_valid_v1')) NOT VALID;
COMMENT ON CONSTRAINT chk_sync_schedule_is_valid_v1 ON public.organization_integrations IS 'Holds a valid sync_schedule of version 1; public.sync_schedule_errors(jsonb) says what is wrong with another.';
