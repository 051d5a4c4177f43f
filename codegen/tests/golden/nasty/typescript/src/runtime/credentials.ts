/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { DatabaseErrorKind } from './database.ts';
import type { Uuid } from './values.ts';

const REDACTED = '[REDACTED]';

/**
 * Credentials by key. Prints, logs and encodes as `[REDACTED]`, wherever it stands: its values are in no property.
 */
export class CredentialMap {
  readonly #values: Readonly<Record<string, string>>;

  constructor(credentials: Readonly<Record<string, string>>) {
    // Without a prototype no key means anything else.
    this.#values = Object.freeze(Object.assign(Object.create(null) as Record<string, string>, credentials));
  }

  /** The keys, which are no secret. */
  get keys(): readonly string[] {
    return Object.keys(this.#values);
  }

  /** One of the values in plaintext. */
  get(key: string): string | undefined {
    return this.#values[key];
  }

  /** All values in plaintext. Keep them no longer than the request needs them. */
  reveal(): Readonly<Record<string, string>> {
    return this.#values;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  /** What Node logs. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return REDACTED;
  }

  /** What Deno logs. */
  [Symbol.for('Deno.customInspect')](): string {
    return REDACTED;
  }
}

/** Where credentials rest in the vault. It is no secret: it opens nothing. */
export interface CredentialReference {
  /** The UUID of the secret. */
  readonly vaultSecretId: Uuid;
  /** When this client received the reference. */
  readonly createdAt: Date;
}

/** The vault did not do what it was asked for. Holds no credential and nothing that the database said. */
export class CredentialVaultError extends Error {
  override readonly name = 'CredentialVaultError';
  readonly kind: DatabaseErrorKind;

  constructor(kind: DatabaseErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
