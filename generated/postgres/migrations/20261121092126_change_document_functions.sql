-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- What makes documents valid, the same as in every other language.
-- Functions of earlier versions stay: they say what a document was.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION public.is_json_portable(p_value jsonb)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = ''
AS $function$
BEGIN
    RETURN NOT public.is_json_too_deep(p_value)
        AND NOT jsonb_path_exists(p_value, 'strict $.** ? (@ > 1.7976931348623158e308 || @ < -1.7976931348623158e308)');
END
$function$;
COMMENT ON FUNCTION public.is_json_portable(jsonb) IS 'Whether a value is JSON that every language can hold: not too deep, and all numbers finite.';
REVOKE ALL ON FUNCTION public.is_json_portable(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.is_json_portable(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.json_scalar_faults(p_value jsonb, p_shape jsonb, p_path text)
RETURNS TABLE (path text, code text, message text)
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = ''
AS $function$
DECLARE
    kind text := p_shape ->> 'type';
    expected text := CASE kind WHEN 'integer' THEN 'number' WHEN 'enum' THEN 'string' ELSE kind END;
    number double precision := public.json_double(p_value);
    largest double precision := CASE kind WHEN 'integer' THEN 9007199254740991 ELSE 1.7976931348623157e308 END;
    content text := p_value #>> '{}';
BEGIN
    path := p_path;
    IF jsonb_typeof(p_value) <> expected OR kind = 'integer' AND number <> trunc(number) THEN
        code := 'type';
        message := format('expected %s, not %s', kind, jsonb_typeof(p_value));
        RETURN NEXT;
    ELSIF kind = 'enum' AND NOT p_shape -> 'labels' ? coalesce(p_shape -> 'renamed' ->> content, content) THEN
        code := 'enum';
        message := 'is none of the labels';
        RETURN NEXT;
    ELSIF abs(number) > largest THEN
        code := 'out_of_range';
        message := 'is out of the range of ' || kind;
        RETURN NEXT;
    ELSE
        RETURN QUERY
        SELECT p_path, f.code, f.message
        FROM (VALUES
            ('minimum', number < (p_shape -> 'minimum')::double precision, 'is less than ' || (p_shape ->> 'minimum')),
            ('maximum', number > (p_shape -> 'maximum')::double precision, 'is more than ' || (p_shape ->> 'maximum')),
            ('min_length', char_length(content) < (p_shape -> 'min_length')::integer,
                format('has fewer than %s characters', p_shape ->> 'min_length')),
            ('max_length', char_length(content) > (p_shape -> 'max_length')::integer,
                format('has more than %s characters', p_shape ->> 'max_length')),
            ('pattern', content !~ (p_shape ->> 'pattern'), 'does not match ' || (p_shape ->> 'pattern')),
            ('format', content !~ CASE p_shape ->> 'format'
                WHEN 'uuid' THEN '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$'
                WHEN 'date' THEN '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$'
                WHEN 'timestamp' THEN '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$'
            END, 'is not a ' || (p_shape ->> 'format'))
        ) AS f (code, is_fault, message)
        WHERE f.is_fault;
    END IF;
END
$function$;
COMMENT ON FUNCTION public.json_scalar_faults(jsonb, jsonb, text) IS 'The faults of a text, number or boolean, in order: path as JSON Pointer, code and message.';
REVOKE ALL ON FUNCTION public.json_scalar_faults(jsonb, jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.json_scalar_faults(jsonb, jsonb, text) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.json_object_faults(p_value jsonb, p_shape jsonb, p_types jsonb, p_path text)
RETURNS TABLE (path text, code text, message text)
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = ''
AS $function$
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
            WHEN EXISTS (SELECT FROM public.json_faults(p_value -> 'schema_version', '{"type": "integer"}', '{}', path)) THEN NULL
            WHEN public.json_double(p_value -> 'schema_version') < version THEN 'outdated'
            WHEN public.json_double(p_value -> 'schema_version') > version THEN 'too_new'
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
            RETURN QUERY SELECT * FROM public.json_faults(p_value -> name, property, p_types, path);
        END IF;
    END LOOP;
END
$function$;
COMMENT ON FUNCTION public.json_object_faults(jsonb, jsonb, jsonb, text) IS 'The faults of an object and of what it holds, in order: path as JSON Pointer, code and message.';
REVOKE ALL ON FUNCTION public.json_object_faults(jsonb, jsonb, jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.json_object_faults(jsonb, jsonb, jsonb, text) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.json_faults(p_value jsonb, p_shape jsonb, p_types jsonb, p_path text)
RETURNS TABLE (path text, code text, message text)
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = ''
AS $function$
DECLARE
    shape jsonb := coalesce(p_types -> (p_shape ->> 'named'), p_shape);
    kind text := shape ->> 'type';
    expected text := CASE WHEN kind = 'list' THEN 'array' WHEN kind IN ('object', 'union', 'map') THEN 'object' END;
BEGIN
    IF kind = 'json' AND public.is_json_too_deep(p_value) THEN
        RETURN QUERY SELECT p_path, 'depth', 'is more than 64 levels deep';
    ELSIF kind IN ('json', 'any') THEN
        -- What is in it may be anything, but the numbers have to be numbers everywhere.
        RETURN QUERY SELECT * FROM public.json_list_faults(p_value, '{"type": "list", "items": {"type": "any"}}', '{}', p_path)
        WHERE jsonb_typeof(p_value) = 'array';
        RETURN QUERY SELECT * FROM public.json_object_faults(p_value, '{"type": "map", "values": {"type": "any"}}', '{}', p_path)
        WHERE jsonb_typeof(p_value) = 'object';
        RETURN QUERY SELECT * FROM public.json_scalar_faults(p_value, '{"type": "number"}', p_path)
        WHERE jsonb_typeof(p_value) = 'number';
    ELSIF expected IS NULL THEN
        RETURN QUERY SELECT * FROM public.json_scalar_faults(p_value, shape, p_path);
    ELSIF jsonb_typeof(p_value) <> expected THEN
        RETURN QUERY SELECT p_path, 'type', format('expected %s, not %s', expected, jsonb_typeof(p_value));
    ELSIF kind = 'list' THEN
        RETURN QUERY SELECT * FROM public.json_list_faults(p_value, shape, p_types, p_path);
    ELSE
        RETURN QUERY SELECT * FROM public.json_object_faults(p_value, shape, p_types, p_path);
    END IF;
END
$function$;
COMMENT ON FUNCTION public.json_faults(jsonb, jsonb, jsonb, text) IS 'The faults of a value and of what it holds, in order: path as JSON Pointer, code and message.';
REVOKE ALL ON FUNCTION public.json_faults(jsonb, jsonb, jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.json_faults(jsonb, jsonb, jsonb, text) TO authenticated, service_role;
