DECLARE
    deleted ALIAS FOR $1;
    may_manage boolean;
    violated text;
BEGIN
    IF deleted IS NULL THEN
        RAISE EXCEPTION '{{ reference.column_name }} must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- Locked as well: a row that changes hands meanwhile is judged as it is then.
    SELECT {{ reference.may_manage }}({% if let Some(organization) = reference.organization %}t.{{ organization }}{% else %}NULL{% endif %}) INTO may_manage
    FROM {{ reference.table }} AS t
    WHERE t.{{ reference.column }} = deleted
    FOR UPDATE;
    IF NOT may_manage THEN
        RAISE EXCEPTION 'you may not change these credentials' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- What no row refers to belongs to nobody, and only a server may clear it away.
    IF may_manage IS NULL AND NOT {{ reference.vault }}.is_service_role() THEN
        RETURN;
    END IF;
    BEGIN
        UPDATE {{ reference.table }} AS t SET {{ reference.column }} = NULL WHERE t.{{ reference.column }} = deleted;
    EXCEPTION WHEN check_violation THEN
        GET STACKED DIAGNOSTICS violated = CONSTRAINT_NAME;
        IF violated NOT LIKE '%_has_vault_ref' THEN
            RAISE;
        END IF;
        RAISE EXCEPTION 'the row needs its credentials as it is'
            USING ERRCODE = 'check_violation', HINT = 'Change its status first.';
    END;
    PERFORM {{ reference.vault }}.delete_credential(deleted);
END
