BEGIN
    RETURN NOT {{ too_deep }}(p_value)
        AND NOT jsonb_path_exists(p_value, 'strict $.** ? (@ > 1.7976931348623158e308 || @ < -1.7976931348623158e308)');
END
