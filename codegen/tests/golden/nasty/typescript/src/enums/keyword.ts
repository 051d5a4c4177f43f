/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

import * as canonical from '../runtime/canonical.ts';
import * as check from '../runtime/check.ts';
import type { Faults } from '../runtime/faults.ts';
import type { JsonValue, LabelStatus, Unrecognized } from '../runtime/values.ts';
import type { Switch } from '../types/switch.ts';
import type { KeywordKind } from './keyword-kind.ts';

/** Every keyword, in the order of the registry and of the database. */
export const KEYWORDS = [
  'default',
  'class',
  'values',
  'name',
  'index',
  'type',
  'try',
  'self',
  'crate',
  'super',
  'all',
  'none',
  'some',
  'ok',
  'err',
  'string_value',
  'object_value',
  'list_value',
  'function',
  'hash_code',
  'to_string',
  'runtime_type',
  'null',
  'true',
  'false',
  'await',
  'async',
  'get',
  'set',
  'covariant',
  'constructor',
  'prototype',
  'proto',
  'arguments',
  'eval',
  'enum',
  'interface',
  'extends',
  'const',
  'let',
  'var',
  'static',
  'final',
  'fn',
  'impl',
  'match',
  'mod',
  'move',
  'pub',
  'ref',
  'struct',
  'trait',
  'use',
  'where',
  'while',
  'yield',
  'dyn',
  'abstract',
  'override',
  'select',
  'table',
  'user',
  'order',
  'group',
  'check',
  'primary',
  'from',
  'to',
  'in',
  'is',
  'as',
  'on',
  'end',
  'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
] as const;

/**
 * Words that mean something to a compiler: *\/ -- // /* "quoted" 'single' `code` $dollar ${brace} \backslash <tag>
 * [link] {\@macro} \@tag %s.
 * A second line; é 😀 \u202e \u0041 $$ $body$ #{x}.
 */
export type Keyword = (typeof KEYWORDS)[number];

/** The labels of {@link Keyword} by name. */
export const Keyword = {
  /** Means "double" and 'single'. */
  default: 'default',
  /** Means back\slash \n \u0041. */
  class: 'class',
  /** Means $dollar ${brace} $$ $body$. */
  values: 'values',
  /** Means *\/ end /* start. */
  name: 'name',
  /** Means -- comment // and # too. */
  index: 'index',
  /** Means emoji 😀 and 👩‍👩‍👧 zero-width. */
  type: 'type',
  /** Means tab here. */
  try: 'try',
  /** Means `tick` <b>bold</b> &amp; [link](x). */
  self: 'self',
  /** Means '''""". */
  crate: 'crate',
  /** Means %s %d {0} {{x}} #{y}. */
  super: 'super',
  /** Means all. */
  all: 'all',
  /**
   * Means none.
   *
   * @deprecated Use `some`.
   */
  none: 'none',
  /** Means some. */
  some: 'some',
  /** Means ok. */
  ok: 'ok',
  /** Means err. */
  err: 'err',
  /** Means string_value. */
  string_value: 'string_value',
  /** Means object_value. */
  object_value: 'object_value',
  /** Means list_value. */
  list_value: 'list_value',
  /** Means function. */
  function: 'function',
  /** Means hash_code. */
  hash_code: 'hash_code',
  /** Means to_string. */
  to_string: 'to_string',
  /** Means runtime_type. */
  runtime_type: 'runtime_type',
  /** Means null. */
  null: 'null',
  /** Means true. */
  true: 'true',
  /** Means false. */
  false: 'false',
  /** Means await. */
  await: 'await',
  /** Means async. */
  async: 'async',
  /** Means get. */
  get: 'get',
  /** Means set. */
  set: 'set',
  /** Means covariant. */
  covariant: 'covariant',
  /** Means constructor. */
  constructor: 'constructor',
  /** Means prototype. */
  prototype: 'prototype',
  /** Means proto. */
  proto: 'proto',
  /** Means arguments. */
  arguments: 'arguments',
  /**
   * Means eval.
   *
   * Retired: it still decodes, but is not chosen for anything new.
   *
   * @deprecated It will be removed.
   */
  eval: 'eval',
  /** Means enum. */
  enum: 'enum',
  /** Means interface. */
  interface: 'interface',
  /** Means extends. */
  extends: 'extends',
  /** Means const. */
  const: 'const',
  /** Means let. */
  let: 'let',
  /** Means var. */
  var: 'var',
  /** Means static. */
  static: 'static',
  /** Means final. */
  final: 'final',
  /** Means fn. */
  fn: 'fn',
  /** Means impl. */
  impl: 'impl',
  /** Means match. */
  match: 'match',
  /** Means mod. */
  mod: 'mod',
  /** Means move. */
  move: 'move',
  /** Means pub. */
  pub: 'pub',
  /** Means ref. */
  ref: 'ref',
  /** Means struct. */
  struct: 'struct',
  /** Means trait. */
  trait: 'trait',
  /** Means use. */
  use: 'use',
  /** Means where. */
  where: 'where',
  /** Means while. */
  while: 'while',
  /**
   * Means yield.
   *
   * Planned: the database and documents do not accept it yet.
   */
  yield: 'yield',
  /** Means dyn. */
  dyn: 'dyn',
  /** Means abstract. */
  abstract: 'abstract',
  /** Means override. */
  override: 'override',
  /** Means select. */
  select: 'select',
  /** Means table. */
  table: 'table',
  /** Means user. */
  user: 'user',
  /** Means order. */
  order: 'order',
  /** Means group. */
  group: 'group',
  /** Means check. */
  check: 'check',
  /** Means primary. */
  primary: 'primary',
  /** Means from. */
  from: 'from',
  /** Means to. */
  to: 'to',
  /** Means in. */
  in: 'in',
  /** Means is. */
  is: 'is',
  /** Means as. */
  as: 'as',
  /** Means on. */
  on: 'on',
  /** Means end. */
  end: 'end',
  /** The longest name. */
  aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: 'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
} as const satisfies { readonly [label in Keyword]: label };

