            -- A default ends in a cast to the old type; one that uses the type in another way cannot be carried over.
            initial := left(item.initial, -length(old_cast));
            IF initial || old_cast = item.initial AND strpos(initial, old_cast) = 0 THEN
                initial := initial || '::' || new_type;
            ELSIF item.initial IS NOT NULL THEN
                problems := problems || format(
                    'default of %1$s.%2$I: ALTER TABLE %1$s ALTER COLUMN %2$I DROP DEFAULT;', target.name, item.name
                );
            END IF;
