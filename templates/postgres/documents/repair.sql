DECLARE
    broken record;
{%- if alerts.is_some() %}
    alert uuid;
{%- endif %}
BEGIN
    IF NOT dry_run THEN
        PERFORM FROM {{ table }} AS t
        WHERE {% for column in columns %}{% if !loop.first %} OR {% endif %}NOT {{ column.is_valid }}{% endfor %}
        FOR UPDATE;
    END IF;
    FOR broken IN
{%- for column in columns %}
{%- if !loop.first %}
        UNION ALL
{%- endif %}
        SELECT t.{{ key }} AS row_id,{% if let Some(organization) = organization %} t.{{ organization }} AS organization,{% endif %} {{ column.literal }} AS name, t.{{ column.ident }} AS found,
            (
                SELECT jsonb_agg(jsonb_build_object('path', e.path, 'code', e.code, 'message', e.message) ORDER BY e.number)
                FROM {{ column.errors }}(t.{{ column.ident }}) WITH ORDINALITY AS e (path, code, message, number)
            ) AS faults,
            {{ column.given }} AS given
        FROM {{ table }} AS t
        WHERE NOT {{ column.is_valid }}
{%- endfor %}
        ORDER BY row_id, name
    LOOP
        {{ out_key }} := broken.row_id;
        column_name := broken.name;
        faults := broken.faults;
        safe_default := broken.given;
        RETURN NEXT;
        CONTINUE WHEN dry_run;
        INSERT INTO {{ audit }} (row_id, column_name, found, faults, given)
        VALUES (
            broken.row_id, broken.name,
{%- if let Some(form) = form %}
            -- What looks like a credential is not kept anywhere.
            CASE
                WHEN {{ form }}(broken.found) IS NULL THEN broken.found
                ELSE '"withheld: it held what looks like a credential"'
            END,
{%- else %}
            broken.found,
{%- endif %}
            broken.faults, broken.given
        );
{%- if let Some(alerts) = alerts %}
        INSERT INTO {{ alerts }} AS a (organization_id, row_id, column_name, message)
        VALUES (
            broken.organization, broken.row_id, broken.name,
            format('%s was not valid and has been replaced; look at it before you go on', broken.name)
        )
        RETURNING a.id INTO alert;
        PERFORM pg_notify({{ channel }}, alert::text);
{%- endif %}
    END LOOP;
    IF NOT dry_run THEN
        UPDATE {{ table }} AS t
        SET {% for column in columns %}{% if !loop.first %},
            {% endif %}{{ column.ident }} = CASE WHEN NOT {{ column.is_valid }} THEN {{ column.given }} ELSE t.{{ column.ident }} END{% endfor %}
        WHERE {% for column in columns %}{% if !loop.first %} OR {% endif %}NOT {{ column.is_valid }}{% endfor %};
    END IF;
END
