-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Lift sync_schedule of earlier versions: public.upgrade_sync_schedule.
SELECT set_config('lock_timeout', '5s', true);

DROP FUNCTION IF EXISTS public.upgrade_sync_schedule(jsonb);
