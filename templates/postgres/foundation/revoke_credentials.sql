DECLARE
    revoked uuid[];
    secret_id uuid;
    count integer := 0;
BEGIN
    IF p_organization_id IS NULL THEN
        RAISE EXCEPTION 'p_organization_id must not be NULL' USING ERRCODE = 'invalid_parameter_value';
    END IF;
{%- for it in tables %}

    WITH before AS (
        SELECT t.{{ it.key }} AS key, t.{{ it.column }} AS secret
        FROM {{ it.table }} AS t
        WHERE t.{{ it.organization }} = p_organization_id AND t.{{ it.column }} IS NOT NULL
        FOR UPDATE
    ), after AS (
        UPDATE {{ it.table }} AS t
        SET {{ it.column }} = NULL{{ it.assignments }}
        FROM before AS b
        WHERE t.{{ it.key }} = b.key
        RETURNING b.secret
    )
    SELECT array_agg(a.secret) INTO revoked FROM after AS a;
    FOREACH secret_id IN ARRAY coalesce(revoked, ARRAY[]::uuid[]) LOOP
        DELETE FROM vault.secrets AS s WHERE s.id = secret_id;
        PERFORM {{ vault }}.log_access(secret_id, 'revoke');
        count := count + 1;
    END LOOP;
{%- endfor %}

    RETURN count;
END
