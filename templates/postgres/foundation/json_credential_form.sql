BEGIN
    RETURN (
        SELECT f.form
        FROM (
            SELECT s.value
            FROM jsonb_path_query(p_value, 'strict $.** ? (@.type() == "string")') AS s (value)
            UNION ALL
            SELECT k.value
            FROM jsonb_path_query(p_value, 'strict $.** ? (@.type() == "object").keyvalue().key') AS k (value)
        ) AS v (value)
        CROSS JOIN LATERAL (SELECT {{ form }}(v.value #>> '{}') AS form) AS f
        WHERE f.form IS NOT NULL
        LIMIT 1
    );
END
