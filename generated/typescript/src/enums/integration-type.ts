/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { FieldMappings } from '../documents/field-mappings.ts';
import type { LabelStatus, Unrecognized } from '../runtime/values.ts';
import type { AuthenticationMethod } from './authentication-method.ts';
import type { IntegrationCapability } from './integration-capability.ts';

/** Every integration type, in the order of the registry and of the database. */
export const INTEGRATION_TYPES = [
  'xledger',
  'dynamics',
  'cornerstone',
  'consio',
  'bufdir',
] as const;

/** External system that an organization connects to. */
export type IntegrationType = (typeof INTEGRATION_TYPES)[number];

/** The labels of {@link IntegrationType} by name. */
export const IntegrationType = {
  /** Cloud ERP for accounting, invoicing and project economy. */
  xledger: 'xledger',
  /** Microsoft Dynamics 365 Business Central. */
  dynamics: 'dynamics',
  /** Learning platform with courses, enrolments and completions. */
  cornerstone: 'cornerstone',
  /** Membership register for voluntary organizations. */
  consio: 'consio',
  /** Grant reporting to the Norwegian Directorate for Children, Youth and Family Affairs. */
  bufdir: 'bufdir',
} as const satisfies { readonly [label in IntegrationType]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_INTEGRATION_TYPES = INTEGRATION_TYPES;

/** A label that this version of the package does not know. */
export type UnknownIntegrationType = Unrecognized<'integration_type'>;

/** {@link IntegrationType}, or an unknown label that is kept as it came. */
export type OpenIntegrationType = IntegrationType | UnknownIntegrationType;

/** What the registry says about one {@link IntegrationType}. */
export interface IntegrationTypeDefinition {
  /** What it is. */
  readonly description: string;
  /** Where in its life it is. */
  readonly status: LabelStatus;
  /** What to use instead. */
  readonly replaced_by?: IntegrationType;
  /** Name shown to people. */
  readonly label: string;
  /** Company or authority behind the system. */
  readonly vendor: string;
  /** How a client proves itself to the system. */
  readonly authentication: AuthenticationMethod;
  /** Keys that the stored credentials must have. */
  readonly credential_keys: readonly string[];
  /** What the integration can do. */
  readonly capabilities: readonly IntegrationCapability[];
  /** Where the vendor documents its API. */
  readonly documentation_url?: string;
  /** Mappings that a new integration starts with. */
  readonly default_field_mappings?: FieldMappings;
}

/** What the registry says about each {@link IntegrationType}. */
export const INTEGRATION_TYPE_REGISTRY: Readonly<Record<IntegrationType, IntegrationTypeDefinition>> = {
  xledger: {
    description: 'Cloud ERP for accounting, invoicing and project economy.',
    status: 'active',
    label: 'Xledger',
    vendor: 'Xledger AS',
    authentication: 'api_token',
    credential_keys: ['api_token'],
    capabilities: ['pull_invoices', 'pull_projects', 'push_invoices'],
    documentation_url: 'https://www.xledger.net/graphql',
    default_field_mappings: {
      mappings: [
        { source_field: 'code', target_field: 'externalId', required: true },
        { source_field: 'description', target_field: 'name', transform: { kind: 'trim' }, required: false },
      ],
    },
  },
  dynamics: {
    description: 'Microsoft Dynamics 365 Business Central.',
    status: 'active',
    label: 'Dynamics 365',
    vendor: 'Microsoft',
    authentication: 'oauth2_client_credentials',
    credential_keys: ['tenant_id', 'client_id', 'client_secret'],
    capabilities: ['pull_invoices', 'pull_customers', 'push_invoices'],
    documentation_url: 'https://learn.microsoft.com/dynamics365/business-central',
  },
  cornerstone: {
    description: 'Learning platform with courses, enrolments and completions.',
    status: 'active',
    label: 'Cornerstone',
    vendor: 'Cornerstone OnDemand',
    authentication: 'oauth2_client_credentials',
    credential_keys: ['client_id', 'client_secret'],
    capabilities: ['pull_people', 'pull_courses'],
  },
  consio: {
    description: 'Membership register for voluntary organizations.',
    status: 'active',
    label: 'Consio',
    vendor: 'Consio AS',
    authentication: 'basic',
    credential_keys: ['username', 'password'],
    capabilities: ['pull_people', 'push_people'],
  },
  bufdir: {
    description: 'Grant reporting to the Norwegian Directorate for Children, Youth and Family Affairs.',
    status: 'active',
    label: 'Bufdir',
    vendor: 'Barne-, ungdoms- og familiedirektoratet',
    authentication: 'client_certificate',
    credential_keys: ['certificate', 'private_key', 'passphrase'],
    capabilities: ['push_reports'],
  },
};

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(INTEGRATION_TYPES);

/** Whether a value is one of {@link INTEGRATION_TYPES}. */
export function isIntegrationType(value: unknown): value is IntegrationType {
  return KNOWN.has(value);
}

/** The {@link IntegrationType} with a label, if there is one; an earlier label counts. */
export function parseIntegrationType(label: string): IntegrationType | undefined {
  return isIntegrationType(label) ? label : undefined;
}

/** The {@link IntegrationType} with a label; an unknown label is kept as it is. */
export function openIntegrationType(label: string): OpenIntegrationType {
  return parseIntegrationType(label) ?? (label as UnknownIntegrationType);
}
