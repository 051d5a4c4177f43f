BEGIN
    IF p_secret_id IS NULL THEN
        RAISE EXCEPTION 'p_secret_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    DELETE FROM vault.secrets AS s WHERE s.id = p_secret_id;
    IF FOUND THEN
        PERFORM {{ schema }}.log_access(p_secret_id, 'delete');
    END IF;
END
