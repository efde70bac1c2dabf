// plover_gsr: one event a sentence. The surest statement must have the event's polarity; dyads are compared by the ISO
// codes of holders and counterparts, where the gold has two countries. (openeventdata/PLOVER)

import type { Stance } from '#lib/model/statement.ts';
import type { Answer, AnsweredStatement, Reader } from '../answer.ts';
import { f1Figures, figureOf } from '../figures.ts';
import type { GoldRow, GoldSet, Mistake, Outcome } from '../gold-set.ts';
import { recall } from '../tally.ts';

interface PloverRow extends GoldRow {
  readonly expected: {
    readonly event: string;
    readonly stance: Stance | null;
    readonly dyads: readonly (readonly (string | null)[])[];
    readonly spans: readonly { readonly tag: string; readonly begin: number; readonly end: number }[] | null;
  };
}

/** Codes of three letters that are no country. */
const NOT_COUNTRIES = new Set(['IGO', 'NGO', 'MNC', 'IMG']);

export const ploverGsr: GoldSet<PloverRow> = {
  id: 'plover_gsr',
  measures: 'polarity of the surest statement; dyads of countries',
  counts: ({ expected }) => expected.stance !== null,
  judge,
  figures: [
    figureOf('polarity_accuracy', 'stances', 'polarity', recall, { must: 0.78, goal: 0.88 }),
    figureOf('found', 'stances', 'polarity', ({ predicted, gold }) => (gold ? predicted / gold : 0)),
    ...f1Figures('dyads', 'stances', { must: 0.55, goal: 0.7 }),
  ],
};

function judge({ id, text, expected }: PloverRow, reader: Reader): Outcome {
  const answer = reader.readArticle({ id, text });
  const surest = surestOf(answer.statements);
  const marks = (expected.spans ?? []).map(({ tag, begin, end }) => ({
    begin,
    end,
    role: tag.toLowerCase(),
  }));
  const mistakes: Mistake[] = [];
  if (surest?.stance !== expected.stance) {
    mistakes.push({
      kind: surest ? 'wrong' : 'missed',
      confidence: surest?.confidence ?? null,
      expected: `${expected.stance} (${expected.event})`,
      got: surest?.stance ?? '',
      rule: surest?.rule ?? null,
      reason: surest?.reason ?? null,
      marks: surest ? [...marks, { begin: surest.cue[0], end: surest.cue[1], role: 'cue' }] : marks,
    });
  }
  const wanted = new Set(
    expected.dyads.filter((dyad) => dyad.every(isCountry)).map((dyad) => dyad.join('→')),
  );
  const found = wanted.size > 0 ? dyadsOf(answer) : new Set<string>();
  const right = found.intersection(wanted);
  for (const dyad of found.difference(wanted)) mistakes.push(dyadMistake('wrong', dyad));
  for (const dyad of wanted.difference(found)) mistakes.push(dyadMistake('missed', dyad));
  return {
    tallies: {
      polarity: {
        right: surest?.stance === expected.stance ? 1 : 0,
        predicted: surest ? 1 : 0,
        gold: 1,
      },
      dyads: { right: right.size, predicted: found.size, gold: wanted.size },
    },
    mistakes,
  };

  function dyadMistake(kind: Mistake['kind'], dyad: string): Mistake {
    const others = [...(kind === 'wrong' ? wanted : found)].join(', ');
    const [expected, got] = kind === 'wrong' ? [others, dyad] : [dyad, others];
    return { kind, confidence: null, expected, got, rule: null, reason: null, marks };
  }
}

/** The first of the surest. */
function surestOf(statements: readonly AnsweredStatement[]): AnsweredStatement | null {
  let best: AnsweredStatement | null = null;
  for (const statement of statements) if (!best || statement.confidence > best.confidence) best = statement;
  return best;
}

function isCountry(code: string | null): boolean {
  return code !== null && /^[A-Z]{3}$/.test(code) && !NOT_COUNTRIES.has(code);
}

function dyadsOf({ entities, statements }: Answer): Set<string> {
  const codes = new Map(entities.map(({ id, country }) => [id, country]));
  const dyads = new Set<string>();
  for (const { holders, counterparts } of statements) {
    for (const holder of holders) {
      for (const counterpart of counterparts) {
        const [from, to] = [codes.get(holder), codes.get(counterpart)];
        if (from && to && from !== to) dyads.add(`${from}→${to}`);
      }
    }
  }
  return dyads;
}
