DECLARE
    retrieved ALIAS FOR $1;
    credentials text;
BEGIN
    IF retrieved IS NULL THEN
        RAISE EXCEPTION '{{ reference.column_name }} must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    credentials := {{ reference.vault }}.retrieve_credential(retrieved);
    BEGIN
        RETURN credentials::jsonb;
    EXCEPTION WHEN OTHERS THEN
        -- What the cast says would quote the plaintext.
        RAISE EXCEPTION 'the credential % is not a JSON object', retrieved USING ERRCODE = 'data_exception';
    END;
END
