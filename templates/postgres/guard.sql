    CREATE OR REPLACE FUNCTION {{ guard.function }}()
    RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS {{ tag }}{{ body }}{{ tag }};
    REVOKE ALL ON FUNCTION {{ guard.function }}() FROM PUBLIC;
    IF to_regclass('{{ guard.table }}') IS NULL THEN
        RAISE NOTICE 'table {{ guard.table }} does not exist: nothing to guard';
    ELSE
        CREATE OR REPLACE TRIGGER {{ guard.trigger }}
            BEFORE INSERT OR UPDATE ON {{ guard.table }}
            FOR EACH ROW EXECUTE FUNCTION {{ guard.function }}();
    END IF;
