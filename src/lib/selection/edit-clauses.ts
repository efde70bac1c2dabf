// Clauses to changed clauses: put one in, take one out, switch one value. Nothing is changed in place; a choice that
// has lost its last value is taken out, and order is the order of first making.

import { sourceOf } from './clause.ts';
import type { ChoiceClause, ChoiceField, Clause } from './clause.ts';

/** The clauses with `clause` in the place of the one of the same source, or at the end. */
export function withClause(clauses: readonly Clause[], clause: Clause): Clause[] {
  const at = clauses.findIndex(({ source }) => source === clause.source);
  return at < 0 ? [...clauses, clause] : clauses.with(at, clause);
}

export function withoutSource(clauses: readonly Clause[], source: string): Clause[] {
  return clauses.filter((clause) => clause.source !== source);
}

/** Puts a value into a field's choice, or takes it out where it is in. A clause that was off is on again. */
export function toggleValue(clauses: readonly Clause[], field: ChoiceField, value: string): Clause[] {
  const values = valuesOf(clauses, field);
  return withValues(
    clauses,
    field,
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  );
}

/** Makes these values a field's whole choice; none of them takes the clause out. */
export function withValues(
  clauses: readonly Clause[],
  field: ChoiceField,
  values: readonly string[],
): Clause[] {
  const source = sourceOf(field);
  if (!values.length) return withoutSource(clauses, source);
  return withClause(clauses, { source, field, values });
}

/** Switches a clause off, or on again. */
export function toggleOff(clauses: readonly Clause[], source: string): Clause[] {
  return clauses.map((clause) => (clause.source === source ? { ...clause, off: !clause.off } : clause));
}

/** The values chosen in a field, negated or not as asked; none where there is no such clause. */
export function valuesOf(clauses: readonly Clause[], field: ChoiceField, negated = false): readonly string[] {
  const source = sourceOf(field, negated);
  const clause = clauses.find((each): each is ChoiceClause => each.source === source && each.field === field);
  return clause?.values ?? [];
}
