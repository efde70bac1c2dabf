// Tells a statement of several actors about one another ("Peru and Chile agree") from one towards somebody else: there,
// each holder is a counterpart as well.

import type { Statement } from './statement.ts';

/** True where holders and counterparts are the same actors. */
export function standsToItself({
  holders,
  counterparts,
}: Pick<Statement, 'holders' | 'counterparts'>): boolean {
  return counterparts.length > 1 && counterparts.every((id) => holders.includes(id));
}
