DECLARE
    present record;
    count integer := 0;
BEGIN
    IF p_organization_id IS NULL THEN
        RAISE EXCEPTION 'p_organization_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
{%- for it in tables %}

    -- All rows: one that is about to get credentials is waited for.
    PERFORM FROM {{ it.table }} AS t WHERE t.{{ it.organization }} = p_organization_id FOR UPDATE;
    FOR present IN
        SELECT t.{{ it.key }}::text AS key, t.{{ it.column }} AS secret
        FROM {{ it.table }} AS t
        WHERE t.{{ it.organization }} = p_organization_id AND t.{{ it.column }} IS NOT NULL
    LOOP
        DELETE FROM vault.secrets AS s WHERE s.id = present.secret;
        PERFORM {{ vault }}.log_access(present.secret, 'revoke');
        count := count + 1;
        BEGIN
            UPDATE {{ it.table }} AS t SET {{ it.column }} = NULL{{ it.assignments }} WHERE t.{{ it.key }}::text = present.key;
        EXCEPTION WHEN check_violation THEN
            -- The secret is gone all the same.
            RAISE WARNING 'the row % of {{ it.table }} keeps its reference and its status: %', present.key, SQLERRM;
        END;
    END LOOP;
{%- endfor %}

    RETURN count;
END
