BEGIN
    IF OLD.{{ reference.column }} IS NOT NULL THEN
        PERFORM {{ reference.vault }}.delete_credential(OLD.{{ reference.column }});
    END IF;
    RETURN NULL;
END
