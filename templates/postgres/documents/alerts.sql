CREATE TABLE IF NOT EXISTS {{ alerts }} (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organization_id uuid NOT NULL,
    row_id {{ key_type }} NOT NULL,
    column_name text NOT NULL,
    message text NOT NULL,
    raised_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE {{ alerts }} IS 'What the admins of an organization should know of its rows in {{ table }}. Each new one is notified on the channel {{ channel }}.';
COMMENT ON COLUMN {{ alerts }}.id IS 'Identifies the alert; the payload of its notification.';
COMMENT ON COLUMN {{ alerts }}.organization_id IS 'Organization that it is for.';
COMMENT ON COLUMN {{ alerts }}.row_id IS 'The row that it is about.';
COMMENT ON COLUMN {{ alerts }}.column_name IS 'The column that it is about.';
COMMENT ON COLUMN {{ alerts }}.message IS 'What happened, for people.';
COMMENT ON COLUMN {{ alerts }}.raised_at IS 'When it happened.';
