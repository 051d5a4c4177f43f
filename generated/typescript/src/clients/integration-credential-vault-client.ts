/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { INTEGRATION_TYPE_REGISTRY, type IntegrationType } from '../enums/integration-type.ts';
import type { CredentialMap, CredentialReference, CredentialVaultError } from '../runtime/credentials.ts';
import type { DatabaseClient } from '../runtime/database.ts';
import * as vault from '../runtime/vault.ts';

/**
 * Keeps the credentials of rows of `organization_integrations` in the vault, for edge functions and other servers.
 *
 * Every method throws a `TypeError` before any call where it can see that the call must fail; the error names keys and
 * never values. When the vault refuses, it throws a {@link CredentialVaultError}. Nothing is kept or retried.
 */
export interface IntegrationCredentialVaultClient {
  /** Stores the first credentials of a row and returns the reference, which the row has then. */
  storeCredentials(
    integrationId: string,
    credentials: Readonly<Record<string, string>>,
    options?: { readonly integrationType?: IntegrationType },
  ): Promise<CredentialReference>;

  /**
   * WARNING: Returns plaintext credentials. Call it on servers only, which log in as `service_role`; the database refuses
   * everybody else and records each call. Use what it returns for one request and drop it: never show, log or store it.
   */
  retrieveCredentials(reference: CredentialReference): Promise<CredentialMap>;

  /**
   * Stores other credentials in the place of those behind `reference`, which are deleted, and returns the new reference:
   * all of it or nothing. Without `integrationId`, the row that refers to them is searched for.
   */
  rotateCredentials(
    reference: CredentialReference,
    newCredentials: Readonly<Record<string, string>>,
    options?: { readonly integrationId?: string; readonly integrationType?: IntegrationType },
  ): Promise<CredentialReference>;

  /** Deletes credentials and takes the reference out of the row. That they are not there is no error. */
  deleteCredentials(reference: CredentialReference): Promise<void>;
}

const FUNCTIONS: vault.VaultFunctions = {
  keyParameter: 'integration_id',
  hasUuidKey: true,
  referenceParameter: 'vault_secret_id',
  store: 'vault_store_integration_credentials',
  retrieve: 'vault_retrieve_integration_credentials',
  replace: 'vault_replace_integration_credentials',
  delete: 'vault_delete_integration_credentials',
  keysOf: /* @__PURE__ */ Object.fromEntries(
    /* @__PURE__ */ Object.entries(INTEGRATION_TYPE_REGISTRY).map(([type, definition]) => [type, definition.credential_keys]),
  ),
  rows: {
    table: 'organization_integrations',
    key: 'id',
    reference: 'vault_secret_id',
    teller: { name: 'organization_integrations_vault_secret_id', parameter: 'p_id' },
  },
};

/** The {@link IntegrationCredentialVaultClient} of Supabase: calls the functions of the database. */
export class SupabaseCredentialVaultClient implements IntegrationCredentialVaultClient {
  readonly #context: vault.VaultContext;

  /** Works with a client of Supabase and with whoever is logged in there; another clock is for tests. */
  constructor(client: DatabaseClient, now: () => Date = () => new Date()) {
    this.#context = { client, functions: FUNCTIONS, now };
  }

  storeCredentials(
    integrationId: string,
    credentials: Readonly<Record<string, string>>,
    options: { readonly integrationType?: IntegrationType } = {},
  ): Promise<CredentialReference> {
    return vault.store(this.#context, integrationId, credentials, options.integrationType);
  }

  retrieveCredentials(reference: CredentialReference): Promise<CredentialMap> {
    return vault.retrieve(this.#context, reference);
  }

  rotateCredentials(
    reference: CredentialReference,
    newCredentials: Readonly<Record<string, string>>,
    options: { readonly integrationId?: string; readonly integrationType?: IntegrationType } = {},
  ): Promise<CredentialReference> {
    const key = options.integrationId;
    return vault.rotate(this.#context, reference, newCredentials, key, options.integrationType);
  }

  deleteCredentials(reference: CredentialReference): Promise<void> {
    return vault.remove(this.#context, reference);
  }
}
