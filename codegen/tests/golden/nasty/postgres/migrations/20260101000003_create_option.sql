-- Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
-- Once this file is committed it is history and stays as it is; changes come as further migrations.
--
-- Creates the enum type "order".option and converts the columns that hold it from text or varchar:
--   "order"."user"."table"
--
-- To add a new option:
--   1. Add the value to the enum option in registry.yaml, where it belongs in the order.
--   2. Run `cargo xtask gen`. It adds a migration with ALTER TYPE ... ADD VALUE and its rollback, and adds the value
--      to the enum of every language, to the JSON Schema and to the documentation.
--   3. Commit registry.yaml together with the generated files, then apply the new migration.
--
-- The DO block makes all of it one statement: however the file is applied, everything happens or nothing. Rows are
-- checked first, and so is all that stands on the columns; what is in the way is listed, and nothing is changed.
-- Converting rewrites the table under an exclusive lock.
DO $migration$
DECLARE
    labels CONSTANT text[] := ARRAY[
        'some',
        'none'
    ];
    renamed CONSTANT jsonb := '{}'; -- from earlier labels to present ones
    new_type CONSTANT text := '"order".option';
    bad text;
    type_id oid;
    type_kind "char";
    present text[];
    target record;
    item record;
    initial text;
    actions text;
    commands text[] := '{}';
    command text;
    table_ids oid[] := '{}';
    column_names text[] := '{}';
    problems text[] := '{}';
