/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import type { Unrecognized } from '../runtime/values.ts';

/** Every authentication method, in the order of the registry and of the database. */
export const AUTHENTICATION_METHODS = [
  'api_token',
  'basic',
  'oauth2_client_credentials',
  'client_certificate',
] as const;

/** How a client proves itself to an external system. */
export type AuthenticationMethod = (typeof AUTHENTICATION_METHODS)[number];

/** The labels of {@link AuthenticationMethod} by name. */
export const AuthenticationMethod = {
  /** A long-lived token sent with every request. */
  api_token: 'api_token',
  /** User name and password. */
  basic: 'basic',
  /** OAuth 2.0 client credentials grant, RFC 6749 section 4.4. */
  oauth2_client_credentials: 'oauth2_client_credentials',
  /** A certificate and private key presented during the TLS handshake. */
  client_certificate: 'client_certificate',
} as const satisfies { readonly [label in AuthenticationMethod]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_AUTHENTICATION_METHODS = AUTHENTICATION_METHODS;

/** A label that this version of the package does not know. */
export type UnknownAuthenticationMethod = Unrecognized<'authentication_method'>;

/** {@link AuthenticationMethod}, or an unknown label that is kept as it came. */
export type OpenAuthenticationMethod = AuthenticationMethod | UnknownAuthenticationMethod;

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(AUTHENTICATION_METHODS);

/** Whether a value is one of {@link AUTHENTICATION_METHODS}. */
export function isAuthenticationMethod(value: unknown): value is AuthenticationMethod {
  return KNOWN.has(value);
}

/** The {@link AuthenticationMethod} with a label, if there is one; an earlier label counts. */
export function parseAuthenticationMethod(label: string): AuthenticationMethod | undefined {
  return isAuthenticationMethod(label) ? label : undefined;
}

/** The {@link AuthenticationMethod} with a label; an unknown label is kept as it is. */
export function openAuthenticationMethod(label: string): OpenAuthenticationMethod {
  return parseAuthenticationMethod(label) ?? (label as UnknownAuthenticationMethod);
}
