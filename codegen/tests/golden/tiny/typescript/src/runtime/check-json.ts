/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { entries, list } from './check-collections.ts';
import { string } from './check-string.ts';
import type { Faults } from './faults.ts';

/** How many lists and objects may stand within each other. */
const MAX_DEPTH = 64;

/** Checks any JSON. What is nested too deeply is not looked into. */
export function json(value: unknown, path: string, faults: Faults): void {
  if (isDeeper(value, MAX_DEPTH)) {
    faults.add(path, 'depth', `must not be nested more than ${String(MAX_DEPTH)} levels deep`);
    return;
  }
  const start = faults.count;
  checkJson(value, faults);
  if (faults.count > start) faults.nest(start, path);
}

function checkJson(value: unknown, faults: Faults): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') string(value, '', faults);
  else if (typeof value === 'number') finite(value, faults);
  else if (Array.isArray(value)) list(value, '', faults, checkJson);
  else if (typeof value === 'object') entries(value, faults, checkJson);
  else faults.add('', 'type', 'must be JSON');
}

function finite(value: number, faults: Faults): void {
  if (!Number.isFinite(value)) faults.add('', 'out_of_range', 'must be a finite number');
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((content) => isDeeper(content, levels - 1));
}
