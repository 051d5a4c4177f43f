BEGIN
    IF jsonb_typeof(p_value) <> 'number' THEN
        RETURN NULL;
    END IF;
    -- A cast fails on what no double is near to.
    IF abs(p_value::numeric) >= 1.797693134862315807937e308 THEN
        RETURN sign(p_value::numeric) * 'Infinity'::double precision;
    END IF;
    IF abs(p_value::numeric) <= 2.4703282292062328e-324 THEN
        RETURN 0;
    END IF;
    RETURN p_value::double precision;
END
