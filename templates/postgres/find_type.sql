    -- Whoever comes after a waiting lock waits as well, so give up soon: the file can be run again at a quiet time.
    PERFORM set_config('lock_timeout', '5s', true);
    -- Compiling the catalog query below takes a hundred times as long as running it.
    PERFORM set_config('jit', 'off', true);

    SELECT t.oid, t.typtype INTO type_id, type_kind
    FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace
    WHERE n.nspname = '{{ subject.schema }}' AND t.typname = '{{ subject.enum_name }}';
    IF type_kind <> 'e' THEN
        RAISE EXCEPTION '{{ subject.type_name }} exists already and is not an enum type but %', (
            SELECT CASE WHEN t.typrelid = 0 THEN pg_describe_object('pg_type'::regclass, t.oid, 0)
                        ELSE pg_describe_object('pg_class'::regclass, t.typrelid, 0) END
            FROM pg_type AS t WHERE t.oid = type_id
        ) USING ERRCODE = 'duplicate_object', HINT = 'Rename or drop it first.';
    END IF;
    present := ARRAY(SELECT e.enumlabel FROM pg_enum AS e WHERE e.enumtypid = type_id ORDER BY e.enumsortorder);
