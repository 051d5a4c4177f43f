{{ Header::Other }}
-- Undoes the migration of the same name.
-- The schema {{ schema }} stays: it may have been there before, and hold other things.
