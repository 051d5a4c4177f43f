DECLARE
    item jsonb;
    items jsonb := p_shape -> 'items';
    -- The property that must differ, with what is known of its type.
    key text := p_shape ->> 'unique_by';
    property jsonb := p_types -> (items ->> 'named') -> 'properties' -> key;
    kind text;
    repeated boolean[];
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
    repeated := ARRAY(
        SELECT c.compared IS NOT NULL AND row_number() OVER (PARTITION BY c.compared COLLATE "C" ORDER BY c.number) > 1
        FROM (
            SELECT v.number, CASE WHEN jsonb_typeof(v.value) = kind THEN coalesce(
                {{ helpers.double }}(v.value)::text, property -> 'renamed' ->> (v.value #>> '{}'), v.value #>> '{}'
            ) END AS compared
            FROM (
                SELECT i.number, CASE jsonb_typeof(i.item) WHEN 'object' THEN coalesce(i.item -> key, property -> 'default') END
                FROM jsonb_array_elements(p_value) WITH ORDINALITY AS i (item, number)
            ) AS v (number, value)
        ) AS c
        ORDER BY c.number
    );
    FOR index IN 0 .. jsonb_array_length(p_value) - 1 LOOP
        item := p_value -> index;
        path := p_path || '/' || index;
        IF repeated[index + 1] THEN
            code := 'unique';
            message := format('has the %s of an earlier item', key);
            RETURN NEXT;
        END IF;
        RETURN QUERY SELECT * FROM {{ helpers.faults }}(item, items, p_types, path);
    END LOOP;
END
