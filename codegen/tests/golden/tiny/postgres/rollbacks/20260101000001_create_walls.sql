-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
--
-- Undoes the migration of the same name.
-- The table public.walls.
SELECT set_config('lock_timeout', '5s', true);

DO $rollback$
BEGIN
    IF to_regclass('public.walls') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM public.walls) THEN
        RAISE WARNING 'the table public.walls has rows and is left as it is';
        RETURN;
    END IF;
    DROP TABLE public.walls;
END
$rollback$;
