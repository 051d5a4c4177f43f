-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- Who may do what with "order"."user": rights on columns, and policies for rows.
SELECT set_config('lock_timeout', '5s', true);

DROP POLICY IF EXISTS select_own_organization ON "order"."user";
REVOKE ALL ON TABLE "order"."user" FROM PUBLIC, anon, authenticated, service_role;
DROP INDEX IF EXISTS "order".user_group_idx;
