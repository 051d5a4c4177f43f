/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import {
  type FieldMappings,
  encodeFieldMappings,
  upgradeAndParseFieldMappings,
  validateFieldMappings,
} from '../documents/field-mappings.ts';
import {
  type SyncSchedule,
  encodeSyncSchedule,
  upgradeAndParseSyncSchedule,
  validateSyncSchedule,
} from '../documents/sync-schedule.ts';
import {
  type IntegrationStatus,
  type OpenIntegrationStatus,
  openIntegrationStatus,
} from '../enums/integration-status.ts';
import { type IntegrationType, type OpenIntegrationType, openIntegrationType } from '../enums/integration-type.ts';
import type { DatabaseClient, DatabaseError } from '../runtime/database.ts';
import type { ParseResult } from '../runtime/faults.ts';
import * as rows from '../runtime/rows.ts';
import type { Timestamp, Uuid } from '../runtime/values.ts';

/**
 * One integration of one organization. A row of `organization_integrations`, with the columns that everybody who may
 * read it may read.
 */
export interface OrganizationIntegrationRow {
  /** Identifies the integration. */
  readonly id: Uuid;
  /** Organization that owns the integration. */
  readonly organization_id: Uuid;
  /** External system that it connects to. */
  readonly integration_type: OpenIntegrationType;
  /** Whether it runs. */
  readonly status: OpenIntegrationStatus;
  /** How its fields map to ours. */
  readonly field_mappings: FieldMappings;
  /** When it synchronizes. */
  readonly sync_schedule?: SyncSchedule;
  /** When the row was made. */
  readonly created_at: Timestamp;
  /** When the row was last changed. */
  readonly updated_at: Timestamp;
}

/** What a new row of `organization_integrations` is made of; what is left out gets its default. */
export interface OrganizationIntegrationInsert {
  /** Organization that owns the integration. */
  readonly organization_id: Uuid;
  /** External system that it connects to. */
  readonly integration_type: IntegrationType;
  /** Whether it runs. */
  readonly status?: IntegrationStatus;
  /** How its fields map to ours. */
  readonly field_mappings: FieldMappings;
  /** When it synchronizes. */
  readonly sync_schedule?: SyncSchedule;
}

/** What is to change in a row of `organization_integrations`; `null` makes absent what is optional. */
export interface OrganizationIntegrationUpdate {
  /** External system that it connects to. */
  readonly integration_type?: IntegrationType;
  /** Whether it runs. */
  readonly status?: IntegrationStatus;
  /** How its fields map to ours. */
  readonly field_mappings?: FieldMappings;
  /** When it synchronizes. */
  readonly sync_schedule?: SyncSchedule | null;
}

const COLUMNS = {
  id: rows.uuid,
  organization_id: rows.uuid,
  integration_type: /* @__PURE__ */ rows.label(openIntegrationType),
  status: /* @__PURE__ */ rows.label(openIntegrationStatus),
  field_mappings: /* @__PURE__ */ rows.document(upgradeAndParseFieldMappings),
  sync_schedule: /* @__PURE__ */ rows.optional(/* @__PURE__ */ rows.document(upgradeAndParseSyncSchedule)),
  created_at: rows.timestamp,
  updated_at: rows.timestamp,
} as const satisfies rows.Columns;

/**
 * The row in what the database answers, or everything that is wrong with it. Documents of earlier versions are lifted;
 * labels that are not known yet are kept as they are.
 */
export function parseOrganizationIntegrationRow(value: unknown): ParseResult<OrganizationIntegrationRow> {
  return rows.parse(value, COLUMNS);
}

/**
 * Rows of `organization_integrations`, with the rights of whoever is logged in.
 *
 * What is read is always named: never `*`, and no reference to the vault that nobody asked for. Methods throw a
 * {@link DatabaseError} where the database or the way to it fails, and an {@link InvalidRowError} for a row or a document
 * that breaks its rules.
 */
export class OrganizationIntegrationRepository {
  readonly #rows: rows.Table<OrganizationIntegrationRow>;

  /** Works with a client of Supabase whose schema is `public`. */
  constructor(client: DatabaseClient) {
    this.#rows = new rows.Table(client, 'organization_integrations', 'id', COLUMNS, parseOrganizationIntegrationRow);
  }

  /** The rows that may be seen, in the order of their keys. The database may answer with fewer than `limit`. */
  list({ limit = 1000, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {}): Promise<readonly OrganizationIntegrationRow[]> {
    return this.#rows.list(limit, offset);
  }

  /** One row, if there is one to be seen. */
  find(id: Uuid): Promise<OrganizationIntegrationRow | undefined> {
    return this.#rows.find(id);
  }

  /** Adds a row and returns it as the database made it. */
  async insert(values: OrganizationIntegrationInsert): Promise<OrganizationIntegrationRow> {
    return this.#rows.insert({
      organization_id: values.organization_id,
      integration_type: values.integration_type,
      status: values.status,
      field_mappings: rows.encoded(encodeFieldMappings(values.field_mappings), validateFieldMappings),
      sync_schedule: values.sync_schedule && rows.encoded(encodeSyncSchedule(values.sync_schedule), validateSyncSchedule),
    });
  }

  /** Changes what is given and returns the row. */
  async update(id: Uuid, changes: OrganizationIntegrationUpdate): Promise<OrganizationIntegrationRow> {
    return this.#rows.update(id, {
      integration_type: changes.integration_type,
      status: changes.status,
      field_mappings: changes.field_mappings && rows.encoded(encodeFieldMappings(changes.field_mappings), validateFieldMappings),
      sync_schedule: changes.sync_schedule && rows.encoded(encodeSyncSchedule(changes.sync_schedule), validateSyncSchedule),
    });
  }

  /** Deletes a row. */
  delete(id: Uuid): Promise<void> {
    return this.#rows.delete(id);
  }

  /** The `vault_secret_id` of a row, for those who may see it; absent for everybody else. */
  vaultSecretId(id: Uuid): Promise<Uuid | undefined> {
    return this.#rows.tell('organization_integrations_vault_secret_id', 'p_id', id, rows.uuid);
  }

  /** The `vault_secret_id` of a row, on servers. */
  readVaultSecretId(id: Uuid): Promise<Uuid | undefined> {
    return this.#rows.readColumn('vault_secret_id', id, rows.uuid);
  }

  /** Makes a row refer to credentials, on servers, and only to credentials that are there. */
  writeVaultSecretId(id: Uuid, reference: Uuid): Promise<void> {
    return this.#rows.writeReference('vault_secret_id', id, reference, 'vault_integration_credentials_exist');
  }
}
