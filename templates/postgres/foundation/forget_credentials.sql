BEGIN
    IF OLD.{{ reference.column }} IS NOT NULL
        AND NOT EXISTS (SELECT FROM {{ reference.table }} AS t WHERE t.{{ reference.column }} = OLD.{{ reference.column }})
    THEN
        PERFORM {{ reference.vault }}.delete_credential(OLD.{{ reference.column }});
    END IF;
    RETURN NULL;
END
