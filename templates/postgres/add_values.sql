-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Adds to the enum type {{ subject.type_name }}: {{ added }}.
-- The new labels cannot be used before the transaction that adds them has ended.
DO {{ tag }}
DECLARE
    labels CONSTANT text[] := ARRAY[
{{ labels }}
    ];
    present text[];
BEGIN
    PERFORM set_config('lock_timeout', '5s', true);

{{ additions }}

    present := ARRAY(
        SELECT e.enumlabel FROM pg_enum AS e
        WHERE e.enumtypid = '{{ subject.type_name }}'::regtype
        ORDER BY e.enumsortorder
    );
    IF present <> labels THEN
        RAISE EXCEPTION 'type {{ subject.type_name }} has other labels than the registry, or in another order'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  DETAIL = concat(
                      'would be: ', array_to_string(present, ', '), chr(10),
                      'wanted: ', array_to_string(labels, ', ')
                  );
    END IF;
END
{{ tag }};
