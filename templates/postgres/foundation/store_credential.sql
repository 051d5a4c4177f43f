DECLARE
    secret_id uuid;
BEGIN
    IF coalesce(p_name, '') = '' THEN
        RAISE EXCEPTION 'p_name must not be NULL or empty' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF coalesce(p_secret, '') = '' THEN
        RAISE EXCEPTION 'p_secret must not be NULL or empty' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF p_description IS NULL THEN
        RAISE EXCEPTION 'p_description must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- What the vault creates is written as it comes and encrypted afterwards, which leaves plaintext in the table's
    -- pages and in the write-ahead log. What it updates is encrypted first.
    secret_id := vault.create_secret('pending');
    PERFORM vault.update_secret(secret_id, p_secret, concat(left(p_name, 200), '_', secret_id), p_description);
    PERFORM {{ schema }}.log_access(secret_id, 'store');
    RETURN secret_id;
END
