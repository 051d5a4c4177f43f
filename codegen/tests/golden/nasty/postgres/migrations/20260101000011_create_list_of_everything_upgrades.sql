-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Lift list_of_everything of earlier versions: "order".upgrade_list_of_everything.
-- No row changes by this.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION "order".list_of_everything_to_v2(p_document jsonb)
RETURNS jsonb
LANGUAGE plpgsql
IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    document jsonb := p_document;
    key_4 text;
    keys_4 text[];
    list_2 jsonb[];
    list_4 jsonb[];
    list_5 jsonb[];
    value_1 jsonb;
    value_2 jsonb;
    value_3 jsonb;
    value_4 jsonb;
    value_5 jsonb;
BEGIN
    IF document ? 'things' AND NOT document ? 'objects' THEN
        document := document - 'things' || jsonb_build_object('objects', document -> 'things');
    END IF;
    -- Each switch.on at /objects/*/to_string[kind=on].
    IF document ? 'objects' THEN
        value_1 := document -> 'objects';
        IF jsonb_typeof(value_1) = 'array' THEN
            list_2 := '{}';
            FOR value_2 IN SELECT i.value FROM jsonb_array_elements(value_1) AS i (value) LOOP
                IF jsonb_typeof(value_2) = 'object' THEN
                    IF value_2 ? 'to_string' THEN
                        value_3 := value_2 -> 'to_string';
                        IF jsonb_typeof(value_3) = 'object' AND value_3 -> 'kind' = '"on"' THEN
                            value_3 := value_3 - 'gone';
                        END IF;
                        value_2 := jsonb_set(value_2, '{to_string}', value_3);
                    END IF;
                END IF;
                list_2 := array_append(list_2, value_2);
            END LOOP;
            value_1 := to_jsonb(list_2);
        END IF;
        document := jsonb_set(document, '{objects}', value_1);
    END IF;
    -- Each switch.on at /objects/*/copy_with/*/*[kind=on].
    IF document ? 'objects' THEN
        value_1 := document -> 'objects';
        IF jsonb_typeof(value_1) = 'array' THEN
            list_2 := '{}';
            FOR value_2 IN SELECT i.value FROM jsonb_array_elements(value_1) AS i (value) LOOP
                IF jsonb_typeof(value_2) = 'object' THEN
                    IF value_2 ? 'copy_with' THEN
                        value_3 := value_2 -> 'copy_with';
                        IF jsonb_typeof(value_3) = 'object' THEN
                            keys_4 := '{}';
                            list_4 := '{}';
                            FOR key_4, value_4 IN SELECT e.key, e.value FROM jsonb_each(value_3) AS e LOOP
                                IF jsonb_typeof(value_4) = 'array' THEN
                                    list_5 := '{}';
                                    FOR value_5 IN SELECT i.value FROM jsonb_array_elements(value_4) AS i (value) LOOP
                                        IF jsonb_typeof(value_5) = 'object' AND value_5 -> 'kind' = '"on"' THEN
                                            value_5 := value_5 - 'gone';
                                        END IF;
                                        list_5 := array_append(list_5, value_5);
                                    END LOOP;
                                    value_4 := to_jsonb(list_5);
                                END IF;
                                keys_4 := array_append(keys_4, key_4);
                                list_4 := array_append(list_4, value_4);
                            END LOOP;
                            value_3 := coalesce(
                                (SELECT jsonb_object_agg(e.key, e.value) FROM unnest(keys_4, list_4) AS e (key, value)), '{}'
                            );
                        END IF;
                        value_2 := jsonb_set(value_2, '{copy_with}', value_3);
                    END IF;
                END IF;
                list_2 := array_append(list_2, value_2);
            END LOOP;
            value_1 := to_jsonb(list_2);
        END IF;
        document := jsonb_set(document, '{objects}', value_1);
    END IF;
    -- Each switch.on at /objects/*/super[kind=on].
    IF document ? 'objects' THEN
        value_1 := document -> 'objects';
        IF jsonb_typeof(value_1) = 'array' THEN
            list_2 := '{}';
            FOR value_2 IN SELECT i.value FROM jsonb_array_elements(value_1) AS i (value) LOOP
                IF jsonb_typeof(value_2) = 'object' THEN
                    IF value_2 ? 'super' THEN
                        value_3 := value_2 -> 'super';
                        IF jsonb_typeof(value_3) = 'object' AND value_3 -> 'kind' = '"on"' THEN
                            value_3 := value_3 - 'gone';
                        END IF;
                        value_2 := jsonb_set(value_2, '{super}', value_3);
                    END IF;
                END IF;
                list_2 := array_append(list_2, value_2);
            END LOOP;
            value_1 := to_jsonb(list_2);
        END IF;
        document := jsonb_set(document, '{objects}', value_1);
    END IF;
    -- Each switch.on at /objects/*/async/*/*[kind=on].
    IF document ? 'objects' THEN
        value_1 := document -> 'objects';
        IF jsonb_typeof(value_1) = 'array' THEN
            list_2 := '{}';
            FOR value_2 IN SELECT i.value FROM jsonb_array_elements(value_1) AS i (value) LOOP
                IF jsonb_typeof(value_2) = 'object' THEN
                    IF value_2 ? 'async' THEN
                        value_3 := value_2 -> 'async';
                        IF jsonb_typeof(value_3) = 'object' THEN
                            keys_4 := '{}';
                            list_4 := '{}';
                            FOR key_4, value_4 IN SELECT e.key, e.value FROM jsonb_each(value_3) AS e LOOP
                                IF jsonb_typeof(value_4) = 'array' THEN
                                    list_5 := '{}';
                                    FOR value_5 IN SELECT i.value FROM jsonb_array_elements(value_4) AS i (value) LOOP
                                        IF jsonb_typeof(value_5) = 'object' AND value_5 -> 'kind' = '"on"' THEN
                                            value_5 := value_5 - 'gone';
                                        END IF;
                                        list_5 := array_append(list_5, value_5);
                                    END LOOP;
                                    value_4 := to_jsonb(list_5);
                                END IF;
                                keys_4 := array_append(keys_4, key_4);
                                list_4 := array_append(list_4, value_4);
                            END LOOP;
                            value_3 := coalesce(
                                (SELECT jsonb_object_agg(e.key, e.value) FROM unnest(keys_4, list_4) AS e (key, value)), '{}'
                            );
                        END IF;
                        value_2 := jsonb_set(value_2, '{async}', value_3);
                    END IF;
                END IF;
                list_2 := array_append(list_2, value_2);
            END LOOP;
            value_1 := to_jsonb(list_2);
        END IF;
        document := jsonb_set(document, '{objects}', value_1);
    END IF;
    -- Each switch.on at /switch[kind=on].
    IF document ? 'switch' THEN
        value_1 := document -> 'switch';
        IF jsonb_typeof(value_1) = 'object' AND value_1 -> 'kind' = '"on"' THEN
            value_1 := value_1 - 'gone';
        END IF;
        document := jsonb_set(document, '{switch}', value_1);
    END IF;
    RETURN jsonb_set(document, '{schema_version}', '2');
