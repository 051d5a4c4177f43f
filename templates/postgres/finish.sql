    IF problems <> '{}' THEN
        RAISE EXCEPTION 'cannot {{ direction.undertaking }}; nothing was changed'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  DETAIL = array_to_string(problems, chr(10)),
                  HINT = 'Mend the rows; drop what is in the way before this file runs and make it again afterwards.';
    END IF;
{%- for line in direction.replays %}
    -- replay: {{ line }}
{%- endfor %}
    FOREACH command IN ARRAY commands LOOP
        EXECUTE command;
    END LOOP;
