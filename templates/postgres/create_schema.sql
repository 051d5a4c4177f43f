{{ Header::Migration(None) }}
-- The schema {{ schema }}. Clients of the API reach it once the project exposes it there.
CREATE SCHEMA IF NOT EXISTS {{ schema }};
GRANT USAGE ON SCHEMA {{ schema }} TO authenticated, service_role;
