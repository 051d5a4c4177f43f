    SELECT {% if let Some(kind) = reference.kind %}t.{{ kind }}::text{% else %}NULL{% endif %}, t.{{ reference.column }} INTO kind, present
    FROM {{ reference.table }} AS t
    WHERE t.{{ reference.key }} = row_key AND {{ reference.may_manage }}({% if let Some(organization) = reference.organization %}t.{{ organization }}{% else %}NULL{% endif %})
    FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such row, or you may not change its credentials'
            USING ERRCODE = CASE WHEN {{ reference.vault }}.is_service_role() THEN 'P0002' ELSE '42501' END;
    END IF;
