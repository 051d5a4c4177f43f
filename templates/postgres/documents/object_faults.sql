DECLARE
    tag text := p_shape ->> 'tag';
    properties jsonb := coalesce(p_shape -> 'properties', p_shape -> 'variants' -> (p_value ->> tag));
    version integer := (p_shape -> 'version')::integer;
    name text;
    property jsonb;
BEGIN
    IF version IS NOT NULL THEN
        properties := properties || '{"schema_version": {"type": "integer"}}';
        path := p_path || '/schema_version';
        code := CASE
            WHEN EXISTS (SELECT FROM {{ helpers.faults }}(p_value -> 'schema_version', '{"type": "integer"}'::jsonb, '{}'::jsonb, path)) THEN NULL
            WHEN {{ helpers.double }}(p_value -> 'schema_version') < version THEN 'outdated'
            WHEN {{ helpers.double }}(p_value -> 'schema_version') > version THEN 'too_new'
        END;
        message := 'is not the version ' || version;
    ELSIF tag IS NOT NULL THEN
        path := p_path || '/' || tag;
        code := CASE
            WHEN NOT p_value ? tag THEN 'required'
            WHEN jsonb_typeof(p_value -> tag) <> 'string' THEN 'type'
            WHEN properties IS NULL THEN 'enum'
        END;
        message := CASE code
            WHEN 'required' THEN 'is required'
            WHEN 'type' THEN 'expected string, not ' || jsonb_typeof(p_value -> tag)
            ELSE 'is none of ' || (SELECT string_agg(v, ', ') FROM jsonb_object_keys(p_shape -> 'variants') AS v)
        END;
    END IF;
    IF code IS NOT NULL THEN
        RETURN NEXT;
        RETURN;
    END IF;
    FOR name, property IN
        SELECT n.name, CASE p_shape ->> 'type' WHEN 'map' THEN p_shape -> 'values' ELSE properties -> n.name END
        FROM (
            SELECT jsonb_object_keys(p_value)
            UNION
            SELECT p.key FROM jsonb_each(properties) AS p WHERE NOT p.value ?| ARRAY['optional', 'default']
        ) AS n (name)
        WHERE n.name IS DISTINCT FROM tag
        ORDER BY n.name COLLATE "C"
    LOOP
        path := p_path || '/' || replace(replace(name, '~', '~0'), '/', '~1');
        IF property IS NULL THEN
            code := 'unknown_property';
            message := 'is not known';
            RETURN NEXT;
        ELSIF NOT p_value ? name THEN
            code := 'required';
            message := 'is required';
            RETURN NEXT;
        ELSE
            RETURN QUERY SELECT * FROM {{ helpers.faults }}(p_value -> name, property, p_types, path);
        END IF;
    END LOOP;
END