END
$function$;
COMMENT ON FUNCTION "order".list_of_everything_to_v2(jsonb) IS 'Lifts list_of_everything from version 1 to 2: rename list_of_everything.things to objects; remove switch.on.gone.';
REVOKE ALL ON FUNCTION "order".list_of_everything_to_v2(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".list_of_everything_to_v2(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".list_of_everything_to_v3(p_document jsonb)
RETURNS jsonb
LANGUAGE plpgsql
IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    document jsonb := p_document;
BEGIN
    IF NOT document ? 'free' THEN
        document := document || jsonb_build_object('free', '{}'::jsonb);
    END IF;
    IF jsonb_typeof(document -> 'word') = 'string' THEN
        document := jsonb_set(document, '{word}', coalesce('{"me":"self"}'::jsonb -> (document ->> 'word'), document -> 'word'));
    ELSIF jsonb_typeof(document -> 'word') = 'array' THEN
        document := jsonb_set(document, '{word}', coalesce((
            SELECT jsonb_agg(coalesce(
                CASE jsonb_typeof(i.value) WHEN 'string' THEN '{"me":"self"}'::jsonb -> (i.value #>> '{}') END, i.value
            ) ORDER BY i.position)
            FROM jsonb_array_elements(document -> 'word') WITH ORDINALITY AS i (value, position)
        ), '[]'));
    END IF;
    RETURN jsonb_set(document, '{schema_version}', '3');
END
$function$;
COMMENT ON FUNCTION "order".list_of_everything_to_v3(jsonb) IS 'Lifts list_of_everything from version 2 to 3: add list_of_everything.free = {}; map list_of_everything.word: "me" to "self".';
REVOKE ALL ON FUNCTION "order".list_of_everything_to_v3(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".list_of_everything_to_v3(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION "order".upgrade_list_of_everything(p_document jsonb)
RETURNS jsonb
LANGUAGE plpgsql
IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    document jsonb := p_document;
    version double precision;
    fault text;
BEGIN
    IF document IS NULL THEN
        RETURN NULL;
    END IF;
    fault := CASE
        WHEN jsonb_typeof(document) <> 'object' THEN 'type'
        WHEN NOT document ? 'schema_version' THEN '/schema_version required'
        WHEN jsonb_typeof(document -> 'schema_version') <> 'number' THEN '/schema_version type'
        WHEN abs((document ->> 'schema_version')::numeric) >= 1e300 THEN '/schema_version out_of_range'
    END;
    IF fault IS NULL THEN
        version := round((document ->> 'schema_version')::numeric, 30);
        fault := CASE
            WHEN version <> trunc(version) THEN '/schema_version type'
            WHEN abs(version) > 9007199254740991 THEN '/schema_version out_of_range'
            WHEN version < 1 THEN '/schema_version outdated'
            WHEN version > 3 THEN '/schema_version too_new'
        END;
    END IF;
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'list_of_everything cannot be upgraded: %', fault USING
            ERRCODE = 'invalid_parameter_value', DETAIL = fault,
            HINT = CASE fault
                WHEN '/schema_version too_new' THEN 'A newer program wrote it: apply the migrations that came with that program.'
                ELSE 'Give it a schema_version from 1 to 3, the one that it was written for.'
            END;
    END IF;
    IF version < 2 THEN
        document := "order".list_of_everything_to_v2(document);
    END IF;
    IF version < 3 THEN
        document := "order".list_of_everything_to_v3(document);
    END IF;
    RETURN document;
END
$function$;
COMMENT ON FUNCTION "order".upgrade_list_of_everything(jsonb) IS 'Lifts list_of_everything of any earlier version to version 3; what is newer is refused. The rest is not checked.';
REVOKE ALL ON FUNCTION "order".upgrade_list_of_everything(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION "order".upgrade_list_of_everything(jsonb) TO authenticated, service_role;
