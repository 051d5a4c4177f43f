BEGIN
{%- for (name, pattern) in patterns %}
    IF p_value ~ {{ pattern }} THEN
        RETURN {{ name }};
    END IF;
{%- endfor %}
{%- if high_entropy %}
    -- Nearly every text ends here.
    IF p_value !~ '[A-Za-z0-9_+/=-]{24,}' THEN
        RETURN NULL;
    END IF;
    -- Keys that are made at random change between small letters, capitals and digits nearly everywhere; names and words
    -- do so rarely.
    IF EXISTS (
        SELECT FROM regexp_matches(p_value, '[A-Za-z0-9_+/=-]{24,}', 'g') AS m (token)
        WHERE m.token[1] ~ '[a-z]' AND m.token[1] ~ '[A-Z]' AND m.token[1] ~ '[0-9]'
            AND 20 * regexp_count(m.token[1], '[a-z](?=[^a-z])|[A-Z](?=[^A-Z])|[0-9](?=[^0-9])')
                >= 9 * char_length(m.token[1])
    ) OR EXISTS (
        SELECT FROM regexp_matches(p_value, '[0-9A-Za-z]{40,}', 'g') AS m (token)
        WHERE m.token[1] ~ '^([0-9a-f]+|[0-9A-F]+)$' AND m.token[1] ~ '[0-9]' AND m.token[1] ~* '[a-f]'
    ) THEN
        RETURN 'high_entropy';
    END IF;
{%- endif %}
    RETURN NULL;
END
