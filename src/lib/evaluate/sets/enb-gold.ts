// enb_gold: summaries of climate negotiations. Triples of actor, stance and point (at least half of the characters in
// common), and pairs that agree or disagree: said, or by their stances on one and the same stretch. Actors are compared by
// name. (pruizf/pasrl)

import type { Stance } from '#lib/model/statement.ts';
import type { Answer, Reader } from '../answer.ts';
import type { Pair } from '#lib/extract/jsonl-contract.ts';
import { f1Figures } from '../figures.ts';
import type { GoldRow, GoldSet, Mistake, Outcome } from '../gold-set.ts';
import { likeness } from '../overlap.ts';
import { quoteSpans } from '../quote-span.ts';
import type { Tally } from '../tally.ts';

interface EnbRow extends GoldRow {
  readonly expected: {
    readonly statements: readonly {
      readonly actor: string;
      readonly stance: 'support' | 'oppose' | 'report';
      readonly pointSpans: readonly Pair[];
    }[];
    readonly agree: readonly (readonly string[])[];
    readonly disagree: readonly (readonly string[])[];
  };
}

/** A normalised name; null for an id that is no entity of the answer. */
type Name = string | null;
type Pairs = Readonly<Record<Stance, Set<string>>>;

const LEAST_LIKENESS = 0.5;

export const enbGold: GoldSet<EnbRow> = {
  id: 'enb_gold',
  measures: 'actor-stance-point triples; pairs that agree and disagree',
  counts: () => true,
  judge,
  figures: [
    ...f1Figures('triple', 'stances', { must: 0.65, goal: 0.75 }),
    ...f1Figures('agree', 'stances', { must: 0.84, goal: 0.9 }),
    ...f1Figures('disagree', 'stances', { must: 0.7, goal: 0.8 }),
  ],
};

function judge({ id, text, expected }: EnbRow, reader: Reader): Outcome {
  const answer = reader.readArticle({ id, text });
  const triples = judgeTriples(text, expected, answer);
  const found = pairsOf(answer);
  const mistakes = [...triples.mistakes];
  const tallies: Record<string, Tally> = { triple: triples.tally };
  for (const stance of ['agree', 'disagree'] as const) {
    const wanted = new Set(expected[stance].map((pair) => pairKey(pair.map(normalise))));
    const right = [...found[stance]].filter((pair) => wanted.has(pair));
    tallies[stance] = { right: right.length, predicted: found[stance].size, gold: wanted.size };
    for (const pair of found[stance].difference(wanted))
      mistakes.push(pairMistake('wrong', `${pair} ${stance}`));
    for (const pair of wanted.difference(found[stance]))
      mistakes.push(pairMistake('missed', `${pair} ${stance}`));
  }
  return { tallies, mistakes };
}

function judgeTriples(
  text: string,
  expected: EnbRow['expected'],
  answer: Answer,
): { tally: Tally; mistakes: Mistake[] } {
  const nameOf = namesOf(answer);
  const wanted = expected.statements
    .filter(({ stance, pointSpans }) => stance !== 'report' && pointSpans.length > 0)
    .map(({ actor, stance, pointSpans }) => ({
      actor: normalise(actor),
      stance: stance === 'support' ? 'agree' : 'disagree',
      pointSpans,
    }));
  const got = answer.statements.flatMap((statement) => {
    const { issueSpan } = statement;
    return issueSpan
      ? statement.holders.map((holder) => ({ holder: nameOf(holder), issueSpan, statement }))
      : [];
  });
  const used = new Set<number>();
  const mistakes: Mistake[] = [];
  for (const { holder, issueSpan, statement } of got) {
    const match = wanted.findIndex(
      (want, at) =>
        !used.has(at) &&
        holder === want.actor &&
        statement.stance === want.stance &&
        likeness([issueSpan], want.pointSpans) >= LEAST_LIKENESS,
    );
    if (match >= 0) {
      used.add(match);
      continue;
    }
    mistakes.push({
      kind: 'wrong',
      confidence: statement.confidence,
      expected: 'no such triple',
      got: `${holder} ${statement.stance}s: ${quoteSpans(text, [issueSpan])}`,
      rule: statement.rule,
      reason: statement.reason,
      marks: [
        { begin: issueSpan[0], end: issueSpan[1], role: 'got' },
        { begin: statement.cue[0], end: statement.cue[1], role: 'cue' },
      ],
    });
  }
  for (const [at, { actor, stance, pointSpans }] of wanted.entries()) {
    if (used.has(at)) continue;
    mistakes.push({
      kind: 'missed',
      confidence: null,
      expected: `${actor} ${stance}s: ${quoteSpans(text, pointSpans)}`,
      got: '',
      rule: null,
      reason: null,
      marks: pointSpans.map(([begin, end]) => ({ begin, end, role: 'gold' })),
    });
  }
  return { tally: { right: used.size, predicted: got.length, gold: wanted.length }, mistakes };
}

/** Undirected pairs: said, or computed over holders of stances on the same stretch. */
function pairsOf(answer: Answer): Pairs {
  const nameOf = namesOf(answer);
  const pairs: Pairs = { agree: new Set(), disagree: new Set() };
  const sides = new Map<string, Record<Stance, Set<Name>>>();
  for (const { holders, stance, issueSpan, counterparts } of answer.statements) {
    for (const holder of holders.map(nameOf)) {
      if (issueSpan) {
        const side = sides.get(issueSpan.join()) ?? { agree: new Set(), disagree: new Set() };
        sides.set(issueSpan.join(), side);
        side[stance].add(holder);
      }
      for (const counterpart of counterparts) pairs[stance].add(pairKey([holder, nameOf(counterpart)]));
    }
  }
  const addAll = (stance: Stance, left: ReadonlySet<Name>, right: ReadonlySet<Name>): void => {
    for (const a of left) for (const b of right) if (a !== b) pairs[stance].add(pairKey([a, b]));
  };
  for (const { agree, disagree } of sides.values()) {
    addAll('agree', agree, agree);
    addAll('agree', disagree, disagree);
    addAll('disagree', agree, disagree);
  }
  return pairs;
}

function pairMistake(kind: Mistake['kind'], pair: string): Mistake {
  const [expected, got] = kind === 'wrong' ? ['no such pair', pair] : [pair, ''];
  return { kind, confidence: null, expected, got, rule: null, reason: null, marks: [] };
}

function namesOf({ entities }: Answer): (id: string) => Name {
  const names = new Map(entities.map(({ id, name }) => [id, normalise(name)]));
  return (id) => names.get(id) ?? null;
}

/** Letters alone, without "the". */
function normalise(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('the ', '')
    .replace(/[^a-z]/g, '');
}

function pairKey(names: readonly Name[]): string {
  return [...new Set(names.map((name) => name ?? '?'))].sort().join(' + ');
}
