DECLARE
    claims jsonb;
BEGIN
    BEGIN
        claims := auth.jwt();
    EXCEPTION WHEN data_exception THEN
        -- Claims that cannot be read are nobody's; what was done is recorded all the same.
        NULL;
    END;
    INSERT INTO {{ log }} (secret_id, action, role, jwt_role, jwt_subject)
    VALUES (p_secret_id, p_action, current_setting('role', true), claims ->> 'role', claims ->> 'sub');
END
