// Strings and small tuples of integers into 32-bit feature keys. Training and reading must hash alike, so the weights in
// data/models/english.bin are bound to this file. FNV-1a for strings; multiply-xorshift rounds, as in MurmurHash3, for tuples.

/** A signed 32-bit hash of `text.slice(begin, end)`. */
export function hashString(text: string, begin = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = begin; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/**
 * `hashString` of the parts joined, without joining them: features are many, and each string made for one is thrown away at
 * once.
 */
export function hashParts(
  first: string,
  second = '',
  third = '',
  fourth = '',
  fifth = '',
  sixth = '',
): number {
  let hash = feed(0x811c9dc5, first);
  if (second) hash = feed(hash, second);
  if (third) hash = feed(hash, third);
  if (fourth) hash = feed(hash, fourth);
  if (fifth) hash = feed(hash, fifth);
  if (sixth) hash = feed(hash, sixth);
  return hash ^ (hash >>> 15);
}

function feed(hash: number, text: string): number {
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Mixes one value into a hash; feature keys are made by chaining it from the number of the feature's template. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}
