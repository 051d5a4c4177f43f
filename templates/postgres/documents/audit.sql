CREATE TABLE IF NOT EXISTS {{ audit }} (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    row_id {{ key_type }} NOT NULL,
    column_name text NOT NULL,
    found jsonb NOT NULL,
    faults jsonb NOT NULL,
    given jsonb NOT NULL,
    repaired_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE {{ audit }} IS 'Documents of {{ table }} that were not valid, as they were before {{ repair }}() replaced them.';
COMMENT ON COLUMN {{ audit }}.id IS 'Identifies the repair.';
COMMENT ON COLUMN {{ audit }}.row_id IS 'The row that held the document.';
COMMENT ON COLUMN {{ audit }}.column_name IS 'The column that held it.';
COMMENT ON COLUMN {{ audit }}.found IS 'The document as it was.';
COMMENT ON COLUMN {{ audit }}.faults IS 'What was wrong with it: path, code and message.';
COMMENT ON COLUMN {{ audit }}.given IS 'What the row got instead.';
COMMENT ON COLUMN {{ audit }}.repaired_at IS 'When it was replaced.';
