DECLARE
    lifted jsonb;
BEGIN
    IF {{ is_integer }}(p_document -> 'schema_version', 1, {{ before }}) THEN
        lifted := {{ upgrade }}(p_document);
        IF {{ is_valid }}(lifted) THEN
            RETURN lifted;
        END IF;
    END IF;
    RETURN NULL;
END
