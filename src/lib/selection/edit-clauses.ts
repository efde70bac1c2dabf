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

/**
 * Puts a value into a field's choice, or takes it out where it is in. A clause that was off is on again, and what is
 * chosen is no longer kept out.
 */
export function toggleValue(
  clauses: readonly Clause[],
  field: ChoiceField,
  value: string,
  negated = false,
): Clause[] {
  const values = valuesOf(clauses, field, negated);
  if (values.includes(value))
    return withValues(
      clauses,
      field,
      values.filter((other) => other !== value),
      negated,
    );
  const others = valuesOf(clauses, field, !negated);
  const rest = others.includes(value)
    ? withValues(
        clauses,
        field,
        others.filter((other) => other !== value),
        !negated,
      )
    : clauses;
  return withValues(rest, field, [...values, value], negated);
}

/** Makes these values a field's whole choice, or all that it keeps out; none of them takes the clause out. */
export function withValues(
  clauses: readonly Clause[],
  field: ChoiceField,
  values: readonly string[],
  negated = false,
): Clause[] {
  const source = sourceOf(field, negated);
  if (!values.length) return withoutSource(clauses, source);
  return withClause(clauses, { source, field, values, ...(negated ? { negated } : {}) });
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

/**
 * Turns a clause round: what it let through it keeps out. A choice whose other side has values of its own joins them.
 */
export function toggleNegated(clauses: readonly Clause[], source: string): Clause[] {
  const clause = clauses.find((each) => each.source === source);
  if (!clause) return [...clauses];
  const negated = !clause.negated;
  const other = sourceOf(clause.field, negated);
  const there = clauses.find((each) => each.source === other);
  const values =
    'values' in clause
      ? { values: [...new Set([...(there && 'values' in there ? there.values : []), ...clause.values])] }
      : {};
  const { negated: _, ...plain } = clause;
  const turned = { ...plain, ...values, source: other, ...(negated ? { negated } : {}) } as Clause;
  return clauses.filter((each) => each.source !== other).map((each) => (each === clause ? turned : each));
}
