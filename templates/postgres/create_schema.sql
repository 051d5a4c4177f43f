-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- The schema {{ schema }}. Clients of the API reach it once the project exposes it there.
CREATE SCHEMA IF NOT EXISTS {{ schema }};
GRANT USAGE ON SCHEMA {{ schema }} TO authenticated, service_role;
