{%- for (old, new) in renames %}
    IF EXISTS (
        SELECT FROM pg_enum AS e
        WHERE e.enumtypid = to_regtype('{{ subject.type_name }}') AND e.enumlabel = '{{ old }}'
    ) THEN
        ALTER TYPE {{ subject.type_name }} RENAME VALUE '{{ old }}' TO '{{ new }}';
    END IF;
{%- endfor %}
