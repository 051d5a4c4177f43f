-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Who may do what with "order"."user": rights on columns, and policies for rows.
-- The roles of the application stand in the JWT; to PostgreSQL they are all authenticated, so what only some of
-- them may see is in nobody's grant and told by a function.
SELECT set_config('lock_timeout', '5s', true);

DO $check$
DECLARE
    unknown text;
BEGIN
    SELECT string_agg(format('DROP POLICY %I ON "order"."user";', p.polname), chr(10) ORDER BY p.polname)
    INTO unknown
    FROM pg_policy AS p
    WHERE p.polrelid = '"order"."user"'::regclass AND p.polpermissive
        AND p.polname NOT IN (
            'select_own_organization'
        );
    IF unknown IS NOT NULL THEN
        RAISE EXCEPTION 'the table "order"."user" has policies that no migration makes, and each of them may open it'
            USING ERRCODE = 'object_not_in_prerequisite_state', DETAIL = unknown,
                  HINT = 'Drop them first, or make them in a migration.';
    END IF;
END
$check$;

ALTER TABLE "order"."user" ENABLE ROW LEVEL SECURITY;

CREATE INDEX IF NOT EXISTS user_group_idx ON "order"."user" ("group");

REVOKE ALL ON TABLE "order"."user" FROM PUBLIC, anon, authenticated, service_role;
GRANT SELECT ("order", "select") ON TABLE "order"."user" TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE "order"."user" TO service_role;

DROP POLICY IF EXISTS select_own_organization ON "order"."user";
CREATE POLICY select_own_organization ON "order"."user"
    FOR SELECT TO authenticated
    USING (
        "group" = (
            SELECT CASE
                WHEN jwt.claims #> ARRAY['a', 'b"'] = '"default"'
                    AND jwt.claims #>> ARRAY['o''rg'] ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
                THEN (jwt.claims #>> ARRAY['o''rg'])::uuid
            END
            FROM (SELECT auth.jwt() AS claims) AS jwt
        )
    );
