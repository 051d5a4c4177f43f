CREATE TABLE IF NOT EXISTS {{ table }} (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    secret_id uuid NOT NULL,
    action text NOT NULL,
    logged_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
    role text,
    jwt_role text,
    jwt_subject text,
    backend_pid integer NOT NULL DEFAULT pg_backend_pid()
);
COMMENT ON TABLE {{ table }} IS 'Who did what with a secret and when; never the secret. A row of a transaction that is rolled back is lost with it.';
COMMENT ON COLUMN {{ table }}.id IS 'Identifies the row.';
COMMENT ON COLUMN {{ table }}.secret_id IS 'The secret, which may be deleted by now.';
COMMENT ON COLUMN {{ table }}.action IS 'What was done: store, retrieve, rotate, delete or revoke.';
COMMENT ON COLUMN {{ table }}.logged_at IS 'When it was done.';
COMMENT ON COLUMN {{ table }}.role IS 'Role of PostgreSQL that the statement ran as.';
COMMENT ON COLUMN {{ table }}.jwt_role IS 'Role that the JWT said.';
COMMENT ON COLUMN {{ table }}.jwt_subject IS 'User that the JWT said.';
COMMENT ON COLUMN {{ table }}.backend_pid IS 'Process of the server that ran the statement.';
ALTER TABLE {{ table }} ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON TABLE {{ table }} FROM PUBLIC, anon, authenticated, service_role;
