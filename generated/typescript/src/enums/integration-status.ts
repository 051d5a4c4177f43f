/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { Unrecognized } from '../runtime/values.ts';

/** Every integration status, in the order of the registry and of the database. */
export const INTEGRATION_STATUSES = [
  'inactive',
  'active',
  'paused',
  'error',
] as const;

/** Whether an organization's integration runs. */
export type IntegrationStatus = (typeof INTEGRATION_STATUSES)[number];

/** The labels of {@link IntegrationStatus} by name. */
export const IntegrationStatus = {
  /** Set up but not running; credentials may be missing. */
  inactive: 'inactive',
  /** Runs on its schedule. */
  active: 'active',
  /** Stopped by a person; keeps its credentials. */
  paused: 'paused',
  /** Stopped after repeated failures; needs attention. */
  error: 'error',
} as const satisfies { readonly [label in IntegrationStatus]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_INTEGRATION_STATUSES = INTEGRATION_STATUSES;

/** A label that this version of the package does not know. */
export type UnknownIntegrationStatus = Unrecognized<'integration_status'>;

/** {@link IntegrationStatus}, or an unknown label that is kept as it came. */
export type OpenIntegrationStatus = IntegrationStatus | UnknownIntegrationStatus;

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(INTEGRATION_STATUSES);

/** Whether a value is one of {@link INTEGRATION_STATUSES}. */
export function isIntegrationStatus(value: unknown): value is IntegrationStatus {
  return KNOWN.has(value);
}

/** The {@link IntegrationStatus} with a label, if there is one; an earlier label counts. */
export function parseIntegrationStatus(label: string): IntegrationStatus | undefined {
  return isIntegrationStatus(label) ? label : undefined;
}

/** The {@link IntegrationStatus} with a label; an unknown label is kept as it is. */
export function openIntegrationStatus(label: string): OpenIntegrationStatus {
  return parseIntegrationStatus(label) ?? (label as UnknownIntegrationStatus);
}
