// Kinds of acts (data/lexicon/acts.json) that do harm to people, and the stance that a form of a verb implies by itself.

import { kindsOfVerbForm } from '#lib/extract/stances/act-kinds.ts';
import type { Stance } from '#lib/model/statement.ts';

/** Ids of kinds. */
export const harmKinds: ReadonlySet<string> = new Set(['assault', 'attack', 'coerce', 'fight', 'accuse']);

/** Verbs whose past has no form of its own. */
export const UNCHANGED_PAST = /^(?:put|cut|set|hit|shut|quit|beat|burst|slit|split|cast|shed|thrust)$/;

/** Null where the form is of no verb of an act. */
export function stanceOfForm(form: string): Stance | null {
  return kindsOfVerbForm(form).find(({ stance }) => stance !== null)?.stance ?? null;
}
