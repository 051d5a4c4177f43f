DECLARE
    item jsonb;
    items jsonb := p_shape -> 'items';
    -- The property that must differ, with what is known of its type.
    key text := p_shape ->> 'unique_by';
    property jsonb := p_types -> (items ->> 'named') -> 'properties' -> key;
    kind text;
    value jsonb;
    compared text;
    seen text[] := '{}';
BEGIN
    property := property || coalesce(p_types -> (property ->> 'named'), '{}');
    kind := CASE property ->> 'type' WHEN 'integer' THEN 'number' WHEN 'enum' THEN 'string' ELSE property ->> 'type' END;
    path := p_path;
    IF jsonb_array_length(p_value) < (p_shape -> 'min_items')::integer THEN
        code := 'min_items';
        message := format('has fewer than %s items', p_shape ->> 'min_items');
        RETURN NEXT;
    ELSIF jsonb_array_length(p_value) > (p_shape -> 'max_items')::integer THEN
        code := 'max_items';
        message := format('has more than %s items', p_shape ->> 'max_items');
        RETURN NEXT;
    END IF;
    FOR index IN 0 .. jsonb_array_length(p_value) - 1 LOOP
        item := p_value -> index;
        path := p_path || '/' || index;
        IF jsonb_typeof(item) = 'object' THEN
            value := coalesce(item -> key, property -> 'default');
            IF jsonb_typeof(value) = kind THEN
                compared := coalesce(
                    {{ helpers.double }}(value)::text, property -> 'renamed' ->> (value #>> '{}'), value #>> '{}'
                );
                IF compared = ANY (seen) THEN
                    code := 'unique';
                    message := format('has the %s of an earlier item', key);
                    RETURN NEXT;
                END IF;
                seen := seen || compared;
            END IF;
        END IF;
        RETURN QUERY SELECT * FROM {{ helpers.faults }}(item, items, p_types, path);
    END LOOP;
END
