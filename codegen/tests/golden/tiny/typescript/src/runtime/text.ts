/** Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.
 * @noprettier
 */

/** Compares strings by Unicode code point, where JavaScript itself compares UTF-16 units. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    if (a.charCodeAt(index) !== b.charCodeAt(index)) return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
  }
  return a.length - b.length;
}

/** How many Unicode code points a string has. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    count += 1;
    if ((text.codePointAt(index) ?? 0) > 0xffff) index += 1;
  }
  return count;
}

/** A property as a step of a JSON Pointer (RFC 6901). */
export function pointerStep(property: string): string {
  const isPlain = !property.includes('~') && !property.includes('/');
  return isPlain ? `/${property}` : `/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
