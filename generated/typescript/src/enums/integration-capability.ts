/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { Unrecognized } from '../runtime/values.ts';

/** Every integration capability, in the order of the registry and of the database. */
export const INTEGRATION_CAPABILITIES = [
  'pull_invoices',
  'pull_projects',
  'pull_customers',
  'pull_people',
  'pull_courses',
  'push_invoices',
  'push_people',
  'push_reports',
] as const;

/** What an integration can do with the external system. */
export type IntegrationCapability = (typeof INTEGRATION_CAPABILITIES)[number];

/** The labels of {@link IntegrationCapability} by name. */
export const IntegrationCapability = {
  /** Reads invoices. */
  pull_invoices: 'pull_invoices',
  /** Reads projects. */
  pull_projects: 'pull_projects',
  /** Reads customers. */
  pull_customers: 'pull_customers',
  /** Reads people or members. */
  pull_people: 'pull_people',
  /** Reads courses, enrolments and completions. */
  pull_courses: 'pull_courses',
  /** Creates invoices. */
  push_invoices: 'push_invoices',
  /** Creates or updates people or members. */
  push_people: 'push_people',
  /** Submits reports. */
  push_reports: 'push_reports',
} as const satisfies { readonly [label in IntegrationCapability]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_INTEGRATION_CAPABILITIES = INTEGRATION_CAPABILITIES;

/** A label that this version of the package does not know. */
export type UnknownIntegrationCapability = Unrecognized<'integration_capability'>;

/** {@link IntegrationCapability}, or an unknown label that is kept as it came. */
export type OpenIntegrationCapability = IntegrationCapability | UnknownIntegrationCapability;

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(INTEGRATION_CAPABILITIES);

/** Whether a value is one of {@link INTEGRATION_CAPABILITIES}. */
export function isIntegrationCapability(value: unknown): value is IntegrationCapability {
  return KNOWN.has(value);
}

/** The {@link IntegrationCapability} with a label, if there is one; an earlier label counts. */
export function parseIntegrationCapability(label: string): IntegrationCapability | undefined {
  return isIntegrationCapability(label) ? label : undefined;
}

/** The {@link IntegrationCapability} with a label; an unknown label is kept as it is. */
export function openIntegrationCapability(label: string): OpenIntegrationCapability {
  return parseIntegrationCapability(label) ?? (label as UnknownIntegrationCapability);
}
