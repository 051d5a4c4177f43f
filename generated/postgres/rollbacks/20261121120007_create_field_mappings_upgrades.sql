-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Lift field_mappings of earlier versions: public.upgrade_field_mappings.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS public.upgrade_field_mappings(jsonb);
DROP FUNCTION IF EXISTS public.field_mappings_to_v2(jsonb);
