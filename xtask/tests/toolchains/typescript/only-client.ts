export { SupabaseCredentialVaultClient } from '../typescript/src/index.ts';
