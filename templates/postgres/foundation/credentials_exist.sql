BEGIN
    RETURN {{ reference.vault }}.credential_exists($1);
END
