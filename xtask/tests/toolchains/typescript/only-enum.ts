export { IntegrationType } from '../typescript/src/index.ts';
