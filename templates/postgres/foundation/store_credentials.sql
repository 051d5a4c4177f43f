DECLARE
    row_key ALIAS FOR $1;
    kind text;
    present uuid;
    stored uuid;
BEGIN
    IF row_key IS NULL THEN
        RAISE EXCEPTION '{{ reference.of }}_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT {% if let Some(kind) = reference.kind %}t.{{ kind }}::text{% else %}NULL{% endif %}, t.{{ reference.column }} INTO kind, present
    FROM {{ reference.table }} AS t
    WHERE t.{{ reference.key }} = row_key AND {{ reference.may_manage }}({% if let Some(organization) = reference.organization %}t.{{ organization }}{% else %}NULL{% endif %})
    FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such row, or you may not change its credentials'
            USING ERRCODE = CASE WHEN {{ reference.vault }}.is_service_role() THEN 'P0002' ELSE '42501' END;
    END IF;
    IF present IS NOT NULL THEN
        RAISE EXCEPTION 'the row has credentials already'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  HINT = 'Replace them with vault_replace_{{ reference.of }}_credentials.';
    END IF;
    PERFORM {{ reference.check }}(kind, credentials_json);
    stored := {{ reference.vault }}.store_credential(concat('{{ reference.of }}_', row_key), credentials_json::text);
    UPDATE {{ reference.table }} AS t SET {{ reference.column }} = stored WHERE t.{{ reference.key }} = row_key;
    RETURN stored;
END
