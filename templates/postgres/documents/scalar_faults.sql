DECLARE
    kind text := p_shape ->> 'type';
    expected text := CASE kind WHEN 'integer' THEN 'number' WHEN 'enum' THEN 'string' ELSE kind END;
    number double precision := {{ helpers.double }}(p_value);
    largest double precision := CASE kind WHEN 'integer' THEN 9007199254740991 ELSE 1.7976931348623157e308 END;
    content text := p_value #>> '{}';
BEGIN
    path := p_path;
    IF jsonb_typeof(p_value) <> expected OR kind = 'integer' AND number <> trunc(number) THEN
        code := 'type';
        message := format('expected %s, not %s', kind, jsonb_typeof(p_value));
        RETURN NEXT;
    ELSIF kind = 'enum' AND NOT p_shape -> 'labels' ? coalesce(p_shape -> 'renamed' ->> content, content) THEN
        code := 'enum';
        message := 'is none of the labels';
        RETURN NEXT;
    ELSIF abs(number) > largest THEN
        code := 'out_of_range';
        message := 'is out of the range of ' || kind;
        RETURN NEXT;
    ELSE
        RETURN QUERY
        SELECT p_path, f.code, f.message
        FROM (VALUES
            ('minimum', number < (p_shape -> 'minimum')::double precision, 'is less than ' || (p_shape ->> 'minimum')),
            ('maximum', number > (p_shape -> 'maximum')::double precision, 'is more than ' || (p_shape ->> 'maximum')),
            ('min_length', char_length(content) < (p_shape -> 'min_length')::integer,
                format('has fewer than %s characters', p_shape ->> 'min_length')),
            ('max_length', char_length(content) > (p_shape -> 'max_length')::integer,
                format('has more than %s characters', p_shape ->> 'max_length')),
            ('pattern', content !~ (p_shape ->> 'pattern'), 'does not match ' || (p_shape ->> 'pattern')),
            ('format', content !~ CASE p_shape ->> 'format'
                WHEN 'uuid' THEN '{{ crate::model::formats::UUID }}'
                WHEN 'date' THEN '{{ crate::model::formats::DATE }}'
                WHEN 'timestamp' THEN '{{ crate::model::formats::TIMESTAMP }}'
            END, 'is not a ' || (p_shape ->> 'format'))
        ) AS f (code, is_fault, message)
        WHERE f.is_fault;
    END IF;
END
