DECLARE
    lifted jsonb;
BEGIN
    IF {{ is_integer }}(p_document -> 'schema_version', 1, {{ before }}) THEN
        lifted := {{ upgrade }}(p_document);
        IF {{ is_valid }}(lifted){% if let Some(form) = form %} AND {{ form }}(lifted) IS NULL{% endif %} THEN
            RETURN lifted;
        END IF;
    END IF;
    RETURN NULL;
END
