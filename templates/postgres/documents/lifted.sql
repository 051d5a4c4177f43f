DECLARE
    lifted jsonb;
BEGIN
    IF {{ is_integer }}(p_document -> 'schema_version', 1, {{ before }}) THEN
        lifted := {{ upgrade }}(p_document);
        IF {{ is_valid }}(lifted){% if let Some(form) = form %} AND NOT EXISTS (
            SELECT FROM jsonb_path_query(lifted, 'strict $.** ? (@.type() == "string")') AS s (value)
            WHERE {{ form }}(s.value #>> '{}') IS NOT NULL
        ){% endif %} THEN
            RETURN lifted;
        END IF;
    END IF;
    RETURN NULL;
END
