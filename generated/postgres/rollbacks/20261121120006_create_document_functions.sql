-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- What makes documents valid, the same as in every other language.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS public.refuse_sync_schedule(jsonb, text);
DROP FUNCTION IF EXISTS public.sync_schedule_errors(jsonb);
DROP FUNCTION IF EXISTS public.sync_schedule_is_valid_v1(jsonb);
DROP FUNCTION IF EXISTS public.refuse_field_mappings(jsonb, text);
DROP FUNCTION IF EXISTS public.field_mappings_errors(jsonb);
DROP FUNCTION IF EXISTS public.field_mappings_is_valid_v2(jsonb);
DROP FUNCTION IF EXISTS public.json_faults(jsonb, jsonb, jsonb, text);
DROP FUNCTION IF EXISTS public.json_object_faults(jsonb, jsonb, jsonb, text);
DROP FUNCTION IF EXISTS public.json_list_faults(jsonb, jsonb, jsonb, text);
DROP FUNCTION IF EXISTS public.json_scalar_faults(jsonb, jsonb, text);
DROP FUNCTION IF EXISTS public.is_json_portable(jsonb);
DROP FUNCTION IF EXISTS public.is_json_too_deep(jsonb);
DROP FUNCTION IF EXISTS public.is_json_integer(jsonb, double precision, double precision);
DROP FUNCTION IF EXISTS public.is_json_number(jsonb, double precision, double precision);
DROP FUNCTION IF EXISTS public.json_double(jsonb);
