// An article with what a careful reader takes from it: the statements that must be found (evidence that overlaps, stance,
// issue by wording, holders and counterparts), the entities, their countries and the speakers of quotations.

import type { Stance } from '#lib/model/statement.ts';
import type { Answer, AnsweredStatement, Reader } from '../answer.ts';
import type { Pair } from '#lib/extract/jsonl-contract.ts';
import { figureOf } from '../figures.ts';
import type { GoldRow, GoldSet, Mistake, Outcome } from '../gold-set.ts';
import { shared, touches } from '../overlap.ts';
import { precision, recall } from '../tally.ts';

/** What stands in the answers beside the article. */
export interface ArticleReading {
  readonly document: { readonly title: string | null; readonly date: string | null };
  readonly entities: readonly {
    readonly name: string;
    readonly country: string | null;
    readonly mentions: readonly string[];
    readonly required: boolean;
  }[];
  readonly issues: readonly { readonly label: string; readonly wordings: readonly string[] }[];
  readonly statements: readonly ReadStatement[];
  readonly quotes: readonly { readonly starts: string; readonly speaker: string }[];
}

interface ReadStatement {
  readonly begin: number;
  readonly end: number;
  readonly stance: Stance;
  readonly issue: string;
  readonly holders: readonly string[];
  readonly counterparts: readonly string[];
  readonly required: boolean;
}

export interface ArticleRow extends GoldRow {
  readonly reading: ArticleReading;
}

export const readArticles: GoldSet<ArticleRow> = {
  id: 'article',
  measures: 'required statements of an article, its entities, their countries, the speakers',
  counts: () => true,
  judge,
  figures: [
    figureOf('required', 'stances', 'required', recall, { must: 1, goal: 1 }),
    figureOf('entities', 'entities', 'entities', recall, { must: 1, goal: 1 }),
    figureOf('countries', 'entities', 'countries', precision, { must: 1, goal: 1 }),
    figureOf('speakers', 'quotations', 'speakers', recall, { must: 1, goal: 1 }),
  ],
};

function judge({ id, text, reading }: ArticleRow, reader: Reader): Outcome {
  const { title, date } = reading.document;
  const answer = reader.readArticle({ id, text, title, date });
  const nameOf = readerNames(text, answer, reading);
  const required = reading.statements.filter((statement) => statement.required);
  const missed = required.filter((wanted) => !isFound(text, wanted, answer, reading, nameOf));
  const names = new Set(nameOf.values());
  const needed = reading.entities.filter((entity) => entity.required);
  const ours = answer.entities.filter(({ id }) => nameOf.has(id));
  const placed = ours.filter(({ id, country }) => {
    const wanted = reading.entities.find(({ name }) => name === nameOf.get(id));
    return wanted !== undefined && (country ?? null) === wanted.country;
  });
  const heard = reading.quotes.filter(({ starts, speaker }) => {
    const begin = text.indexOf(starts);
    const target: Pair = [begin, begin + starts.length];
    return answer.quotations.some(
      (quotation) =>
        touches(quotation.content, target) &&
        quotation.speaker !== null &&
        nameOf.get(quotation.speaker) === speaker,
    );
  });
  const found = required.length - missed.length;
  const known = needed.filter(({ name }) => names.has(name)).length;
  return {
    tallies: {
      required: { right: found, predicted: answer.statements.length, gold: required.length },
      entities: { right: known, predicted: names.size, gold: needed.length },
      countries: { right: placed.length, predicted: ours.length, gold: ours.length },
      speakers: { right: heard.length, predicted: answer.quotations.length, gold: reading.quotes.length },
    },
    mistakes: missed.map((statement) => ({
      kind: 'missed' as const satisfies Mistake['kind'],
      confidence: null,
      expected: describe(statement),
      got: '',
      rule: null,
      reason: null,
      marks: [{ begin: statement.begin, end: statement.end, role: 'gold' }],
    })),
  };
}

/** Our entities' ids to the names that the careful reader uses, by name or by one of the mentions. */
function readerNames(text: string, { entities }: Answer, reading: ArticleReading): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, name, mentions } of entities) {
    const said = new Set(mentions.map(([begin, end]) => onOneLine(text.slice(begin, end))));
    const known = reading.entities.find(
      (one) =>
        one.name.toLowerCase() === name.toLowerCase() ||
        one.mentions.some((mention) => said.has(onOneLine(mention))),
    );
    if (known) names.set(id, known.name);
  }
  return names;
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function isFound(
  text: string,
  wanted: ReadStatement,
  answer: Answer,
  reading: ArticleReading,
  nameOf: ReadonlyMap<string, string>,
): boolean {
  const here = answer.statements.filter(
    (statement) =>
      shared(statement.evidence, [wanted.begin, wanted.end]) > 0 &&
      statement.stance === wanted.stance &&
      isAbout(text, statement, wanted.issue, answer, reading),
  );
  const namesOf = (ids: readonly string[]) => ids.flatMap((id) => nameOf.get(id) ?? []);
  const holders = new Set(here.flatMap((statement) => namesOf(statement.holders)));
  const others = new Set(here.flatMap((statement) => namesOf(statement.counterparts)));
  const want = new Set(wanted.holders);
  const withWhom = new Set(wanted.counterparts);
  // Agreeing with one another may be told as joint holders or as holder and counterpart.
  if (wanted.stance === 'agree')
    return want.union(withWhom).isSubsetOf(holders.union(others)) && !want.isDisjointFrom(holders);
  if (want.isSubsetOf(holders) && withWhom.isSubsetOf(others)) return true;
  return withWhom.size > 0 && want.isSubsetOf(others) && withWhom.isSubsetOf(holders);
}

/** Whether the statement's issue is worded as the reader words it: in its label, its mentions or its span. */
function isAbout(
  text: string,
  { issue, issueSpan }: AnsweredStatement,
  label: string,
  answer: Answer,
  reading: ArticleReading,
): boolean {
  const named = answer.issues.find(({ id }) => id === issue);
  if (!named) return false;
  const spans = issueSpan ? [...named.mentions, issueSpan] : named.mentions;
  const words = [named.label, ...spans.map(([begin, end]) => text.slice(begin, end))].join(' ').toLowerCase();
  const wordings = reading.issues.find((one) => one.label === label)?.wordings ?? [];
  return wordings.some((wording) => words.includes(wording.toLowerCase()));
}

function describe({ holders, stance, issue, counterparts }: ReadStatement): string {
  return `${holders.join('+')} ${stance} ${issue} ${counterparts.join('+')}`.trim();
}