BEGIN
    -- Whoever comes after a waiting lock waits as well, so give up soon: the file can be run again at a quiet time.
    PERFORM set_config('lock_timeout', '5s', true);
    -- Compiling the catalog query below takes a hundred times as long as running it.
    PERFORM set_config('jit', 'off', true);

    SELECT t.oid, t.typtype INTO type_id, type_kind
    FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace
    WHERE n.nspname = 'order' AND t.typname = 'option';
    IF type_kind <> 'e' THEN
        RAISE EXCEPTION '"order".option exists already and is not an enum type but %', (
            SELECT CASE WHEN t.typrelid = 0 THEN pg_describe_object('pg_type'::regclass, t.oid, 0)
                        ELSE pg_describe_object('pg_class'::regclass, t.typrelid, 0) END
            FROM pg_type AS t WHERE t.oid = type_id
        ) USING ERRCODE = 'duplicate_object', HINT = 'Rename or drop it first.';
    END IF;
    present := ARRAY(SELECT e.enumlabel FROM pg_enum AS e WHERE e.enumtypid = type_id ORDER BY e.enumsortorder);

    IF type_id IS NULL THEN
        CREATE TYPE "order".option AS ENUM (
            'some',
            'none'
        );
        type_id := '"order".option'::regtype;
    ELSIF present <> labels THEN
        RAISE EXCEPTION 'type "order".option exists already, with other labels or in another order'
            USING ERRCODE = 'duplicate_object',
                  DETAIL = concat(
                      'exists: ', array_to_string(present, ', '), chr(10),
                      'wanted: ', array_to_string(labels, ', ')
                  );
    END IF;
    COMMENT ON TYPE "order".option IS 'Shadows a prelude type.';

    FOR target IN
        SELECT format('"order".%I', r.table_name) AS name, r.column_names, c.oid AS id, c.relkind AS kind
        FROM (VALUES
            ('user', ARRAY['table'])
        ) AS r (table_name, column_names)
        LEFT JOIN pg_class AS c
            ON c.relname = r.table_name AND c.relnamespace = '"order"'::regnamespace
    LOOP
        IF target.id IS NULL THEN
            RAISE NOTICE 'table % does not exist: nothing to convert', target.name;
            CONTINUE;
        ELSIF target.kind NOT IN ('r', 'p') THEN
            problems := problems || format('%s is not a table', target.name);
            CONTINUE;
        ELSIF EXISTS (
            SELECT FROM pg_attribute AS a
            WHERE a.attrelid = target.id AND a.attname = ANY (target.column_names)
                AND a.atttypid <> type_id
        ) THEN
            -- Before the look at the rows, so that none slips in behind it.
            EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', target.name);
        END IF;

        actions := NULL;
        FOR item IN
            SELECT r.name, a.atttypid AS type_id, format_type(a.atttypid, a.atttypmod) AS type_name,
                   CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS initial
            FROM unnest(target.column_names) AS r (name)
            LEFT JOIN pg_attribute AS a ON a.attrelid = target.id AND a.attname = r.name
            LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        LOOP
            IF item.type_id IS NULL THEN
                RAISE NOTICE 'table % has no column %: nothing to convert', target.name, item.name;
                CONTINUE;
            END IF;
            CONTINUE WHEN item.type_id = type_id;

            IF item.type_id NOT IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype) THEN
                problems := problems || format(
                    '%s.%I is of type %s; only text and varchar can be converted', target.name, item.name, item.type_name
                );
                CONTINUE;
            END IF;

            -- Rows with anything but a label, and what was probably meant.
            EXECUTE format(
                $query$
                    SELECT string_agg(format('%%L ×%%s%%s', s.value, s.count, CASE
                        WHEN $2 ->> s.value IS NOT NULL THEN format(' (now %%L)', $2 ->> s.value)
                        WHEN lower(trim(s.value)) = ANY ($1) THEN format(' (should be %%L)', lower(trim(s.value)))
                    END), ', ' ORDER BY s.value)
                    FROM (SELECT %1$I::text COLLATE "C" AS value, count(*) FROM %2$s GROUP BY 1) AS s
                    WHERE s.value <> ALL ($1)
                $query$,
                item.name, target.name
            ) INTO bad USING labels, renamed;
            IF bad IS NOT NULL THEN
                problems := problems || format('%s.%I holds values that are no label: %s', target.name, item.name, bad);
            END IF;

            -- A default that is a plain literal becomes one of the new type; any other expression is cast.
            initial := item.initial;
            IF initial ~ '^''([^'']|'''')*''::(text|character varying|bpchar)$' THEN
                EXECUTE 'SELECT ' || initial INTO initial;
                IF initial <> ALL (labels) THEN
                    problems := problems || format(
                        '%1$s.%2$I has the default %3$L, which is no label: '
                        'ALTER TABLE %1$s ALTER COLUMN %2$I DROP DEFAULT;',
                        target.name, item.name, initial
                    );
                END IF;
                initial := format('%L::%s', initial, new_type);
            ELSE
                initial := '(' || initial || ')::' || new_type;
            END IF;

            -- In one ALTER TABLE: a default in the way of TYPE is an error, and two passes would rewrite twice.
            actions := concat_ws(
                ', ', actions, format('ALTER COLUMN %I DROP DEFAULT', item.name),
                format('ALTER COLUMN %1$I TYPE %2$s USING %1$I::text::%2$s', item.name, new_type),
                format('ALTER COLUMN %I SET DEFAULT ', item.name) || initial
            );
            table_ids := table_ids || target.id;
            column_names := column_names || item.name;
        END LOOP;
        IF actions IS NOT NULL THEN
            commands := commands || format('ALTER TABLE %s %s', target.name, actions);
        END IF;
    END LOOP;

    -- What PostgreSQL would refuse to carry over: all of it at once, each with the statement that drops it.
    FOR item IN
        WITH RECURSIVE family AS (
            -- Each table with all that inherits from it, partitions included.
            SELECT r.id AS root, r.id FROM unnest(table_ids) AS r (id)
            UNION
            SELECT f.root, i.inhrelid FROM family AS f JOIN pg_inherits AS i ON i.inhparent = f.id
        ), affected AS (
            SELECT DISTINCT f.root, a.attrelid AS table_id, a.attnum AS number, a.attname AS name,
                a.attcollation AS collation_id
            FROM unnest(table_ids, column_names) AS r (table_id, name)
            JOIN family AS f ON f.root = r.table_id
            JOIN pg_attribute AS a ON a.attrelid = f.id AND a.attname = r.name
        ), dependents AS (
            SELECT d.classid, d.objid, d.objsubid
            FROM affected AS a
            JOIN pg_depend AS d
                ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.table_id AND d.refobjsubid = a.number
        ), views AS (
            -- With the views that stand on them, which have to go first.
            SELECT c.oid AS id, 1 AS depth
            FROM dependents AS d
            LEFT JOIN pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
            JOIN pg_class AS c ON c.oid = CASE d.classid WHEN 'pg_class'::regclass THEN d.objid ELSE r.ev_class END
            WHERE c.relkind IN ('v', 'm')
            UNION
            SELECT r.ev_class, v.depth + 1
            FROM views AS v
            JOIN pg_depend AS d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = v.id
            JOIN pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.ev_class <> v.id
        ), row_types AS (
            SELECT c.reltype AS id FROM family AS f JOIN pg_class AS c ON c.oid = f.id
            UNION
            SELECT t.oid
            FROM row_types AS r
            JOIN pg_type AS t ON r.id IN (t.typelem, t.typbasetype) OR EXISTS (
                SELECT FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
                WHERE c.oid = t.typrelid AND c.relkind = 'c' AND a.atttypid = r.id
            )
        ), objects (class_id, id, sub_id, depth, table_id, expression) AS (
            -- What has an expression may do with the new type as well, which is tried below; all else is in the way.
            SELECT 'pg_class'::regclass::oid, v.id, 0, max(v.depth), NULL::oid, NULL
            FROM views AS v
            GROUP BY v.id
            UNION ALL
            SELECT d.classid, d.objid, 0, 0, NULL, NULL
            FROM dependents AS d
            WHERE d.classid NOT IN (
                'pg_class'::regclass, 'pg_rewrite'::regclass, 'pg_trigger'::regclass, 'pg_attrdef'::regclass,
                'pg_constraint'::regclass, 'pg_statistic_ext'::regclass
            )
            UNION ALL
            SELECT d.classid, d.objid, 0, 0, NULL, NULL
            FROM dependents AS d
            JOIN pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
            WHERE r.rulename <> '_RETURN'
            UNION ALL
            SELECT d.classid, d.objid, 0, 0, NULL, NULL
            FROM dependents AS d
            JOIN pg_trigger AS t ON d.classid = 'pg_trigger'::regclass AND t.oid = d.objid
            WHERE NOT t.tgisinternal AND t.tgparentid = 0
            UNION ALL
            -- Not the column's own default, unless a child table has another one.
            SELECT d.classid, d.objid, 0, 0, NULL, NULL
            FROM dependents AS d
            JOIN pg_attrdef AS f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid
            JOIN pg_attribute AS c ON c.attrelid = f.adrelid AND c.attnum = f.adnum
            WHERE (c.attgenerated = '' OR c.attinhcount = 0) AND NOT EXISTS (
                SELECT FROM affected AS a
                JOIN pg_attribute AS p ON p.attrelid = a.root AND p.attname = a.name AND p.attgenerated = ''
                JOIN pg_attrdef AS i ON i.adrelid = p.attrelid AND i.adnum = p.attnum
                WHERE a.table_id = f.adrelid AND a.number = f.adnum
                    AND pg_get_expr(i.adbin, i.adrelid) = pg_get_expr(f.adbin, f.adrelid)
            )
            UNION ALL
            SELECT d.classid, d.objid, 0, 0, k.conrelid, pg_get_expr(k.conbin, k.conrelid)
            FROM dependents AS d
            JOIN pg_constraint AS k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
            WHERE k.contype IN ('c', 'f') AND k.conparentid = 0 AND k.coninhcount = 0
            UNION ALL
            -- An index keeps its operator class and collation, and its expressions must stay immutable, which a cast
            -- between enum and text is not.
            SELECT d.classid, d.objid, 0, 0, i.indrelid, CASE WHEN NOT EXISTS (
                SELECT FROM affected AS a
                CROSS JOIN generate_series(0, i.indnkeyatts - 1) AS k (n)
                JOIN pg_opclass AS o ON o.oid = i.indclass[k.n]
                WHERE a.table_id = i.indrelid AND (
                    strpos(e.text, format('(%I)::', a.name)) > 0
                    OR a.number = i.indkey[k.n] AND (
                        NOT o.opcdefault
                        OR i.indcollation[k.n] NOT IN (0, a.collation_id)
                        OR NOT EXISTS (
                            SELECT FROM pg_opclass AS p
                            WHERE p.opcmethod = o.opcmethod AND p.opcdefault
                                AND p.opcintype = 'anyenum'::regtype
                        )
                    )
                )
            ) THEN e.text END
            FROM dependents AS d
            LEFT JOIN pg_constraint AS k
                ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid AND k.contype IN ('p', 'u', 'x')
            JOIN pg_index AS i
                ON i.indexrelid = CASE d.classid WHEN 'pg_class'::regclass THEN d.objid ELSE k.conindid END
            JOIN pg_class AS c ON c.oid = i.indexrelid AND NOT c.relispartition
            CROSS JOIN concat_ws(
                ', ', pg_get_expr(i.indexprs, i.indrelid), pg_get_expr(i.indpred, i.indrelid)
            ) AS e (text)
            UNION ALL
            SELECT d.classid, d.objid, 0, 0, s.stxrelid,
                array_to_string(pg_get_statisticsobjdef_expressions(s.oid), ', ')
            FROM dependents AS d
            JOIN pg_statistic_ext AS s ON d.classid = 'pg_statistic_ext'::regclass AND s.oid = d.objid
            WHERE s.stxexprs IS NOT NULL
        ), blockers (depth, description, remedy, trial) AS (
            SELECT o.depth, CASE f.attgenerated
                WHEN 's' THEN concat('generation expression ', i.identity)
                ELSE concat(t.type, ' ', i.identity)
            END, CASE
                WHEN t.type IN ('policy', 'rule', 'trigger') THEN
                    format('DROP %s %I ON %I.%I;', upper(t.type), t.names[3], t.names[1], t.names[2])
                WHEN t.type = 'table constraint' THEN
                    format('ALTER TABLE %I.%I DROP CONSTRAINT %I;', t.names[1], t.names[2], t.names[3])
                WHEN t.type = 'default value' THEN
                    format('ALTER TABLE %I.%I ALTER COLUMN %I DROP %s;', t.names[1], t.names[2], t.names[3],
                           CASE f.attgenerated WHEN '' THEN 'DEFAULT' ELSE 'EXPRESSION' END)
                WHEN t.type = 'publication relation' THEN
                    format('ALTER PUBLICATION %I DROP TABLE ONLY %I.%I;', t.args[1], t.names[1], t.names[2])
                WHEN t.type = 'composite type column' THEN
                    format('ALTER TYPE %I.%I DROP ATTRIBUTE %I;', t.names[1], t.names[2], t.names[3])
                WHEN t.type = 'foreign table column' THEN
                    format('ALTER FOREIGN TABLE %I.%I DROP COLUMN %I;', t.names[1], t.names[2], t.names[3])
                WHEN t.type = 'statistics object' THEN format('DROP STATISTICS %s;', i.identity)
                ELSE format('DROP %s %s;', upper(t.type), i.identity)
            END, CASE WHEN o.expression IS NOT NULL THEN
                format('SELECT %s FROM (SELECT %s) AS %I WHERE false', o.expression, (
                    SELECT string_agg(format('NULL::%s AS %I', CASE
                        WHEN x.number IS NULL THEN format_type(a.atttypid, a.atttypmod) ELSE new_type
                    END, a.attname), ', ')
                    FROM pg_attribute AS a LEFT JOIN affected AS x ON x.table_id = a.attrelid AND x.number = a.attnum
                    WHERE a.attrelid = o.table_id AND a.attnum > 0 AND NOT a.attisdropped
                ), (SELECT c.relname FROM pg_class AS c WHERE c.oid = o.table_id))
            END
            FROM objects AS o
            CROSS JOIN pg_identify_object(o.class_id, o.id, o.sub_id) AS i
            CROSS JOIN pg_identify_object_as_address(o.class_id, o.id, o.sub_id) AS t (type, names, args)
            LEFT JOIN (
                pg_attrdef AS d JOIN pg_attribute AS f ON f.attrelid = d.adrelid AND f.attnum = d.adnum
            ) ON o.class_id = 'pg_attrdef'::regclass AND d.oid = o.id
            UNION ALL
            SELECT 0, format('column %s inherited from %s', c.identity, p.identity), CASE
                WHEN k.relispartition THEN format('ALTER TABLE %s DETACH PARTITION %s;', p.identity, t.identity)
                ELSE format('ALTER TABLE %s NO INHERIT %s;', t.identity, p.identity)
            END, NULL
            FROM affected AS a
            JOIN pg_class AS k ON k.oid = a.table_id
            JOIN pg_inherits AS h ON h.inhrelid = a.table_id AND h.inhparent NOT IN (SELECT f.id FROM family AS f)
            JOIN pg_attribute AS b ON b.attrelid = h.inhparent AND b.attname = a.name
            CROSS JOIN pg_identify_object('pg_class'::regclass, a.table_id, a.number) AS c
            CROSS JOIN pg_identify_object('pg_class'::regclass, a.table_id, 0) AS t
            CROSS JOIN pg_identify_object('pg_class'::regclass, h.inhparent, 0) AS p
            UNION ALL
            SELECT 0, format('column %s holding rows of the table', c.identity), CASE k.relkind
                WHEN 'm' THEN format('DROP MATERIALIZED VIEW %s;', t.identity)
                ELSE format('ALTER TABLE %s DROP COLUMN %I;', t.identity, a.attname)
            END, NULL
            FROM row_types AS r
            JOIN pg_attribute AS a ON a.atttypid = r.id AND a.attinhcount = 0
            JOIN pg_class AS k ON k.oid = a.attrelid AND k.relkind IN ('r', 'p', 'm')
            CROSS JOIN pg_identify_object('pg_class'::regclass, a.attrelid, a.attnum) AS c
            CROSS JOIN pg_identify_object('pg_class'::regclass, a.attrelid, 0) AS t
            UNION ALL
            SELECT 0, format('partition key of table %s', t.identity),
                'no statement drops it; make the table again without it', NULL
            FROM affected AS a
            JOIN pg_partitioned_table AS p ON p.partrelid = a.table_id
            CROSS JOIN pg_identify_object('pg_class'::regclass, a.table_id, 0) AS t
            WHERE a.number = ANY (p.partattrs::int2[]) OR p.partexprs::text ~ format(':varattno %s ', a.number)
            UNION ALL
            SELECT 0, format('type of table %s', t.identity), format('ALTER TABLE %s NOT OF;', t.identity), NULL
            FROM family AS f
            JOIN pg_class AS c ON c.oid = f.id AND c.reloftype <> 0
            CROSS JOIN pg_identify_object('pg_class'::regclass, c.oid, 0) AS t
        )
        SELECT b.description, b.remedy, CASE WHEN bool_and(b.trial IS NOT NULL) THEN min(b.trial) END AS trial
        FROM blockers AS b
        GROUP BY b.depth, b.description, b.remedy
        ORDER BY b.depth DESC, b.description
    LOOP
        IF item.trial IS NOT NULL THEN
            BEGIN
                EXECUTE item.trial;
                CONTINUE;
            EXCEPTION WHEN OTHERS THEN
                NULL; -- the expression means nothing with the new type
            END;
        END IF;
        problems := problems || format('%s: %s', item.description, item.remedy);
    END LOOP;

    IF problems <> '{}' THEN
        RAISE EXCEPTION 'cannot convert to "order".option; nothing was changed'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  DETAIL = array_to_string(problems, chr(10)),
                  HINT = 'Mend the rows; drop what is in the way before this file runs and make it again afterwards.';
    END IF;
    -- replay: ALTER TABLE "order"."user" ALTER COLUMN "table" TYPE "order".option;
    FOREACH command IN ARRAY commands LOOP
        EXECUTE command;
    END LOOP;
END
$migration$;
