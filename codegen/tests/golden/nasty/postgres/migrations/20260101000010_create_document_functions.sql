-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- What makes documents valid, the same as in every other language.
-- Functions of earlier versions stay: they say what a document was.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION "order".json_double(p_value jsonb)
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
COMMENT ON FUNCTION "order".json_double(jsonb) IS 'A number of JSON as the nearest double, infinite beyond all of them; NULL for anything else.';
REVOKE ALL ON FUNCTION "order".json_double(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".json_double(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".is_json_number(p_value jsonb, p_minimum double precision, p_maximum double precision)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    number double precision := "order".json_double(p_value);
BEGIN
    RETURN coalesce(number BETWEEN p_minimum AND p_maximum, false);
END
$function$;
COMMENT ON FUNCTION "order".is_json_number(jsonb, double precision, double precision) IS 'Whether a value is a number between two others, which are inside.';
REVOKE ALL ON FUNCTION "order".is_json_number(jsonb, double precision, double precision) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".is_json_number(jsonb, double precision, double precision) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".is_json_integer(p_value jsonb, p_minimum double precision, p_maximum double precision)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    number double precision := "order".json_double(p_value);
BEGIN
    RETURN coalesce(number = trunc(number) AND number BETWEEN p_minimum AND p_maximum, false);
END
$function$;
COMMENT ON FUNCTION "order".is_json_integer(jsonb, double precision, double precision) IS 'Whether a value is an integer between two others, which are inside.';
REVOKE ALL ON FUNCTION "order".is_json_integer(jsonb, double precision, double precision) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".is_json_integer(jsonb, double precision, double precision) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".is_json_too_deep(p_value jsonb)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RETURN jsonb_path_exists(p_value, 'strict $.**{64} ? (@.type() == "array" || @.type() == "object")');
END
$function$;
COMMENT ON FUNCTION "order".is_json_too_deep(jsonb) IS 'Whether more than 64 lists and objects stand within each other.';
REVOKE ALL ON FUNCTION "order".is_json_too_deep(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".is_json_too_deep(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".is_json_portable(p_value jsonb)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RETURN NOT "order".is_json_too_deep(p_value)
        AND NOT jsonb_path_exists(p_value, 'strict $.** ? (@ > 1.7976931348623158e308 || @ < -1.7976931348623158e308)');
END
$function$;
COMMENT ON FUNCTION "order".is_json_portable(jsonb) IS 'Whether a value is JSON that every language can hold: not too deep, and all numbers finite.';
REVOKE ALL ON FUNCTION "order".is_json_portable(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".is_json_portable(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".json_scalar_faults(p_value jsonb, p_shape jsonb, p_path text)
RETURNS TABLE (path text, code text, message text)
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    kind text := p_shape ->> 'type';
    expected text := CASE kind WHEN 'integer' THEN 'number' WHEN 'enum' THEN 'string' ELSE kind END;
    number double precision := "order".json_double(p_value);
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
COMMENT ON FUNCTION "order".json_scalar_faults(jsonb, jsonb, text) IS 'The faults of a text, number or boolean, in order: path as JSON Pointer, code and message.';
REVOKE ALL ON FUNCTION "order".json_scalar_faults(jsonb, jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".json_scalar_faults(jsonb, jsonb, text) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".json_list_faults(p_value jsonb, p_shape jsonb, p_types jsonb, p_path text)
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
                "order".json_double(v.value)::text, property -> 'renamed' ->> (v.value #>> '{}'), v.value #>> '{}'
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
        RETURN QUERY SELECT * FROM "order".json_faults(item, items, p_types, path);
    END LOOP;
END
$function$;
COMMENT ON FUNCTION "order".json_list_faults(jsonb, jsonb, jsonb, text) IS 'The faults of a list and of what it holds, in order: path as JSON Pointer, code and message.';
REVOKE ALL ON FUNCTION "order".json_list_faults(jsonb, jsonb, jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".json_list_faults(jsonb, jsonb, jsonb, text) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".json_object_faults(p_value jsonb, p_shape jsonb, p_types jsonb, p_path text)
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
            WHEN EXISTS (SELECT FROM "order".json_faults(p_value -> 'schema_version', '{"type": "integer"}'::jsonb, '{}'::jsonb, path)) THEN NULL
            WHEN "order".json_double(p_value -> 'schema_version') < version THEN 'outdated'
            WHEN "order".json_double(p_value -> 'schema_version') > version THEN 'too_new'
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
            RETURN QUERY SELECT * FROM "order".json_faults(p_value -> name, property, p_types, path);
        END IF;
    END LOOP;
END
$function$;
COMMENT ON FUNCTION "order".json_object_faults(jsonb, jsonb, jsonb, text) IS 'The faults of an object and of what it holds, in order: path as JSON Pointer, code and message.';
REVOKE ALL ON FUNCTION "order".json_object_faults(jsonb, jsonb, jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".json_object_faults(jsonb, jsonb, jsonb, text) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".json_faults(p_value jsonb, p_shape jsonb, p_types jsonb, p_path text)
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
    IF kind = 'json' AND "order".is_json_too_deep(p_value) THEN
        RETURN QUERY SELECT p_path, 'depth', 'is more than 64 levels deep';
    ELSIF kind IN ('json', 'any') THEN
        -- What is in it may be anything, but the numbers have to be numbers everywhere.
        RETURN QUERY SELECT * FROM "order".json_list_faults(p_value, '{"type": "list", "items": {"type": "any"}}'::jsonb, '{}'::jsonb, p_path)
        WHERE jsonb_typeof(p_value) = 'array';
        RETURN QUERY SELECT * FROM "order".json_object_faults(p_value, '{"type": "map", "values": {"type": "any"}}'::jsonb, '{}'::jsonb, p_path)
        WHERE jsonb_typeof(p_value) = 'object';
        RETURN QUERY SELECT * FROM "order".json_scalar_faults(p_value, '{"type": "number"}'::jsonb, p_path)
        WHERE jsonb_typeof(p_value) = 'number';
    ELSIF expected IS NULL THEN
        RETURN QUERY SELECT * FROM "order".json_scalar_faults(p_value, shape, p_path);
    ELSIF jsonb_typeof(p_value) <> expected THEN
        RETURN QUERY SELECT p_path, 'type', format('expected %s, not %s', expected, jsonb_typeof(p_value));
    ELSIF kind = 'list' THEN
        RETURN QUERY SELECT * FROM "order".json_list_faults(p_value, shape, p_types, p_path);
    ELSE
        RETURN QUERY SELECT * FROM "order".json_object_faults(p_value, shape, p_types, p_path);
    END IF;
END
$function$;
COMMENT ON FUNCTION "order".json_faults(jsonb, jsonb, jsonb, text) IS 'The faults of a value and of what it holds, in order: path as JSON Pointer, code and message.';
REVOKE ALL ON FUNCTION "order".json_faults(jsonb, jsonb, jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".json_faults(jsonb, jsonb, jsonb, text) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".list_of_everything_is_valid_v3__switch(p_value jsonb)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF (CASE
        WHEN jsonb_typeof(p_value) <> 'object' THEN true
        WHEN jsonb_typeof(p_value -> 'kind') IS DISTINCT FROM 'string' THEN true
    END) THEN
        RETURN false;
    END IF;
    CASE p_value ->> 'kind'
        WHEN 'on' THEN
            IF (CASE
                WHEN NOT p_value ? 'at' THEN true
                WHEN p_value - ARRAY['kind', 'at'] <> '{}' THEN true
                WHEN jsonb_typeof(p_value -> 'at') <> 'string' THEN true
                WHEN (p_value ->> 'at') !~ '^[$a-z\\/"'']+$' THEN true
            END) THEN
                RETURN false;
            END IF;
        WHEN 'off' THEN
            IF p_value - 'kind' <> '{}' THEN
                RETURN false;
            END IF;
        WHEN 'default' THEN
            IF (CASE
                WHEN p_value - ARRAY['kind', 'class', 'super'] <> '{}' THEN true
                WHEN NOT "order".is_json_integer(p_value -> 'class', -9007199254740991, 9007199254740991) THEN true
                WHEN jsonb_typeof(p_value -> 'super') <> 'boolean' THEN true
            END) THEN
                RETURN false;
            END IF;
        ELSE
            RETURN false;
    END CASE;
    RETURN true;
END
$function$;
COMMENT ON FUNCTION "order".list_of_everything_is_valid_v3__switch(jsonb) IS 'Whether a value is a switch of this version of list_of_everything.';
REVOKE ALL ON FUNCTION "order".list_of_everything_is_valid_v3__switch(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".list_of_everything_is_valid_v3__switch(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".list_of_everything_is_valid_v3(p_document jsonb)
RETURNS boolean
LANGUAGE plpgsql
IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    v_objects jsonb;
    v_objects_item jsonb;
    v_to_string jsonb;
    v_is_valid jsonb;
    v_is_valid_item jsonb;
    v_from_json jsonb;
    v_from_json_value jsonb;
    v_to_json jsonb;
    v_to_json_item jsonb;
    v_to_json_item_item jsonb;
    v_copy_with jsonb;
    v_copy_with_value jsonb;
    v_copy_with_value_item jsonb;
    v_super jsonb;
    v_package jsonb;
    v_package_item jsonb;
    v_import jsonb;
    v_import_value jsonb;
    v_export jsonb;
    v_export_item jsonb;
    v_export_item_item jsonb;
    v_async jsonb;
    v_async_value jsonb;
    v_async_value_item jsonb;
    v_entries jsonb;
    v_entries_item jsonb;
    v_switch jsonb;
    v_words jsonb;
    v_words_value jsonb;
    v_many jsonb;
    v_many_item jsonb;
BEGIN
    IF (CASE
        WHEN jsonb_typeof(p_document) <> 'object' THEN true
        WHEN p_document -> 'schema_version' IS DISTINCT FROM '3' AND "order".json_double(p_document -> 'schema_version') IS DISTINCT FROM 3 THEN true
        WHEN NOT p_document ? 'objects' THEN true
        WHEN p_document - ARRAY['schema_version', 'objects', 'entries', 'short', 'matched', 'checked', 'small', 'ratio', 'at', 'identity', 'word', 'switch', 'words', 'many', 'free', 'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc'] <> '{}' THEN true
        WHEN jsonb_typeof(p_document -> 'short') <> 'string' THEN true
        WHEN char_length(p_document ->> 'short') < 1 THEN true
        WHEN char_length(p_document ->> 'short') > 8 THEN true
        WHEN jsonb_typeof(p_document -> 'matched') <> 'string' THEN true
        WHEN (p_document ->> 'matched') !~ '^(?:[a-z]|\$\{|😀|[^\]\-a]{2,3})+$' THEN true
        WHEN jsonb_typeof(p_document -> 'checked') <> 'string' THEN true
        WHEN (p_document ->> 'checked') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$' THEN true
        WHEN NOT "order".is_json_integer(p_document -> 'small', -1, 1) THEN true
        WHEN NOT "order".is_json_number(p_document -> 'ratio', -0.5, 1e+300) THEN true
        WHEN jsonb_typeof(p_document -> 'at') <> 'string' THEN true
        WHEN (p_document ->> 'at') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$' THEN true
        WHEN jsonb_typeof(p_document -> 'identity') <> 'string' THEN true
        WHEN (p_document ->> 'identity') !~ '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$' THEN true
        WHEN jsonb_typeof(p_document -> 'word') <> 'string' THEN true
        WHEN (p_document ->> 'word') NOT IN ('default', 'class', 'values', 'name', 'index', 'type', 'try', 'self', 'crate', 'super', 'all', 'none', 'some', 'ok', 'okay', 'all_right', 'err', 'string_value', 'object_value', 'list_value', 'function', 'hash_code', 'to_string', 'runtime_type', 'null', 'true', 'false', 'await', 'async', 'get', 'set', 'covariant', 'constructor', 'prototype', 'proto', 'arguments', 'eval', 'enum', 'interface', 'extends', 'const', 'let', 'var', 'static', 'final', 'fn', 'impl', 'match', 'mod', 'move', 'pub', 'ref', 'struct', 'trait', 'use', 'where', 'while', 'dyn', 'abstract', 'override', 'select', 'table', 'user', 'order', 'group', 'check', 'primary', 'from', 'to', 'in', 'is', 'as', 'on', 'end', 'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc') THEN true
        WHEN NOT "order".is_json_portable(p_document -> 'free') THEN true
        WHEN jsonb_typeof(p_document -> 'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc') <> 'string' THEN true
    END) THEN
        RETURN false;
    END IF;
    v_objects := p_document -> 'objects';
    IF (CASE
        WHEN jsonb_typeof(v_objects) <> 'array' THEN true
        WHEN jsonb_array_length(v_objects) < 0 THEN true
        WHEN jsonb_array_length(v_objects) > 5 THEN true
    END) THEN
        RETURN false;
    END IF;
    FOR v_objects_index IN 0 .. jsonb_array_length(v_objects) - 1 LOOP
        v_objects_item := v_objects -> v_objects_index;
        IF (CASE
            WHEN jsonb_typeof(v_objects_item) <> 'object' THEN true
            WHEN NOT v_objects_item ?& ARRAY['type', 'default', 'values', 'to_string', 'to_json', 'constructor', 'await', 'new', 'package', 'async', 'loop', 'path'] THEN true
            WHEN v_objects_item - ARRAY['type', 'ref', 'self', 'default', 'class', 'index', 'values', 'name', 'hash_code', 'to_string', 'is_valid', 'from_json', 'to_json', 'copy_with', 'schema', 'constructor', 'prototype', 'arguments', 'await', 'const', 'in', 'new', 'this', 'super', 'package', 'import', 'export', 'async', 'fn', 'match', 'loop', 'crate', 'enum', 'path', 'code', 'message'] <> '{}' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'type') <> 'string' THEN true
            WHEN NOT "order".is_json_integer(v_objects_item -> 'ref', -9007199254740991, 9007199254740991) THEN true
            WHEN NOT "order".is_json_number(v_objects_item -> 'self', -1.7976931348623157e+308, 1.7976931348623157e+308) THEN true
            WHEN jsonb_typeof(v_objects_item -> 'default') <> 'boolean' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'class') <> 'string' THEN true
            WHEN (v_objects_item ->> 'class') !~ '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'index') <> 'string' THEN true
            WHEN (v_objects_item ->> 'index') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'values') <> 'string' THEN true
            WHEN (v_objects_item ->> 'values') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$' THEN true
            WHEN NOT "order".is_json_portable(v_objects_item -> 'name') THEN true
            WHEN jsonb_typeof(v_objects_item -> 'hash_code') <> 'string' THEN true
            WHEN (v_objects_item ->> 'hash_code') NOT IN ('default', 'class', 'values', 'name', 'index', 'type', 'try', 'self', 'crate', 'super', 'all', 'none', 'some', 'ok', 'okay', 'all_right', 'err', 'string_value', 'object_value', 'list_value', 'function', 'hash_code', 'to_string', 'runtime_type', 'null', 'true', 'false', 'await', 'async', 'get', 'set', 'covariant', 'constructor', 'prototype', 'proto', 'arguments', 'eval', 'enum', 'interface', 'extends', 'const', 'let', 'var', 'static', 'final', 'fn', 'impl', 'match', 'mod', 'move', 'pub', 'ref', 'struct', 'trait', 'use', 'where', 'while', 'dyn', 'abstract', 'override', 'select', 'table', 'user', 'order', 'group', 'check', 'primary', 'from', 'to', 'in', 'is', 'as', 'on', 'end', 'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc') THEN true
            WHEN jsonb_typeof(v_objects_item -> 'schema') <> 'string' THEN true
            WHEN NOT "order".is_json_integer(v_objects_item -> 'constructor', -9007199254740991, 9007199254740991) THEN true
            WHEN NOT "order".is_json_number(v_objects_item -> 'prototype', -1.7976931348623157e+308, 1.7976931348623157e+308) THEN true
            WHEN jsonb_typeof(v_objects_item -> 'arguments') <> 'boolean' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'await') <> 'string' THEN true
            WHEN (v_objects_item ->> 'await') !~ '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'const') <> 'string' THEN true
            WHEN (v_objects_item ->> 'const') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'in') <> 'string' THEN true
            WHEN (v_objects_item ->> 'in') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$' THEN true
            WHEN NOT "order".is_json_portable(v_objects_item -> 'new') THEN true
            WHEN jsonb_typeof(v_objects_item -> 'this') <> 'string' THEN true
            WHEN (v_objects_item ->> 'this') NOT IN ('default', 'class', 'values', 'name', 'index', 'type', 'try', 'self', 'crate', 'super', 'all', 'none', 'some', 'ok', 'okay', 'all_right', 'err', 'string_value', 'object_value', 'list_value', 'function', 'hash_code', 'to_string', 'runtime_type', 'null', 'true', 'false', 'await', 'async', 'get', 'set', 'covariant', 'constructor', 'prototype', 'proto', 'arguments', 'eval', 'enum', 'interface', 'extends', 'const', 'let', 'var', 'static', 'final', 'fn', 'impl', 'match', 'mod', 'move', 'pub', 'ref', 'struct', 'trait', 'use', 'where', 'while', 'dyn', 'abstract', 'override', 'select', 'table', 'user', 'order', 'group', 'check', 'primary', 'from', 'to', 'in', 'is', 'as', 'on', 'end', 'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc') THEN true
            WHEN jsonb_typeof(v_objects_item -> 'fn') <> 'string' THEN true
            WHEN NOT "order".is_json_integer(v_objects_item -> 'match', -9007199254740991, 9007199254740991) THEN true
            WHEN NOT "order".is_json_number(v_objects_item -> 'loop', -1.7976931348623157e+308, 1.7976931348623157e+308) THEN true
            WHEN jsonb_typeof(v_objects_item -> 'crate') <> 'boolean' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'enum') <> 'string' THEN true
            WHEN (v_objects_item ->> 'enum') !~ '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'path') <> 'string' THEN true
            WHEN (v_objects_item ->> 'path') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$' THEN true
            WHEN jsonb_typeof(v_objects_item -> 'code') <> 'string' THEN true
            WHEN (v_objects_item ->> 'code') !~ '^(?:(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$' THEN true
            WHEN NOT "order".is_json_portable(v_objects_item -> 'message') THEN true
        END) THEN
            RETURN false;
        END IF;
        v_to_string := v_objects_item -> 'to_string';
        IF NOT "order".list_of_everything_is_valid_v3__switch(v_to_string) THEN
            RETURN false;
        END IF;
        IF v_objects_item ? 'is_valid' THEN
            v_is_valid := v_objects_item -> 'is_valid';
            IF jsonb_typeof(v_is_valid) <> 'array' THEN
                RETURN false;
            END IF;
            FOR v_is_valid_index IN 0 .. jsonb_array_length(v_is_valid) - 1 LOOP
                v_is_valid_item := v_is_valid -> v_is_valid_index;
                IF jsonb_typeof(v_is_valid_item) <> 'string' THEN
                    RETURN false;
                END IF;
            END LOOP;
        END IF;
        IF v_objects_item ? 'from_json' THEN
            v_from_json := v_objects_item -> 'from_json';
            IF jsonb_typeof(v_from_json) <> 'object' THEN
                RETURN false;
            END IF;
            FOR v_from_json_value IN SELECT e.value FROM jsonb_each(v_from_json) AS e LOOP
                IF NOT "order".is_json_integer(v_from_json_value, -9007199254740991, 9007199254740991) THEN
                    RETURN false;
                END IF;
            END LOOP;
        END IF;
        v_to_json := v_objects_item -> 'to_json';
        IF jsonb_typeof(v_to_json) <> 'array' THEN
            RETURN false;
        END IF;
        FOR v_to_json_index IN 0 .. jsonb_array_length(v_to_json) - 1 LOOP
            v_to_json_item := v_to_json -> v_to_json_index;
            IF jsonb_typeof(v_to_json_item) <> 'array' THEN
                RETURN false;
            END IF;
            FOR v_to_json_index_index IN 0 .. jsonb_array_length(v_to_json_item) - 1 LOOP
                v_to_json_item_item := v_to_json_item -> v_to_json_index_index;
                IF (CASE
                    WHEN jsonb_typeof(v_to_json_item_item) <> 'string' THEN true
                    WHEN (v_to_json_item_item #>> '{}') NOT IN ('class', 'default') THEN true
                END) THEN
                    RETURN false;
                END IF;
            END LOOP;
        END LOOP;
        IF v_objects_item ? 'copy_with' THEN
            v_copy_with := v_objects_item -> 'copy_with';
            IF jsonb_typeof(v_copy_with) <> 'object' THEN
                RETURN false;
            END IF;
            FOR v_copy_with_value IN SELECT e.value FROM jsonb_each(v_copy_with) AS e LOOP
                IF jsonb_typeof(v_copy_with_value) <> 'array' THEN
                    RETURN false;
                END IF;
                FOR v_copy_with_value_index IN 0 .. jsonb_array_length(v_copy_with_value) - 1 LOOP
                    v_copy_with_value_item := v_copy_with_value -> v_copy_with_value_index;
                    IF NOT "order".list_of_everything_is_valid_v3__switch(v_copy_with_value_item) THEN
                        RETURN false;
                    END IF;
                END LOOP;
            END LOOP;
        END IF;
        IF v_objects_item ? 'super' THEN
            v_super := v_objects_item -> 'super';
            IF NOT "order".list_of_everything_is_valid_v3__switch(v_super) THEN
                RETURN false;
            END IF;
        END IF;
        v_package := v_objects_item -> 'package';
        IF jsonb_typeof(v_package) <> 'array' THEN
            RETURN false;
        END IF;
        FOR v_package_index IN 0 .. jsonb_array_length(v_package) - 1 LOOP
            v_package_item := v_package -> v_package_index;
            IF jsonb_typeof(v_package_item) <> 'string' THEN
                RETURN false;
            END IF;
        END LOOP;
        IF v_objects_item ? 'import' THEN
            v_import := v_objects_item -> 'import';
            IF jsonb_typeof(v_import) <> 'object' THEN
                RETURN false;
            END IF;
            FOR v_import_value IN SELECT e.value FROM jsonb_each(v_import) AS e LOOP
                IF NOT "order".is_json_integer(v_import_value, -9007199254740991, 9007199254740991) THEN
                    RETURN false;
                END IF;
            END LOOP;
        END IF;
        IF v_objects_item ? 'export' THEN
            v_export := v_objects_item -> 'export';
            IF jsonb_typeof(v_export) <> 'array' THEN
                RETURN false;
            END IF;
            FOR v_export_index IN 0 .. jsonb_array_length(v_export) - 1 LOOP
                v_export_item := v_export -> v_export_index;
                IF jsonb_typeof(v_export_item) <> 'array' THEN
                    RETURN false;
                END IF;
                FOR v_export_index_index IN 0 .. jsonb_array_length(v_export_item) - 1 LOOP
                    v_export_item_item := v_export_item -> v_export_index_index;
                    IF (CASE
                        WHEN jsonb_typeof(v_export_item_item) <> 'string' THEN true
                        WHEN (v_export_item_item #>> '{}') NOT IN ('class', 'default') THEN true
                    END) THEN
                        RETURN false;
                    END IF;
                END LOOP;
            END LOOP;
        END IF;
        v_async := v_objects_item -> 'async';
        IF jsonb_typeof(v_async) <> 'object' THEN
            RETURN false;
        END IF;
        FOR v_async_value IN SELECT e.value FROM jsonb_each(v_async) AS e LOOP
            IF jsonb_typeof(v_async_value) <> 'array' THEN
                RETURN false;
            END IF;
            FOR v_async_value_index IN 0 .. jsonb_array_length(v_async_value) - 1 LOOP
                v_async_value_item := v_async_value -> v_async_value_index;
                IF NOT "order".list_of_everything_is_valid_v3__switch(v_async_value_item) THEN
                    RETURN false;
                END IF;
            END LOOP;
        END LOOP;
    END LOOP;
    IF p_document ? 'entries' THEN
        v_entries := p_document -> 'entries';
        IF jsonb_typeof(v_entries) <> 'array' THEN
            RETURN false;
        END IF;
        FOR v_entries_index IN 0 .. jsonb_array_length(v_entries) - 1 LOOP
            v_entries_item := v_entries -> v_entries_index;
            IF (CASE
                WHEN jsonb_typeof(v_entries_item) <> 'object' THEN true
                WHEN NOT v_entries_item ? 'key' THEN true
                WHEN v_entries_item - ARRAY['key', 'value'] <> '{}' THEN true
                WHEN jsonb_typeof(v_entries_item -> 'key') <> 'string' THEN true
                WHEN char_length(v_entries_item ->> 'key') > 63 THEN true
                WHEN NOT "order".is_json_portable(v_entries_item -> 'value') THEN true
            END) THEN
                RETURN false;
            END IF;
        END LOOP;
        IF (SELECT count(DISTINCT (e.value ->> 'key') COLLATE "C") FROM jsonb_array_elements(v_entries) AS e) <> jsonb_array_length(v_entries) THEN
            RETURN false;
        END IF;
    END IF;
    IF p_document ? 'switch' THEN
        v_switch := p_document -> 'switch';
        IF NOT "order".list_of_everything_is_valid_v3__switch(v_switch) THEN
            RETURN false;
        END IF;
    END IF;
    IF p_document ? 'words' THEN
        v_words := p_document -> 'words';
        IF jsonb_typeof(v_words) <> 'object' THEN
            RETURN false;
        END IF;
        FOR v_words_value IN SELECT e.value FROM jsonb_each(v_words) AS e LOOP
            IF (CASE
                WHEN jsonb_typeof(v_words_value) <> 'string' THEN true
                WHEN (v_words_value #>> '{}') NOT IN ('default', 'class', 'values', 'name', 'index', 'type', 'try', 'self', 'crate', 'super', 'all', 'none', 'some', 'ok', 'okay', 'all_right', 'err', 'string_value', 'object_value', 'list_value', 'function', 'hash_code', 'to_string', 'runtime_type', 'null', 'true', 'false', 'await', 'async', 'get', 'set', 'covariant', 'constructor', 'prototype', 'proto', 'arguments', 'eval', 'enum', 'interface', 'extends', 'const', 'let', 'var', 'static', 'final', 'fn', 'impl', 'match', 'mod', 'move', 'pub', 'ref', 'struct', 'trait', 'use', 'where', 'while', 'dyn', 'abstract', 'override', 'select', 'table', 'user', 'order', 'group', 'check', 'primary', 'from', 'to', 'in', 'is', 'as', 'on', 'end', 'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc') THEN true
            END) THEN
                RETURN false;
            END IF;
        END LOOP;
    END IF;
    IF p_document ? 'many' THEN
        v_many := p_document -> 'many';
        IF (CASE
            WHEN jsonb_typeof(v_many) <> 'array' THEN true
            WHEN jsonb_array_length(v_many) < 1 THEN true
        END) THEN
            RETURN false;
        END IF;
        FOR v_many_index IN 0 .. jsonb_array_length(v_many) - 1 LOOP
            v_many_item := v_many -> v_many_index;
            IF NOT "order".is_json_integer(v_many_item, -9007199254740991, 9007199254740991) THEN
                RETURN false;
            END IF;
        END LOOP;
    END IF;
    RETURN true;
END
$function$;
COMMENT ON FUNCTION "order".list_of_everything_is_valid_v3(jsonb) IS 'Whether a value is a list_of_everything of version 3. "order".list_of_everything_errors(jsonb) says what is wrong.';
REVOKE ALL ON FUNCTION "order".list_of_everything_is_valid_v3(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".list_of_everything_is_valid_v3(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".list_of_everything_errors(p_document jsonb)
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
      "version": 3,
      "properties": {
        "objects": {"type": "list", "min_items": 0, "max_items": 5, "items": {"named": "object"}},
        "entries": {"type": "list", "unique_by": "key", "items": {"named": "entry"}, "optional": true},
        "short": {"type": "string", "min_length": 1, "max_length": 8, "default": "a''\"\\$"},
        "matched": {"type": "string", "pattern": "^(?:[a-z]|\\$\\{|😀|[^\\]\\-a]{2,3})+$", "default": "x"},
        "checked": {"type": "string", "format": "date", "default": "2024-02-29"},
        "small": {"type": "integer", "minimum": -1, "maximum": 1, "default": 0},
        "ratio": {"type": "number", "minimum": -0.5, "maximum": 1e+300, "default": 0.1},
        "at": {"type": "string", "format": "timestamp", "default": "2026-01-31T12:00:00+01:00"},
        "identity": {"type": "string", "format": "uuid", "default": "6fa459ea-ee8a-3ca4-894e-db77e160355e"},
        "word": {"named": "keyword", "default": "self"},
        "switch": {"named": "switch", "default": {"kind": "default", "super": true}},
        "words": {"type": "map", "values": {"named": "keyword"}, "default": {"a": "class"}},
        "many": {"type": "list", "min_items": 1, "items": {"type": "integer"}, "default": [1, 2]},
        "free": {"type": "json", "default": {"a": [null, 1.5]}},
        "aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc": {
          "type": "string",
          "optional": true
        }
      },
      "types": {
        "keyword": {
          "type": "enum",
          "labels": [
            "default",
            "class",
            "values",
            "name",
            "index",
            "type",
            "try",
            "self",
            "crate",
            "super",
            "all",
            "none",
            "some",
            "ok",
            "err",
            "string_value",
            "object_value",
            "list_value",
            "function",
            "hash_code",
            "to_string",
            "runtime_type",
            "null",
            "true",
            "false",
            "await",
            "async",
            "get",
            "set",
            "covariant",
            "constructor",
            "prototype",
            "proto",
            "arguments",
            "eval",
            "enum",
            "interface",
            "extends",
            "const",
            "let",
            "var",
            "static",
            "final",
            "fn",
            "impl",
            "match",
            "mod",
            "move",
            "pub",
            "ref",
            "struct",
            "trait",
            "use",
            "where",
            "while",
            "dyn",
            "abstract",
            "override",
            "select",
            "table",
            "user",
            "order",
            "group",
            "check",
            "primary",
            "from",
            "to",
            "in",
            "is",
            "as",
            "on",
            "end",
            "aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc"
          ],
          "renamed": {"okay": "ok", "all_right": "ok"}
        },
        "keyword_kind": {"type": "enum", "labels": ["class", "default"]},
        "switch": {
          "type": "union",
          "tag": "kind",
          "variants": {
            "on": {"at": {"type": "string", "pattern": "^[$a-z\\\\/\"'']+$"}},
            "off": {},
            "default": {
              "class": {"type": "integer", "optional": true},
              "super": {"type": "boolean", "default": true}
            }
          }
        },
        "object": {
          "type": "object",
          "properties": {
            "type": {"type": "string"},
            "ref": {"type": "integer", "optional": true},
            "self": {"type": "number", "optional": true},
            "default": {"type": "boolean"},
            "class": {"type": "string", "format": "uuid", "optional": true},
            "index": {"type": "string", "format": "date", "optional": true},
            "values": {"type": "string", "format": "timestamp"},
            "name": {"type": "json", "optional": true},
            "hash_code": {"named": "keyword", "optional": true},
            "to_string": {"named": "switch"},
            "is_valid": {"type": "list", "items": {"type": "string"}, "optional": true},
            "from_json": {"type": "map", "values": {"type": "integer"}, "optional": true},
            "to_json": {"type": "list", "items": {"type": "list", "items": {"named": "keyword_kind"}}},
            "copy_with": {
              "type": "map",
              "values": {"type": "list", "items": {"named": "switch"}},
              "optional": true
            },
            "schema": {"type": "string", "optional": true},
            "constructor": {"type": "integer"},
            "prototype": {"type": "number", "optional": true},
            "arguments": {"type": "boolean", "optional": true},
            "await": {"type": "string", "format": "uuid"},
            "const": {"type": "string", "format": "date", "optional": true},
            "in": {"type": "string", "format": "timestamp", "optional": true},
            "new": {"type": "json"},
            "this": {"named": "keyword", "optional": true},
            "super": {"named": "switch", "optional": true},
            "package": {"type": "list", "items": {"type": "string"}},
            "import": {"type": "map", "values": {"type": "integer"}, "optional": true},
            "export": {
              "type": "list",
              "items": {"type": "list", "items": {"named": "keyword_kind"}},
              "optional": true
            },
            "async": {"type": "map", "values": {"type": "list", "items": {"named": "switch"}}},
            "fn": {"type": "string", "optional": true},
            "match": {"type": "integer", "optional": true},
            "loop": {"type": "number"},
            "crate": {"type": "boolean", "optional": true},
            "enum": {"type": "string", "format": "uuid", "optional": true},
            "path": {"type": "string", "format": "date"},
            "code": {"type": "string", "format": "timestamp", "optional": true},
            "message": {"type": "json", "optional": true}
          }
        },
        "entry": {
          "type": "object",
          "properties": {
            "key": {"type": "string", "max_length": 63},
            "value": {"type": "json", "optional": true}
          }
        }
      }
    }'::jsonb AS shape) AS s
    CROSS JOIN LATERAL "order".json_faults(p_document, s.shape, s.shape -> 'types', ''::text) AS f;
END
$function$;
COMMENT ON FUNCTION "order".list_of_everything_errors(jsonb) IS 'What is wrong with a list_of_everything of version 3, in order: path as JSON Pointer, code and message. No row for a valid one.';
REVOKE ALL ON FUNCTION "order".list_of_everything_errors(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".list_of_everything_errors(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".refuse_list_of_everything(p_document jsonb, p_constraint text)
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
    FROM "order".list_of_everything_errors(p_document) WITH ORDINALITY AS f (path, code, message, number)
    WHERE f.number <= 3;
    RAISE EXCEPTION 'not a valid list_of_everything of version 3: %', faults
        USING ERRCODE = 'check_violation', CONSTRAINT = p_constraint,
            HINT = 'SELECT * FROM "order".list_of_everything_errors(…) lists all that is wrong.';
END
$function$;
COMMENT ON FUNCTION "order".refuse_list_of_everything(jsonb, text) IS 'Refuses a list_of_everything that is not valid, with the reasons.';
REVOKE ALL ON FUNCTION "order".refuse_list_of_everything(jsonb, text) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".refuse_list_of_everything(jsonb, text) TO authenticated, service_role;
