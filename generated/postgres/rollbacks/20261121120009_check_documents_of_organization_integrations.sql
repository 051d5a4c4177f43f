-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- No row of public.organization_integrations holds an invalid document.
SELECT set_config('lock_timeout', '5s', true);

ALTER TABLE public.organization_integrations DROP CONSTRAINT IF EXISTS chk_sync_schedule_is_valid_v1;
ALTER TABLE public.organization_integrations DROP CONSTRAINT IF EXISTS chk_field_mappings_is_valid_v2;
