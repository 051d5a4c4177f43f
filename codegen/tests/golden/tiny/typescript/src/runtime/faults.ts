/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import { byCodePoint } from './text.ts';

/** The kinds of fault; the same words in every language. */
export type FaultCode =
  | 'depth'
  | 'enum'
  | 'format'
  | 'max_items'
  | 'max_length'
  | 'maximum'
  | 'min_items'
  | 'min_length'
  | 'minimum'
  | 'not_unicode'
  | 'nul'
  | 'out_of_range'
  | 'outdated'
  | 'pattern'
  | 'required'
  | 'syntax'
  | 'too_new'
  | 'type'
  | 'unique'
  | 'unknown_property';

const SLASH = 0x2f;

/** One thing that is wrong with a document. */
export interface Fault {
  /** JSON Pointer (RFC 6901) to what is wrong; the empty string is the whole document. */
  readonly path: string;
  /** The kind of fault. */
  readonly code: FaultCode;
  /** The fault in words, for people. */
  readonly message: string;
}

/** The value, or everything that is wrong with it. */
export type ParseResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The unknown properties of each object that has any. */
export type Kept = Map<object, readonly string[]>;

/**
 * The faults found so far. A check writes paths that begin at the value it was given, and its caller puts the way to
 * that value in front: a document without faults costs no path.
 */
export class Faults {
  /** How many there are. */
  count = 0;
  /** Where unknown properties are noted that tolerant reading keeps; `undefined` where reading is strict. */
  readonly kept: Kept | undefined;
  #list: { path: string; readonly code: FaultCode; readonly message: string }[] = [];

  /** Without `kept`, what is unknown is a fault. */
  constructor(kept?: Kept) {
    this.kept = kept;
  }

  /** The faults in their final order. In paths U+FFFD stands for lone surrogates, which not every reader can hold. */
  get list(): readonly Fault[] {
    for (const fault of this.#list) {
      if (!fault.path.isWellFormed()) fault.path = fault.path.toWellFormed();
    }
    return this.#list;
  }

  /** Adds one. */
  add(path: string, code: FaultCode, message: string): void {
    this.count = this.#list.push({ path, code, message });
  }

  /** Adds that a property is missing. */
  missing(path: string): void {
    this.add(path, 'required', 'is missing');
  }

  /** Puts `prefix` in front of the paths from fault number `start` on. */
  nest(start: number, prefix: string): void {
    for (let index = start; index < this.count; index += 1) {
      const fault = this.#list[index];
      if (fault !== undefined) fault.path = prefix + fault.path;
    }
  }

  /** Adds one at a place among the others. */
  insert(place: number, path: string, code: FaultCode, message: string): void {
    if (place === this.count) {
      this.add(path, code, message);
      return;
    }
    this.#list.splice(place, 0, { path, code, message });
    this.count += 1;
  }

  /** Where a path belongs among those from number `start` on, which are in the order of the properties they begin with. */
  placeOf(path: string, start: number): number {
    let place = this.count;
    while (place > start && byFirstStep(this.#list[place - 1]?.path ?? '', path) > 0) place -= 1;
    return place;
  }

  /** Sorts the faults from number `start` on by the property that they stand under. */
  sortByProperty(start: number): void {
    const tail = this.#list.slice(start).sort((a, b) => byFirstStep(a.path, b.path));
    for (const [index, fault] of tail.entries()) this.#list[start + index] = fault;
  }
}

/** Compares the properties that two paths begin with. */
function byFirstStep(a: string, b: string): number {
  if (a.includes('~') || b.includes('~')) return byCodePoint(firstStep(a), firstStep(b));
  for (let index = 1; ; index += 1) {
    const left = stepAt(a, index);
    const right = stepAt(b, index);
    if (left !== right || left === -1) return left - right;
  }
}

/** The code point of a path's first step at an index, and -1 after its end. */
function stepAt(path: string, index: number): number {
  const point = path.codePointAt(index) ?? SLASH;
  return point === SLASH ? -1 : point;
}

function firstStep(path: string): string {
  const end = path.indexOf('/', 1);
  const step = end < 0 ? path.slice(1) : path.slice(1, end);
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
