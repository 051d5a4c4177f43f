DECLARE
    lifted integer;
BEGIN
    WITH due AS (
        SELECT t.{{ key }}
{%- for column in columns %},
            coalesce({{ column.lifted }}, t.{{ column.ident }}) AS {{ column.ident }}
{%- endfor %}
        FROM {{ table }} AS t
        WHERE (
{%- for column in columns %}{% if !loop.first %} OR {% endif %}{{ column.lifted }} IS NOT NULL{% endfor -%}
        )
{%- for column in columns %}
            AND coalesce({{ column.lifted }} IS NOT NULL OR {{ column.is_valid }}, true)
{%- endfor %}
        ORDER BY t.{{ key }}
        LIMIT p_batch
        FOR UPDATE
    )
    UPDATE {{ table }} AS t
    SET {% for column in columns %}{% if !loop.first %}, {% endif %}{{ column.ident }} = due.{{ column.ident }}{% endfor %}
    FROM due
    WHERE t.{{ key }} = due.{{ key }};
    GET DIAGNOSTICS lifted = ROW_COUNT;
    RETURN lifted;
END
