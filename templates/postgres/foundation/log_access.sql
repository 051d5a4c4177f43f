BEGIN
    INSERT INTO {{ log }} (secret_id, action, role, jwt_role, jwt_subject)
    VALUES (
        p_secret_id, p_action, current_setting('role', true),
        auth.jwt() ->> 'role', auth.jwt() ->> 'sub'
    );
END
