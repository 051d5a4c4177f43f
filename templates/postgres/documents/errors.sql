BEGIN
    RETURN QUERY
    SELECT f.path, f.code, f.message
    FROM (SELECT {{ shape }}::jsonb AS shape) AS s
    CROSS JOIN LATERAL {{ faults }}(p_document, s.shape, s.shape -> 'types', ''::text) AS f;
END
