import type { AssertDatabase, AssertDatabaseEnums, DatabaseEnums } from {{ package }};

type Labels = DatabaseEnums['{{ name }}'];
{%- if has_others %}
type Others = Omit<DatabaseEnums, '{{ name }}'>;
type OtherUnions = { [Name in keyof Others]: Others[Name][number] };
{%- endif %}

interface Constants<Found> {
  readonly {{ schema }}: { readonly Enums: {% if has_others %}Others & {% endif %}{ readonly {{ name }}: Found } };
}
interface Database<Found> {
  {{ schema }}: { Enums: {% if has_others %}OtherUnions & {% endif %}{ {{ name }}: Found } };
}

type Shorter = Labels extends readonly [unknown, ...infer Rest] ? readonly [...Rest] : never;
type Longer = readonly [...Labels, 'another label'];
{%- if can_swap %}
type Swapped = Labels extends readonly [infer First, infer Second, ...infer Rest]
  ? readonly [Second, First, ...Rest]
  : never;
{%- endif %}

export type Same = AssertDatabaseEnums<Constants<Labels>>;
// @ts-expect-error A label is missing.
export type Missing = AssertDatabaseEnums<Constants<Shorter>>;
// @ts-expect-error There is another label.
export type Additional = AssertDatabaseEnums<Constants<Longer>>;
{%- if can_swap %}
// @ts-expect-error The labels are in another order.
export type Reordered = AssertDatabaseEnums<Constants<Swapped>>;
{%- endif %}
// @ts-expect-error The enum is missing.
export type MissingEnum = AssertDatabaseEnums<{ readonly {{ schema }}: { readonly Enums: {% if has_others %}Others{% else %}object{% endif %} } }>;
// @ts-expect-error The schema is missing.
export type MissingSchema = AssertDatabaseEnums<{ readonly other: { readonly Enums: DatabaseEnums } }>;

export type SameUnion = AssertDatabase<Database<Labels[number]>>;
// @ts-expect-error A label is missing.
export type MissingInUnion = AssertDatabase<Database<Exclude<Labels[number], Labels[0]>>>;
// @ts-expect-error There is another label.
export type AdditionalInUnion = AssertDatabase<Database<Labels[number] | 'another label'>>;
// @ts-expect-error The enum is missing.
export type MissingEnumInDatabase = AssertDatabase<{ {{ schema }}: { Enums: {% if has_others %}OtherUnions{% else %}object{% endif %} } }>;
