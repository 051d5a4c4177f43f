    SELECT CASE
{%- for (name, pattern) in patterns %}
        WHEN p_value ~ {{ pattern }} THEN {{ name }}
{%- endfor %}
{%- if high_entropy %}
        -- Keys that are made at random change between small letters, capitals and digits nearly everywhere; names and
        -- words do so rarely.
        WHEN EXISTS (
            SELECT FROM regexp_matches(p_value, '[A-Za-z0-9_+/=-]{24,}', 'g') AS m (token)
            WHERE m.token[1] ~ '[a-z]' AND m.token[1] ~ '[A-Z]' AND m.token[1] ~ '[0-9]'
                AND 20 * regexp_count(m.token[1], '[a-z](?=[^a-z])|[A-Z](?=[^A-Z])|[0-9](?=[^0-9])')
                    >= 9 * char_length(m.token[1])
        ) THEN 'high_entropy'
        WHEN EXISTS (
            SELECT FROM regexp_matches(p_value, '[0-9A-Za-z]{40,}', 'g') AS m (token)
            WHERE m.token[1] ~ '^([0-9a-f]+|[0-9A-F]+)$' AND m.token[1] ~ '[0-9]' AND m.token[1] ~* '[a-f]'
        ) THEN 'high_entropy'
{%- endif %}
{%- if patterns.is_empty() && !high_entropy %}
        WHEN false THEN ''
{%- endif %}
    END
