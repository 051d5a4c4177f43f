-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- What makes documents valid, the same as in every other language.
-- Functions of earlier versions stay: they say what a document was.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION public.json_double(p_value jsonb)
RETURNS double precision
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF jsonb_typeof(p_value) <> 'number' THEN
        RETURN NULL;
    END IF;
    -- A cast fails on what no double is near to.
    IF abs(p_value::numeric) >= 1.797693134862315807937e308 THEN
        RETURN sign(p_value::numeric) * 'Infinity'::double precision;
    END IF;
    IF abs(p_value::numeric) <= 2.4703282292062328e-324 THEN
        RETURN 0;
    END IF;
    RETURN p_value::double precision;
END
$function$;
COMMENT ON FUNCTION public.json_double(jsonb) IS 'A number of JSON as the nearest double, infinite beyond all of them; NULL for anything else.';
REVOKE ALL ON FUNCTION public.json_double(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.json_double(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.is_json_number(p_value jsonb, p_minimum double precision, p_maximum double precision)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    number double precision := public.json_double(p_value);
BEGIN
    RETURN coalesce(number BETWEEN p_minimum AND p_maximum, false);
END
$function$;
COMMENT ON FUNCTION public.is_json_number(jsonb, double precision, double precision) IS 'Whether a value is a number between two others, which are inside.';
REVOKE ALL ON FUNCTION public.is_json_number(jsonb, double precision, double precision) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.is_json_number(jsonb, double precision, double precision) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.is_json_integer(p_value jsonb, p_minimum double precision, p_maximum double precision)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    number double precision := public.json_double(p_value);
BEGIN
    RETURN coalesce(number = trunc(number) AND number BETWEEN p_minimum AND p_maximum, false);
END
$function$;
COMMENT ON FUNCTION public.is_json_integer(jsonb, double precision, double precision) IS 'Whether a value is an integer between two others, which are inside.';
REVOKE ALL ON FUNCTION public.is_json_integer(jsonb, double precision, double precision) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.is_json_integer(jsonb, double precision, double precision) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.is_json_too_deep(p_value jsonb)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RETURN jsonb_path_exists(p_value, 'strict $.**{64} ? (@.type() == "array" || @.type() == "object")');
END
$function$;
COMMENT ON FUNCTION public.is_json_too_deep(jsonb) IS 'Whether more than 64 lists and objects stand within each other.';
REVOKE ALL ON FUNCTION public.is_json_too_deep(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.is_json_too_deep(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.is_json_portable(p_value jsonb)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
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
SET search_path = pg_catalog, pg_temp
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

CREATE OR REPLACE FUNCTION public.json_list_faults(p_value jsonb, p_shape jsonb, p_types jsonb, p_path text)
RETURNS TABLE (path text, code text, message text)
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
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
                public.json_double(v.value)::text, property -> 'renamed' ->> (v.value #>> '{}'), v.value #>> '{}'
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
        RETURN QUERY SELECT * FROM public.json_faults(item, items, p_types, path);
    END LOOP;
END
$function$;
COMMENT ON FUNCTION public.json_list_faults(jsonb, jsonb, jsonb, text) IS 'The faults of a list and of what it holds, in order: path as JSON Pointer, code and message.';
REVOKE ALL ON FUNCTION public.json_list_faults(jsonb, jsonb, jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.json_list_faults(jsonb, jsonb, jsonb, text) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.json_object_faults(p_value jsonb, p_shape jsonb, p_types jsonb, p_path text)
RETURNS TABLE (path text, code text, message text)
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
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
            WHEN EXISTS (SELECT FROM public.json_faults(p_value -> 'schema_version', '{"type": "integer"}'::jsonb, '{}'::jsonb, path)) THEN NULL
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
SET search_path = pg_catalog, pg_temp
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
        RETURN QUERY SELECT * FROM public.json_list_faults(p_value, '{"type": "list", "items": {"type": "any"}}'::jsonb, '{}'::jsonb, p_path)
        WHERE jsonb_typeof(p_value) = 'array';
        RETURN QUERY SELECT * FROM public.json_object_faults(p_value, '{"type": "map", "values": {"type": "any"}}'::jsonb, '{}'::jsonb, p_path)
        WHERE jsonb_typeof(p_value) = 'object';
        RETURN QUERY SELECT * FROM public.json_scalar_faults(p_value, '{"type": "number"}'::jsonb, p_path)
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

CREATE OR REPLACE FUNCTION public.field_mappings_is_valid_v2(p_document jsonb)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    v_mappings jsonb;
    v_mappings_item jsonb;
    v_mappings_seen text[];
    v_transform jsonb;
    v_table jsonb;
    v_table_value jsonb;
    v_fields jsonb;
    v_fields_item jsonb;
BEGIN
    IF (CASE
        WHEN jsonb_typeof(p_document) <> 'object' THEN true
        WHEN p_document -> 'schema_version' IS DISTINCT FROM '2' AND public.json_double(p_document -> 'schema_version') IS DISTINCT FROM 2 THEN true
        WHEN NOT p_document ? 'mappings' THEN true
        WHEN p_document - ARRAY['schema_version', 'mappings'] <> '{}' THEN true
    END) THEN
        RETURN false;
    END IF;
    v_mappings := p_document -> 'mappings';
    IF (CASE
        WHEN jsonb_typeof(v_mappings) <> 'array' THEN true
        WHEN jsonb_array_length(v_mappings) > 200 THEN true
    END) THEN
        RETURN false;
    END IF;
    v_mappings_seen := '{}';
    FOR v_mappings_index IN 0 .. jsonb_array_length(v_mappings) - 1 LOOP
        v_mappings_item := v_mappings -> v_mappings_index;
        IF (CASE
            WHEN jsonb_typeof(v_mappings_item) <> 'object' THEN true
            WHEN NOT v_mappings_item ?& ARRAY['source_field', 'target_field'] THEN true
            WHEN v_mappings_item - ARRAY['source_field', 'target_field', 'transform', 'required'] <> '{}' THEN true
            WHEN jsonb_typeof(v_mappings_item -> 'source_field') <> 'string' THEN true
            WHEN char_length(v_mappings_item ->> 'source_field') > 128 THEN true
            WHEN (v_mappings_item ->> 'source_field') !~ '^[A-Za-z_][A-Za-z0-9_.]*$' THEN true
            WHEN jsonb_typeof(v_mappings_item -> 'target_field') <> 'string' THEN true
            WHEN char_length(v_mappings_item ->> 'target_field') > 63 THEN true
            WHEN (v_mappings_item ->> 'target_field') !~ '^[a-z][A-Za-z0-9]*$' THEN true
            WHEN jsonb_typeof(v_mappings_item -> 'required') <> 'boolean' THEN true
        END) THEN
            RETURN false;
        END IF;
        IF v_mappings_item ? 'transform' THEN
            v_transform := v_mappings_item -> 'transform';
            IF (CASE
                WHEN jsonb_typeof(v_transform) <> 'object' THEN true
                WHEN jsonb_typeof(v_transform -> 'kind') IS DISTINCT FROM 'string' THEN true
            END) THEN
                RETURN false;
            END IF;
            CASE v_transform ->> 'kind'
                WHEN 'trim' THEN
                    IF v_transform - 'kind' <> '{}' THEN
                        RETURN false;
                    END IF;
                WHEN 'constant' THEN
                    IF (CASE
                        WHEN NOT v_transform ? 'value' THEN true
                        WHEN v_transform - ARRAY['kind', 'value'] <> '{}' THEN true
                        WHEN jsonb_typeof(v_transform -> 'value') <> 'string' THEN true
                        WHEN char_length(v_transform ->> 'value') > 1024 THEN true
                    END) THEN
                        RETURN false;
                    END IF;
                WHEN 'lookup' THEN
                    IF (CASE
                        WHEN NOT v_transform ? 'table' THEN true
                        WHEN v_transform - ARRAY['kind', 'table', 'fallback'] <> '{}' THEN true
                        WHEN jsonb_typeof(v_transform -> 'fallback') <> 'string' THEN true
                    END) THEN
                        RETURN false;
                    END IF;
                    v_table := v_transform -> 'table';
                    IF jsonb_typeof(v_table) <> 'object' THEN
                        RETURN false;
                    END IF;
                    FOR v_table_value IN SELECT e.value FROM jsonb_each(v_table) AS e LOOP
                        IF jsonb_typeof(v_table_value) <> 'string' THEN
                            RETURN false;
                        END IF;
                    END LOOP;
                WHEN 'scale' THEN
                    IF (CASE
                        WHEN NOT v_transform ? 'factor' THEN true
                        WHEN v_transform - ARRAY['kind', 'factor', 'decimals'] <> '{}' THEN true
                        WHEN NOT public.is_json_number(v_transform -> 'factor', -1000000, 1000000) THEN true
                        WHEN NOT public.is_json_integer(v_transform -> 'decimals', 0, 6) THEN true
                    END) THEN
                        RETURN false;
                    END IF;
                WHEN 'parse_date' THEN
                    IF (CASE
                        WHEN NOT v_transform ? 'format' THEN true
                        WHEN v_transform - ARRAY['kind', 'format'] <> '{}' THEN true
                        WHEN jsonb_typeof(v_transform -> 'format') <> 'string' THEN true
                        WHEN (v_transform ->> 'format') !~ '^[yMd./ \-]{4,20}$' THEN true
                    END) THEN
                        RETURN false;
                    END IF;
                WHEN 'join' THEN
                    IF (CASE
                        WHEN NOT v_transform ? 'fields' THEN true
                        WHEN v_transform - ARRAY['kind', 'fields', 'separator'] <> '{}' THEN true
                        WHEN jsonb_typeof(v_transform -> 'separator') <> 'string' THEN true
                        WHEN char_length(v_transform ->> 'separator') > 8 THEN true
                    END) THEN
                        RETURN false;
                    END IF;
                    v_fields := v_transform -> 'fields';
                    IF (CASE
                        WHEN jsonb_typeof(v_fields) <> 'array' THEN true
                        WHEN jsonb_array_length(v_fields) < 2 THEN true
                        WHEN jsonb_array_length(v_fields) > 10 THEN true
                    END) THEN
                        RETURN false;
                    END IF;
                    FOR v_fields_index IN 0 .. jsonb_array_length(v_fields) - 1 LOOP
                        v_fields_item := v_fields -> v_fields_index;
                        IF jsonb_typeof(v_fields_item) <> 'string' THEN
                            RETURN false;
                        END IF;
                    END LOOP;
                ELSE
                    RETURN false;
            END CASE;
        END IF;
        IF v_mappings_item ->> 'target_field' = ANY (v_mappings_seen) THEN
            RETURN false;
        END IF;
        v_mappings_seen := v_mappings_seen || (v_mappings_item ->> 'target_field');
    END LOOP;
    RETURN true;
END
$function$;
COMMENT ON FUNCTION public.field_mappings_is_valid_v2(jsonb) IS 'Whether a value is a field_mappings of version 2. public.field_mappings_errors(jsonb) says what is wrong.';
REVOKE ALL ON FUNCTION public.field_mappings_is_valid_v2(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.field_mappings_is_valid_v2(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.field_mappings_errors(p_document jsonb)
RETURNS TABLE (path text, code text, message text)
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RETURN QUERY
    SELECT f.path, f.code, f.message
    FROM (SELECT '{
      "type": "object",
      "version": 2,
      "properties": {
        "mappings": {
          "type": "list",
          "max_items": 200,
          "unique_by": "target_field",
          "items": {"named": "field_mapping"}
        }
      },
      "types": {
        "field_mapping": {
          "type": "object",
          "properties": {
            "source_field": {"type": "string", "max_length": 128, "pattern": "^[A-Za-z_][A-Za-z0-9_.]*$"},
            "target_field": {"type": "string", "max_length": 63, "pattern": "^[a-z][A-Za-z0-9]*$"},
            "transform": {"named": "field_transform", "optional": true},
            "required": {"type": "boolean", "default": false}
          }
        },
        "field_transform": {
          "type": "union",
          "tag": "kind",
          "variants": {
            "trim": {},
            "constant": {"value": {"type": "string", "max_length": 1024}},
            "lookup": {
              "table": {"type": "map", "values": {"type": "string"}},
              "fallback": {"type": "string", "optional": true}
            },
            "scale": {
              "factor": {"type": "number", "minimum": -1000000.0, "maximum": 1000000.0},
              "decimals": {"type": "integer", "minimum": 0, "maximum": 6, "default": 2}
            },
            "parse_date": {"format": {"type": "string", "pattern": "^[yMd./ \\-]{4,20}$"}},
            "join": {
              "fields": {"type": "list", "min_items": 2, "max_items": 10, "items": {"type": "string"}},
              "separator": {"type": "string", "max_length": 8, "default": " "}
            }
          }
        }
      }
    }'::jsonb AS shape) AS s
    CROSS JOIN LATERAL public.json_faults(p_document, s.shape, s.shape -> 'types', ''::text) AS f;
END
$function$;
COMMENT ON FUNCTION public.field_mappings_errors(jsonb) IS 'What is wrong with a field_mappings of version 2, in order: path as JSON Pointer, code and message. No row for a valid one.';
REVOKE ALL ON FUNCTION public.field_mappings_errors(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.field_mappings_errors(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.refuse_field_mappings(p_document jsonb, p_constraint text)
RETURNS boolean
LANGUAGE plpgsql
STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    faults text;
BEGIN
    SELECT string_agg(format('%s %s', coalesce(nullif(f.path, ''), 'the document'), f.message), '; ' ORDER BY f.number)
    INTO faults
    FROM public.field_mappings_errors(p_document) WITH ORDINALITY AS f (path, code, message, number)
    WHERE f.number <= 3;
    RAISE EXCEPTION 'not a valid field_mappings of version 2: %', faults
        USING ERRCODE = 'check_violation', CONSTRAINT = p_constraint,
            HINT = 'SELECT * FROM public.field_mappings_errors(…) lists all that is wrong.';
END
$function$;
COMMENT ON FUNCTION public.refuse_field_mappings(jsonb, text) IS 'Refuses a field_mappings that is not valid, with the reasons.';
REVOKE ALL ON FUNCTION public.refuse_field_mappings(jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.refuse_field_mappings(jsonb, text) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.sync_schedule_is_valid_v1(p_document jsonb)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    v_weekdays jsonb;
    v_weekdays_item jsonb;
    v_quiet_hours jsonb;
BEGIN
    IF (CASE
        WHEN jsonb_typeof(p_document) <> 'object' THEN true
        WHEN p_document -> 'schema_version' IS DISTINCT FROM '1' AND public.json_double(p_document -> 'schema_version') IS DISTINCT FROM 1 THEN true
        WHEN NOT p_document ? 'frequency' THEN true
        WHEN p_document - ARRAY['schema_version', 'frequency', 'time_zone', 'time_of_day', 'weekdays', 'quiet_hours', 'starts_on', 'paused_until', 'max_attempts'] <> '{}' THEN true
        WHEN jsonb_typeof(p_document -> 'frequency') <> 'string' THEN true
        WHEN (p_document ->> 'frequency') NOT IN ('manual', 'hourly', 'daily', 'weekly') THEN true
        WHEN jsonb_typeof(p_document -> 'time_zone') <> 'string' THEN true
        WHEN char_length(p_document ->> 'time_zone') > 64 THEN true
        WHEN (p_document ->> 'time_zone') !~ '^[A-Za-z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+){0,2}$' THEN true
        WHEN jsonb_typeof(p_document -> 'time_of_day') <> 'string' THEN true
        WHEN (p_document ->> 'time_of_day') !~ '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$' THEN true
        WHEN jsonb_typeof(p_document -> 'starts_on') <> 'string' THEN true
        WHEN (p_document ->> 'starts_on') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$' THEN true
        WHEN jsonb_typeof(p_document -> 'paused_until') <> 'string' THEN true
        WHEN (p_document ->> 'paused_until') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$' THEN true
        WHEN NOT public.is_json_integer(p_document -> 'max_attempts', 1, 10) THEN true
    END) THEN
        RETURN false;
    END IF;
    IF p_document ? 'weekdays' THEN
        v_weekdays := p_document -> 'weekdays';
        IF (CASE
            WHEN jsonb_typeof(v_weekdays) <> 'array' THEN true
            WHEN jsonb_array_length(v_weekdays) > 7 THEN true
        END) THEN
            RETURN false;
        END IF;
        FOR v_weekdays_index IN 0 .. jsonb_array_length(v_weekdays) - 1 LOOP
            v_weekdays_item := v_weekdays -> v_weekdays_index;
            IF (CASE
                WHEN jsonb_typeof(v_weekdays_item) <> 'string' THEN true
                WHEN (v_weekdays_item #>> '{}') NOT IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday') THEN true
            END) THEN
                RETURN false;
            END IF;
        END LOOP;
    END IF;
    IF p_document ? 'quiet_hours' THEN
        v_quiet_hours := p_document -> 'quiet_hours';
        IF (CASE
            WHEN jsonb_typeof(v_quiet_hours) <> 'object' THEN true
            WHEN NOT v_quiet_hours ?& ARRAY['start', 'end'] THEN true
            WHEN v_quiet_hours - ARRAY['start', 'end'] <> '{}' THEN true
            WHEN jsonb_typeof(v_quiet_hours -> 'start') <> 'string' THEN true
            WHEN (v_quiet_hours ->> 'start') !~ '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$' THEN true
            WHEN jsonb_typeof(v_quiet_hours -> 'end') <> 'string' THEN true
            WHEN (v_quiet_hours ->> 'end') !~ '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$' THEN true
        END) THEN
            RETURN false;
        END IF;
    END IF;
    RETURN true;
END
$function$;
COMMENT ON FUNCTION public.sync_schedule_is_valid_v1(jsonb) IS 'Whether a value is a sync_schedule of version 1. public.sync_schedule_errors(jsonb) says what is wrong.';
REVOKE ALL ON FUNCTION public.sync_schedule_is_valid_v1(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.sync_schedule_is_valid_v1(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.sync_schedule_errors(p_document jsonb)
RETURNS TABLE (path text, code text, message text)
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RETURN QUERY
    SELECT f.path, f.code, f.message
    FROM (SELECT '{
      "type": "object",
      "version": 1,
      "properties": {
        "frequency": {"named": "sync_frequency"},
        "time_zone": {
          "type": "string",
          "max_length": 64,
          "pattern": "^[A-Za-z][A-Za-z0-9_+\\-]*(?:/[A-Za-z0-9_+\\-]+){0,2}$",
          "default": "Europe/Oslo"
        },
        "time_of_day": {"type": "string", "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$", "optional": true},
        "weekdays": {"type": "list", "max_items": 7, "items": {"named": "weekday"}, "optional": true},
        "quiet_hours": {"named": "quiet_hours", "optional": true},
        "starts_on": {"type": "string", "format": "date", "optional": true},
        "paused_until": {"type": "string", "format": "timestamp", "optional": true},
        "max_attempts": {"type": "integer", "minimum": 1, "maximum": 10, "default": 3}
      },
      "types": {
        "sync_frequency": {"type": "enum", "labels": ["manual", "hourly", "daily", "weekly"]},
        "weekday": {
          "type": "enum",
          "labels": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        },
        "quiet_hours": {
          "type": "object",
          "properties": {
            "start": {"type": "string", "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$"},
            "end": {"type": "string", "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$"}
          }
        }
      }
    }'::jsonb AS shape) AS s
    CROSS JOIN LATERAL public.json_faults(p_document, s.shape, s.shape -> 'types', ''::text) AS f;
END
$function$;
COMMENT ON FUNCTION public.sync_schedule_errors(jsonb) IS 'What is wrong with a sync_schedule of version 1, in order: path as JSON Pointer, code and message. No row for a valid one.';
REVOKE ALL ON FUNCTION public.sync_schedule_errors(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.sync_schedule_errors(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.refuse_sync_schedule(p_document jsonb, p_constraint text)
RETURNS boolean
LANGUAGE plpgsql
STABLE STRICT
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    faults text;
BEGIN
    SELECT string_agg(format('%s %s', coalesce(nullif(f.path, ''), 'the document'), f.message), '; ' ORDER BY f.number)
    INTO faults
    FROM public.sync_schedule_errors(p_document) WITH ORDINALITY AS f (path, code, message, number)
    WHERE f.number <= 3;
    RAISE EXCEPTION 'not a valid sync_schedule of version 1: %', faults
        USING ERRCODE = 'check_violation', CONSTRAINT = p_constraint,
            HINT = 'SELECT * FROM public.sync_schedule_errors(…) lists all that is wrong.';
END
$function$;
COMMENT ON FUNCTION public.refuse_sync_schedule(jsonb, text) IS 'Refuses a sync_schedule that is not valid, with the reasons.';
REVOKE ALL ON FUNCTION public.refuse_sync_schedule(jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.refuse_sync_schedule(jsonb, text) TO authenticated, service_role;
