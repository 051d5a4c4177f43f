-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- What makes documents valid, the same as in every other language.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS "order".refuse_list_of_everything(jsonb, text);
DROP FUNCTION IF EXISTS "order".list_of_everything_errors(jsonb);
DROP FUNCTION IF EXISTS "order".list_of_everything_is_valid_v3(jsonb);
DROP FUNCTION IF EXISTS "order".list_of_everything_is_valid_v3__switch(jsonb);
DROP FUNCTION IF EXISTS "order".json_faults(jsonb, jsonb, jsonb, text);
DROP FUNCTION IF EXISTS "order".json_object_faults(jsonb, jsonb, jsonb, text);
DROP FUNCTION IF EXISTS "order".json_list_faults(jsonb, jsonb, jsonb, text);
DROP FUNCTION IF EXISTS "order".json_scalar_faults(jsonb, jsonb, text);
DROP FUNCTION IF EXISTS "order".is_json_portable(jsonb);
DROP FUNCTION IF EXISTS "order".is_json_too_deep(jsonb);
DROP FUNCTION IF EXISTS "order".is_json_integer(jsonb, double precision, double precision);
DROP FUNCTION IF EXISTS "order".is_json_number(jsonb, double precision, double precision);
DROP FUNCTION IF EXISTS "order".json_double(jsonb);
