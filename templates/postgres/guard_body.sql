
    BEGIN
        -- Rows that have a retired value may keep it, and change in everything else.
        IF NEW.{{ guard.column }}::text = ANY (ARRAY[{{ retired }}])
            AND (TG_OP = 'INSERT' OR NEW.{{ guard.column }} IS DISTINCT FROM OLD.{{ guard.column }})
        THEN
            RAISE EXCEPTION '%.{{ guard.column }} cannot become %: it is retired',
                    TG_TABLE_NAME, quote_literal(NEW.{{ guard.column }})
                USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
        END IF;
        RETURN NEW;
    END
