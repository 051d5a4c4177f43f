DECLARE
    secret text;
BEGIN
    IF p_secret_id IS NULL THEN
        RAISE EXCEPTION 'p_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT s.decrypted_secret INTO secret FROM vault.decrypted_secrets AS s WHERE s.id = p_secret_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no credential %', p_secret_id USING ERRCODE = 'no_data_found';
    END IF;
    PERFORM {{ schema }}.log_access(p_secret_id, 'retrieve');
    RETURN secret;
END
