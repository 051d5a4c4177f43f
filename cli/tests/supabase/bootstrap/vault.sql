-- The interface of Supabase Vault 0.3.1 with its rights and its faults. The real one encrypts with a key outside of the
-- database; here the key is a row that nobody but the superuser reads.
CREATE SCHEMA vault;

CREATE TABLE vault.root_key (key bytea NOT NULL);
INSERT INTO vault.root_key VALUES (extensions.gen_random_bytes(32));

CREATE TABLE vault.secrets (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text,
  description text NOT NULL DEFAULT '',
  secret text NOT NULL,
  key_id uuid,
  nonce bytea DEFAULT extensions.gen_random_bytes(16),
  created_at timestamptz NOT NULL DEFAULT current_timestamp,
  updated_at timestamptz NOT NULL DEFAULT current_timestamp
);
CREATE UNIQUE INDEX secrets_name_idx ON vault.secrets (name) WHERE name IS NOT NULL;

CREATE VIEW vault.decrypted_secrets AS
SELECT
  s.id,
  s.name,
  s.description,
  s.secret,
  convert_from(
    extensions.decrypt_iv(decode(s.secret, 'base64'), (SELECT k.key FROM vault.root_key AS k), s.nonce, 'aes-cbc'),
    'UTF8'
  ) AS decrypted_secret,
  s.key_id,
  s.nonce,
  s.created_at,
  s.updated_at
FROM vault.secrets AS s;

CREATE FUNCTION vault.encrypted(plain text, nonce bytea) RETURNS text LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT encode(
    extensions.encrypt_iv(convert_to(plain, 'UTF8'), (SELECT k.key FROM vault.root_key AS k), nonce, 'aes-cbc'),
    'base64'
  )
$$;

CREATE FUNCTION vault.create_secret(
  new_secret text,
  new_name text DEFAULT NULL,
  new_description text DEFAULT '',
  new_key_id uuid DEFAULT NULL
) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  stored vault.secrets;
BEGIN
  -- The row is there before it is encrypted: its first version, with the plaintext, stays in the heap and in the WAL,
  -- and a violated constraint prints it.
  INSERT INTO vault.secrets (secret, name, description)
  VALUES (new_secret, new_name, new_description)
  RETURNING * INTO stored;
  UPDATE vault.secrets SET secret = vault.encrypted(stored.secret, stored.nonce) WHERE id = stored.id;
  RETURN stored.id;
END
$$;

CREATE FUNCTION vault.update_secret(
  secret_id uuid,
  new_secret text DEFAULT NULL,
  new_name text DEFAULT NULL,
  new_description text DEFAULT NULL,
  new_key_id uuid DEFAULT NULL
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE vault.secrets AS s
  SET
    secret = CASE WHEN new_secret IS NULL THEN s.secret ELSE vault.encrypted(new_secret, s.nonce) END,
    name = coalesce(new_name, s.name),
    description = coalesce(new_description, s.description),
    updated_at = current_timestamp
  WHERE s.id = secret_id;
END
$$;

REVOKE ALL ON FUNCTION
  vault.encrypted(text, bytea),
  vault.create_secret(text, text, text, uuid),
  vault.update_secret(uuid, text, text, text, uuid)
FROM PUBLIC;

GRANT USAGE ON SCHEMA vault TO postgres, service_role;
GRANT SELECT, DELETE, REFERENCES ON vault.secrets TO postgres;
GRANT SELECT, DELETE ON vault.secrets TO service_role;
GRANT SELECT ON vault.decrypted_secrets TO postgres, service_role;
GRANT EXECUTE ON FUNCTION
  vault.create_secret(text, text, text, uuid),
  vault.update_secret(uuid, text, text, text, uuid)
TO postgres, service_role;
