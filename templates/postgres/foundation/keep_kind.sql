BEGIN
    IF NEW.{{ kind }} IS DISTINCT FROM OLD.{{ kind }} AND NEW.{{ reference }} = OLD.{{ reference }} THEN
        RAISE EXCEPTION 'the credentials of a row of % are for its % %', TG_TABLE_NAME, {{ literal }}, OLD.{{ kind }}
            USING ERRCODE = 'object_not_in_prerequisite_state', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                  HINT = 'Delete them first, and store those for another one afterwards.';
    END IF;
    RETURN NEW;
END
