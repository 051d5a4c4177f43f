-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Lift field_mappings of earlier versions: public.upgrade_field_mappings.
-- No row changes by this.
SELECT set_config('lock_timeout', '5s', true);

CREATE OR REPLACE FUNCTION public.field_mappings_to_v2(p_document jsonb)
RETURNS jsonb
LANGUAGE plpgsql
IMMUTABLE
SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    document jsonb := p_document;
    list_2 jsonb[];
    value_1 jsonb;
    value_2 jsonb;
BEGIN
    -- Each field_mapping at /mappings/*.
    IF document ? 'mappings' THEN
        value_1 := document -> 'mappings';
        IF jsonb_typeof(value_1) = 'array' THEN
            list_2 := '{}';
            FOR value_2 IN SELECT i.value FROM jsonb_array_elements(value_1) AS i (value) LOOP
                IF jsonb_typeof(value_2) = 'object' THEN
                    IF value_2 ? 'source' AND NOT value_2 ? 'source_field' THEN
                        value_2 := value_2 - 'source' || jsonb_build_object('source_field', value_2 -> 'source');
                    END IF;
                    IF value_2 ? 'target' AND NOT value_2 ? 'target_field' THEN
                        value_2 := value_2 - 'target' || jsonb_build_object('target_field', value_2 -> 'target');
                    END IF;
                    IF NOT value_2 ? 'required' THEN
                        value_2 := value_2 || jsonb_build_object('required', 'false'::jsonb);
                    END IF;
                END IF;
                list_2 := array_append(list_2, value_2);
            END LOOP;
            value_1 := to_jsonb(list_2);
        END IF;
        document := jsonb_set(document, '{mappings}', value_1);
    END IF;
    RETURN jsonb_set(document, '{schema_version}', '2');
END
$function$;
COMMENT ON FUNCTION public.field_mappings_to_v2(jsonb) IS 'Lifts field_mappings from version 1 to 2: rename field_mapping.source to source_field; rename field_mapping.target to target_field; add field_mapping.required = false.';
REVOKE ALL ON FUNCTION public.field_mappings_to_v2(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.field_mappings_to_v2(jsonb) TO authenticated, service_role;

CREATE OR REPLACE FUNCTION public.upgrade_field_mappings(p_document jsonb)
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
            WHEN version > 2 THEN '/schema_version too_new'
        END;
    END IF;
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'field_mappings cannot be upgraded: %', fault USING
            ERRCODE = 'invalid_parameter_value', DETAIL = fault,
            HINT = CASE fault
                WHEN '/schema_version too_new' THEN 'A newer program wrote it: apply the migrations that came with that program.'
                ELSE 'Give it a schema_version from 1 to 2, the one that it was written for.'
            END;
    END IF;
    IF version < 2 THEN
        document := public.field_mappings_to_v2(document);
    END IF;
    RETURN document;
END
$function$;
COMMENT ON FUNCTION public.upgrade_field_mappings(jsonb) IS 'Lifts field_mappings of any earlier version to version 2; what is newer is refused. The rest is not checked.';
REVOKE ALL ON FUNCTION public.upgrade_field_mappings(jsonb) FROM PUBLIC, anon, authenticated, service_role;
GRANT EXECUTE ON FUNCTION public.upgrade_field_mappings(jsonb) TO authenticated, service_role;
