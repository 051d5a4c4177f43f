// The client of supabase-js is one that the generated classes take, with and
// without the types of a database.

import type { SupabaseClient } from '@supabase/supabase-js';

import { OrganizationIntegrationRepository, SupabaseCredentialVaultClient } from '../typescript/src/index.ts';

interface Table {
  Row: { id: string };
  Insert: { id?: string };
  Update: { id?: string };
  Relationships: [];
}

interface Database {
  public: {
    Tables: { organization_integrations: Table };
    Views: Record<never, never>;
    Functions: { vault_delete_integration_credentials: { Args: { vault_secret_id: string }; Returns: undefined } };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
}

export function over(untyped: SupabaseClient, typed: SupabaseClient<Database>): object[] {
  return [
    new OrganizationIntegrationRepository(untyped),
    new OrganizationIntegrationRepository(typed),
    new SupabaseCredentialVaultClient(untyped),
    new SupabaseCredentialVaultClient(typed),
    // @ts-expect-error Not everything is a client.
    new SupabaseCredentialVaultClient({ rpc: () => 1 }),
  ];
}
