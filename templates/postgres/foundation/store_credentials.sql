DECLARE
    row_key ALIAS FOR $1;
    kind text;
    present uuid;
    stored uuid;
BEGIN
    IF row_key IS NULL THEN
        RAISE EXCEPTION '{{ reference.of }}_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
{% include "postgres/foundation/lock_row.sql" %}
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
