            -- In one ALTER TABLE: a default in the way of TYPE is an error, and two passes would rewrite twice.
            actions := concat_ws(
                ', ', actions, format('ALTER COLUMN %I DROP DEFAULT', item.name),
{%- if direction.maps %}
                format(
                    'ALTER COLUMN %1$I TYPE %2$s USING coalesce(%3$L::jsonb ->> %1$I::text, %1$I::text)::%2$s',
                    item.name, new_type, successors
                ),
{%- else %}
                format('ALTER COLUMN %1$I TYPE %2$s USING %1$I::text::%2$s', item.name, new_type),
{%- endif %}
                format('ALTER COLUMN %I SET DEFAULT ', item.name) || initial
            );
            table_ids := table_ids || target.id;
            column_names := column_names || item.name;
        END LOOP;
        IF actions IS NOT NULL THEN
            commands := commands || format('ALTER TABLE %s %s', target.name, actions);
        END IF;
    END LOOP;
