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
            WHEN version > {{ current }} THEN '/schema_version too_new'
        END;
    END IF;
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION '{{ document }} cannot be upgraded: %', fault USING
            ERRCODE = 'invalid_parameter_value', DETAIL = fault,
            HINT = CASE fault
                WHEN '/schema_version too_new' THEN 'A newer program wrote it: apply the migrations that came with that program.'
                ELSE 'Give it a schema_version from 1 to {{ current }}, the one that it was written for.'
            END;
    END IF;
{%- for (to, function) in steps %}
    IF version < {{ to }} THEN
        document := {{ function }}(document);
    END IF;
{%- endfor %}
    RETURN document;
END
