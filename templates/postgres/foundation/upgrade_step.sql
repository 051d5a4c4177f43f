DECLARE
    document jsonb := p_document;
{%- for (name, type_name) in variables %}
    {{ name }} {{ type_name }};
{%- endfor %}
BEGIN
{%- for line in lines %}
    {{ line }}
{%- endfor %}
    RETURN jsonb_set(document, '{schema_version}', '{{ to }}');
END