/** Those that may be chosen for something new: neither planned nor retired. */
export const SUPPORTED_KEYWORDS = [
  'default',
  'class',
  'values',
  'name',
  'index',
  'type',
  'try',
  'self',
  'crate',
  'super',
  'all',
  'none',
  'some',
  'ok',
  'err',
  'string_value',
  'object_value',
  'list_value',
  'function',
  'hash_code',
  'to_string',
  'runtime_type',
  'null',
  'true',
  'false',
  'await',
  'async',
  'get',
  'set',
  'covariant',
  'constructor',
  'prototype',
  'proto',
  'arguments',
  'enum',
  'interface',
  'extends',
  'const',
  'let',
  'var',
  'static',
  'final',
  'fn',
  'impl',
  'match',
  'mod',
  'move',
  'pub',
  'ref',
  'struct',
  'trait',
  'use',
  'where',
  'while',
  'dyn',
  'abstract',
  'override',
  'select',
  'table',
  'user',
  'order',
  'group',
  'check',
  'primary',
  'from',
  'to',
  'in',
  'is',
  'as',
  'on',
  'end',
  'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
] as const satisfies readonly Keyword[];

/** A label that this version of the package does not know. */
export type UnknownKeyword = Unrecognized<'keyword'>;

/** {@link Keyword}, or an unknown label that is kept as it came. */
export type OpenKeyword = Keyword | UnknownKeyword;

/** {@link Keyword} as it may stand in JSON: with its label or an earlier one. */
export type KeywordJson = Keyword | 'okay' | 'all_right';

/** What the registry says about one {@link Keyword}. */
export interface KeywordDefinition {
  /** What it is. */
  readonly description: string;
  /** Where in its life it is. */
  readonly status: LabelStatus;
  /** What to use instead. */
  readonly replaced_by?: Keyword;
  readonly label: string;
  readonly index: number;
  readonly values?: readonly string[];
  readonly ratio: number;
  readonly type: KeywordKind;
  readonly lookup?: Readonly<Record<string, string>>;
  readonly settings?: Switch;
  readonly anything?: JsonValue;
}

