DECLARE
    faults text;
BEGIN
    SELECT string_agg(format('%s %s', coalesce(nullif(f.path, ''), 'the document'), f.message), '; ' ORDER BY f.number)
    INTO faults
    FROM {{ errors }}(p_document) WITH ORDINALITY AS f (path, code, message, number)
    WHERE f.number <= 3;
    RAISE EXCEPTION {{ message }}, faults
        USING ERRCODE = 'check_violation', CONSTRAINT = p_constraint,
            HINT = {{ hint }};
END
