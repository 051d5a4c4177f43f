-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- The rows of "order"."user" that were there before its constraints.
SELECT set_config('lock_timeout', '5s', true);

-- There is nothing to undo.
