// Packed votes to a statement table: one row for each vote that was cast, a country's stance on a roll call. A roll call
// is a proposal (adopt this text), so that agreement may be derived over it; it is its own document too.

import { NO_CODE } from '../table/dictionary.ts';
import type { StatementTable } from '../table/statement-table.ts';
import { VOTES } from './votes-file.ts';
import type { Votes } from './votes-file.ts';

/**
 * What an abstention is: no stance at all, or one half way between yes and no, as E. Voeten has it (Data and Analyses of
 * Voting in the United Nations General Assembly, in The Routledge Handbook of International Organization, 2013).
 */
export type Abstentions = 'left-out' | 'half-way';

/** Actors and countries are the votes' countries by name, issues and documents the roll calls' numbers. */
export function tableOfVotes(votes: Votes, abstentions: Abstentions = 'left-out'): StatementTable {
  const { countries, rollCalls, cast } = votes;
  const levels = Float64Array.from(abstentions === 'left-out' ? [-1, 1] : [-1, 0, 1]);
  const levelOf = VOTES.map((vote) => {
    if (vote === 'absent' || (vote === 'abstain' && abstentions === 'left-out')) return NO_CODE;
    return levels.indexOf(vote === 'yes' ? 1 : vote === 'no' ? -1 : 0);
  });
  let rows = 0;
  for (const vote of cast) if (levelOf[vote] !== NO_CODE) rows++;

  const column = (): Int32Array => new Int32Array(rows);
  const [actors, issues, days, stances, origins] = [column(), column(), column(), column(), column()];
  for (let rollCall = 0, row = 0; rollCall < rollCalls; rollCall++)
    for (let country = 0; country < countries.length; country++) {
      const level = levelOf[cast[country * rollCalls + rollCall]!]!;
      if (level === NO_CODE) continue;
      actors[row] = country;
      issues[row] = rollCall;
      days[row] = votes.days[rollCall]!;
      stances[row] = level;
      origins[row] = row++;
    }

  const names = { labels: countries.map(({ name }) => name), codes: actors };
  const numbers = { labels: Array.from(votes.numbers, String), codes: issues };
  return {
    rows,
    actors: {
      actor: names,
      organization: { labels: [], codes: new Int32Array(rows).fill(NO_CODE) },
      country: names,
    },
    issues: numbers,
    documents: numbers,
    days,
    levels,
    stances,
    range: 2,
    weights: null,
    origins,
  };
}

/** A filter over the table's issues: the roll calls about a topic ("Palestinian conflict"); null for an unknown topic. */
export function rollCallsAbout(votes: Votes, topic: string): Uint8Array | null {
  const bit = votes.topics.indexOf(topic);
  return bit < 0 ? null : votes.topicsOf.map((topics) => (topics >> bit) & 1);
}
