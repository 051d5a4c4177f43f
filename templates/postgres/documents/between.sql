DECLARE
    number double precision := {{ double }}(p_value);
BEGIN
{%- if whole %}
    RETURN coalesce(number = trunc(number) AND number BETWEEN p_minimum AND p_maximum, false);
{%- else %}
    RETURN coalesce(number BETWEEN p_minimum AND p_maximum, false);
{%- endif %}
END
