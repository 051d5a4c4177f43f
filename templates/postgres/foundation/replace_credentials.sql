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
{% include "postgres/foundation/lock_row.sql" %}
    IF present IS DISTINCT FROM replaced THEN
        RAISE EXCEPTION 'the row does not refer to these credentials'
            USING ERRCODE = 'no_data_found', HINT = 'Somebody else may have replaced them: read the reference again.';
    END IF;
    PERFORM {{ reference.check }}(kind, credentials_json);
    stored := {{ reference.vault }}.store_credential(concat('{{ reference.of }}_', row_key), credentials_json::text);
    UPDATE {{ reference.table }} AS t SET {{ reference.column }} = stored WHERE t.{{ reference.key }} = row_key;
    PERFORM {{ reference.vault }}.delete_credential(replaced);
    RETURN stored;
END
