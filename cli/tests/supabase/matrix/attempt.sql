-- Runs statements as whoever calls it, each as if the others had not been: one answer a statement, SQLSTATE and message.
-- A statement that succeeds is taken back too, by an error that carries the number of its rows.
CREATE SCHEMA matrix;
GRANT USAGE ON SCHEMA matrix TO PUBLIC;

CREATE FUNCTION matrix.attempt(statements text[]) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  statement text;
  count bigint;
  answers text[] := '{}';
BEGIN
  FOREACH statement IN ARRAY statements LOOP
    BEGIN
      EXECUTE statement;
      GET DIAGNOSTICS count = ROW_COUNT;
      RAISE EXCEPTION USING ERRCODE = 'MATRX', MESSAGE = count::text;
    EXCEPTION WHEN OTHERS THEN
      answers := answers || format('%s %s', SQLSTATE, SQLERRM);
    END;
  END LOOP;
  RETURN answers;
END
$$;
