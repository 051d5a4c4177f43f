DECLARE
    row_key ALIAS FOR $1;
    replaced ALIAS FOR $2;
    kind text;
    present uuid;
    stored uuid;
BEGIN
    IF row_key IS NULL THEN
        RAISE EXCEPTION '{{ reference.of }}_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF replaced IS NULL THEN
        RAISE EXCEPTION '{{ reference.column_name }} must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT {% if let Some(kind) = reference.kind %}t.{{ kind }}::text{% else %}NULL{% endif %}, t.{{ reference.column }} INTO kind, present
    FROM {{ reference.table }} AS t
    WHERE t.{{ reference.key }} = row_key AND {{ reference.may_manage }}({% if let Some(organization) = reference.organization %}t.{{ organization }}{% else %}NULL{% endif %})
    FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such row, or you may not change its credentials'
            USING ERRCODE = CASE WHEN {{ reference.vault }}.is_service_role() THEN 'P0002' ELSE '42501' END;
    END IF;
    IF present IS DISTINCT FROM replaced THEN
        RAISE EXCEPTION 'the row does not refer to these credentials'
            USING ERRCODE = 'no_data_found', HINT = 'Somebody else may have replaced them: read the reference again.';
    END IF;
    PERFORM {{ reference.check }}(kind, credentials_json);
    stored := {{ reference.vault }}.store_credential(concat('{{ reference.of }}_', row_key), credentials_json::text);
    UPDATE {{ reference.table }} AS t SET {{ reference.column }} = stored WHERE t.{{ reference.key }} = row_key;
    IF NOT EXISTS (SELECT FROM {{ reference.table }} AS t WHERE t.{{ reference.column }} = replaced) THEN
        PERFORM {{ reference.vault }}.delete_credential(replaced);
    END IF;
    RETURN stored;
END
