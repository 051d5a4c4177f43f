BEGIN
    IF p_secret_id IS NULL THEN
        RAISE EXCEPTION 'p_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF coalesce(p_new_secret, '') = '' THEN
        RAISE EXCEPTION 'p_new_secret must not be NULL or empty' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    PERFORM vault.update_secret(p_secret_id, p_new_secret);
    -- The vault says nothing about an id that it does not know. A secret that was updated here stays until the
    -- transaction ends, so that this holds whoever deletes meanwhile.
    IF NOT EXISTS (SELECT FROM vault.secrets AS s WHERE s.id = p_secret_id) THEN
        RAISE EXCEPTION 'there is no credential %', p_secret_id USING ERRCODE = 'no_data_found';
    END IF;
    PERFORM {{ schema }}.log_access(p_secret_id, 'rotate');
END
