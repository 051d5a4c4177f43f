DO $rollback$
BEGIN
    IF to_regclass({{ literal }}) IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM {{ table }}) THEN
        RAISE WARNING 'the table {{ table }} has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE {{ table }};
END
$rollback$;