/** What the registry says about each {@link Keyword}. */
export const KEYWORD_REGISTRY: Readonly<Record<Keyword, KeywordDefinition>> = {
  default: {
    description: 'Means "double" and \'single\'.',
    status: 'active',
    label: '"double" and \'single\'',
    index: -9007199254740991,
    values: ['a', 'b\'"\\$'],
    ratio: 1e+300,
    type: 'class',
    lookup: /* @__PURE__ */ canonical.dictionary({ '': 'empty', ['__proto__']: 'x', 'k"\'$': '*/' }),
    settings: { kind: 'on', at: '$x' },
    anything: /* @__PURE__ */ canonical.json({ a: [1, 2.5, null, true, 'x\n'] }),
  },
  class: {
    description: 'Means back\\slash \\n \\u0041.',
    status: 'active',
    label: 'back\\slash \\n \\u0041',
    index: 0,
    ratio: 0.1,
    type: 'default',
    settings: { kind: 'off' },
    anything: null,
  },
  values: {
    description: 'Means $dollar ${brace} $$ $body$.',
    status: 'active',
    label: '$dollar ${brace} $$ $body$',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  name: {
    description: 'Means */ end /* start.',
    status: 'active',
    label: '*/ end /* start',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  index: {
    description: 'Means -- comment // and # too.',
    status: 'active',
    label: '-- comment // and # too',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  type: {
    description: 'Means emoji 😀 and 👩‍👩‍👧 zero-width.',
    status: 'active',
    label: 'emoji 😀 and 👩‍👩‍👧 zero-width',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  try: {
    description: 'Means tab here.',
    status: 'active',
    label: 'tab\there',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  self: {
    description: 'Means `tick` <b>bold</b> &amp; [link](x).',
    status: 'active',
    label: '`tick` <b>bold</b> &amp; [link](x)',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  crate: {
    description: 'Means \'\'\'""".',
    status: 'active',
    label: '\'\'\'"""',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  super: {
    description: 'Means %s %d {0} {{x}} #{y}.',
    status: 'active',
    label: '%s %d {0} {{x}} #{y}',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  all: {
    description: 'Means all.',
    status: 'active',
    label: 'all',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  none: {
    description: 'Means none.',
    status: 'deprecated',
    replaced_by: 'some',
    label: 'none',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  some: {
    description: 'Means some.',
    status: 'active',
    label: 'some',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  ok: {
    description: 'Means ok.',
    status: 'active',
    label: 'ok',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  err: {
    description: 'Means err.',
    status: 'active',
    label: 'err',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  string_value: {
    description: 'Means string_value.',
    status: 'active',
    label: 'string_value',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  object_value: {
    description: 'Means object_value.',
    status: 'active',
    label: 'object_value',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  list_value: {
    description: 'Means list_value.',
    status: 'active',
    label: 'list_value',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  function: {
    description: 'Means function.',
    status: 'active',
    label: 'function',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  hash_code: {
    description: 'Means hash_code.',
    status: 'active',
    label: 'hash_code',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  to_string: {
    description: 'Means to_string.',
    status: 'active',
    label: 'to_string',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  runtime_type: {
    description: 'Means runtime_type.',
    status: 'active',
    label: 'runtime_type',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  null: {
    description: 'Means null.',
    status: 'active',
    label: 'null',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  true: {
    description: 'Means true.',
    status: 'active',
    label: 'true',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  false: {
    description: 'Means false.',
    status: 'active',
    label: 'false',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  await: {
    description: 'Means await.',
    status: 'active',
    label: 'await',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  async: {
    description: 'Means async.',
    status: 'active',
    label: 'async',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  get: {
    description: 'Means get.',
    status: 'active',
    label: 'get',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  set: {
    description: 'Means set.',
    status: 'active',
    label: 'set',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  covariant: {
    description: 'Means covariant.',
    status: 'active',
    label: 'covariant',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  constructor: {
    description: 'Means constructor.',
    status: 'active',
    label: 'constructor',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  prototype: {
    description: 'Means prototype.',
    status: 'active',
    label: 'prototype',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  proto: {
    description: 'Means proto.',
    status: 'active',
    label: 'proto',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  arguments: {
    description: 'Means arguments.',
    status: 'active',
    label: 'arguments',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  eval: {
    description: 'Means eval.',
    status: 'retired',
    label: 'eval',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  enum: {
    description: 'Means enum.',
    status: 'active',
    label: 'enum',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  interface: {
    description: 'Means interface.',
    status: 'active',
    label: 'interface',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  extends: {
    description: 'Means extends.',
    status: 'active',
    label: 'extends',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  const: {
    description: 'Means const.',
    status: 'active',
    label: 'const',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  let: {
    description: 'Means let.',
    status: 'active',
    label: 'let',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  var: {
    description: 'Means var.',
    status: 'active',
    label: 'var',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  static: {
    description: 'Means static.',
    status: 'active',
    label: 'static',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  final: {
    description: 'Means final.',
    status: 'active',
    label: 'final',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  fn: {
    description: 'Means fn.',
    status: 'active',
    label: 'fn',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  impl: {
    description: 'Means impl.',
    status: 'active',
    label: 'impl',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  match: {
    description: 'Means match.',
    status: 'active',
    label: 'match',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  mod: {
    description: 'Means mod.',
    status: 'active',
    label: 'mod',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  move: {
    description: 'Means move.',
    status: 'active',
    label: 'move',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  pub: {
    description: 'Means pub.',
    status: 'active',
    label: 'pub',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  ref: {
    description: 'Means ref.',
    status: 'active',
    label: 'ref',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  struct: {
    description: 'Means struct.',
    status: 'active',
    label: 'struct',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  trait: {
    description: 'Means trait.',
    status: 'active',
    label: 'trait',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  use: {
    description: 'Means use.',
    status: 'active',
    label: 'use',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  where: {
    description: 'Means where.',
    status: 'active',
    label: 'where',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  while: {
    description: 'Means while.',
    status: 'active',
    label: 'while',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  yield: {
    description: 'Means yield.',
    status: 'planned',
    label: 'yield',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  dyn: {
    description: 'Means dyn.',
    status: 'active',
    label: 'dyn',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  abstract: {
    description: 'Means abstract.',
    status: 'active',
    label: 'abstract',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  override: {
    description: 'Means override.',
    status: 'active',
    label: 'override',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  select: {
    description: 'Means select.',
    status: 'active',
    label: 'select',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  table: {
    description: 'Means table.',
    status: 'active',
    label: 'table',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  user: {
    description: 'Means user.',
    status: 'active',
    label: 'user',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  order: {
    description: 'Means order.',
    status: 'active',
    label: 'order',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  group: {
    description: 'Means group.',
    status: 'active',
    label: 'group',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  check: {
    description: 'Means check.',
    status: 'active',
    label: 'check',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  primary: {
    description: 'Means primary.',
    status: 'active',
    label: 'primary',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  from: {
    description: 'Means from.',
    status: 'active',
    label: 'from',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  to: {
    description: 'Means to.',
    status: 'active',
    label: 'to',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  in: {
    description: 'Means in.',
    status: 'active',
    label: 'in',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  is: {
    description: 'Means is.',
    status: 'active',
    label: 'is',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  as: {
    description: 'Means as.',
    status: 'active',
    label: 'as',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  on: {
    description: 'Means on.',
    status: 'active',
    label: 'on',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  end: {
    description: 'Means end.',
    status: 'active',
    label: 'end',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
  aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc: {
    description: 'The longest name.',
    status: 'active',
    label: 'long',
    index: 0,
    ratio: 0.1,
    type: 'class',
  },
};

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(KEYWORDS);
const PLANNED: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  'yield',
]);
const RENAMED: ReadonlyMap<unknown, Keyword> = /* @__PURE__ */ new Map<unknown, Keyword>([
  ['okay', 'ok'],
  ['all_right', 'ok'],
]);

/** Whether a value is one of {@link KEYWORDS}. */
export function isKeyword(value: unknown): value is Keyword {
  return KNOWN.has(value);
}

/** The {@link Keyword} with a label, if there is one; an earlier label counts. */
export function parseKeyword(label: string): Keyword | undefined {
  return isKeyword(label) ? label : RENAMED.get(label);
}

/** The {@link Keyword} with a label; an unknown label is kept as it is. */
export function openKeyword(label: string): OpenKeyword {
  return parseKeyword(label) ?? (label as UnknownKeyword);
}

/** Adds the faults of a label in JSON. @internal */
export function checkKeyword(value: unknown, path: string, faults: Faults): void {
  const label = RENAMED.get(value) ?? value;
  check.label(value, path, faults, KNOWN.has(label) && !PLANNED.has(label), 'keyword');
}

/** The present label. @internal */
export function canonicalKeyword(label: KeywordJson): Keyword {
  return RENAMED.get(label) ?? (label as Keyword);
}
