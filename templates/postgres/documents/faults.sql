DECLARE
    shape jsonb := coalesce(p_types -> (p_shape ->> 'named'), p_shape);
    kind text := shape ->> 'type';
    expected text := CASE WHEN kind = 'list' THEN 'array' WHEN kind IN ('object', 'union', 'map') THEN 'object' END;
BEGIN
    IF kind = 'json' AND {{ helpers.too_deep }}(p_value) THEN
        RETURN QUERY SELECT p_path, 'depth', 'is more than 64 levels deep';
    ELSIF kind IN ('json', 'any') THEN
        -- What is in it may be anything, but the numbers have to be numbers everywhere.
        RETURN QUERY SELECT * FROM {{ helpers.list_faults }}(p_value, '{"type": "list", "items": {"type": "any"}}'::jsonb, '{}'::jsonb, p_path)
        WHERE jsonb_typeof(p_value) = 'array';
        RETURN QUERY SELECT * FROM {{ helpers.object_faults }}(p_value, '{"type": "map", "values": {"type": "any"}}'::jsonb, '{}'::jsonb, p_path)
        WHERE jsonb_typeof(p_value) = 'object';
        RETURN QUERY SELECT * FROM {{ helpers.scalar_faults }}(p_value, '{"type": "number"}'::jsonb, p_path)
        WHERE jsonb_typeof(p_value) = 'number';
    ELSIF expected IS NULL THEN
        RETURN QUERY SELECT * FROM {{ helpers.scalar_faults }}(p_value, shape, p_path);
    ELSIF jsonb_typeof(p_value) <> expected THEN
        RETURN QUERY SELECT p_path, 'type', format('expected %s, not %s', expected, jsonb_typeof(p_value));
    ELSIF kind = 'list' THEN
        RETURN QUERY SELECT * FROM {{ helpers.list_faults }}(p_value, shape, p_types, p_path);
    ELSE
        RETURN QUERY SELECT * FROM {{ helpers.object_faults }}(p_value, shape, p_types, p_path);
    END IF;
END
