// "he", "she", "him", "his", "her" into mentions of people: the most prominent person of fitting gender in this
// sentence or the three before it. Subjects come before objects, the narrator's words before those inside quotation
// marks. Plural and first-person pronouns are left to others. Doubt leaves the pronoun alone.
// After the salience weights of Lappin and Leass (1994), much reduced.

import type { Gender } from '#lib/lexicon/given-names.ts';
import { framesOfVerb } from '../quotations/reporting-frames.ts';
import type { Draft, DraftMention } from './draft.ts';
import { insertMention } from './draft.ts';
import { childrenOf } from '#lib/text/children.ts';
import { pathToRoot } from '#lib/text/ancestors.ts';
import type { Token } from '#lib/text/parse.ts';
import type { SentenceView } from './sentence-view.ts';

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);
const WINDOW_SENTENCES = 3;
const WINDOW_PEOPLE = 12;

interface Candidate {
  readonly draft: Draft;
  readonly mention: DraftMention;
  readonly weight: number;
}

/** Adds mentions of form `pronoun`; `drafts` are in the order of their first mention. */
export function resolvePronouns(views: readonly SentenceView[], drafts: readonly Draft[]): void {
  const inSentence: Candidate[][] = views.map(() => []);
  for (const draft of drafts)
    if (draft.type === 'person' && looksLikePerson(draft, views))
      for (const mention of draft.mentions)
        inSentence[mention.sentence]!.push({
          draft,
          mention,
          weight: prominence(views[mention.sentence]!, mention),
        });
  for (const list of inSentence) list.sort((a, b) => a.mention.span.begin - b.mention.span.begin);

  views.forEach((view, index) => {
    view.tokens.forEach((token, at) => {
      const gender = PRONOUNS.get(token.lower);
      if (!gender || token.text === 'HER') return;
      const draft = antecedent(views, inSentence, index, at, gender);
      if (!draft) return;
      draft.gender ??= gender;
      const span = { begin: token.begin, end: token.end };
      const mention: DraftMention = {
        sentence: index,
        span,
        nameSpan: span,
        form: 'pronoun',
        quoted: view.quoted[at] ?? false,
        token: at,
      };
      insertMention(draft, mention);
      inSentence[index]!.push({ draft, mention, weight: prominence(view, mention) });
    });
  });
}

// A lone word that a title, a given name, a verb of saying or a further mention bears out; "the Leica format" names a thing.
function looksLikePerson(draft: Draft, views: readonly SentenceView[]): boolean {
  if (draft.gender !== null || draft.role !== null || /\s/.test(draft.name)) return true;
  const free = draft.mentions.filter(({ sentence, span }) => {
    const before = views[sentence]!.tokens.findLast(({ end }) => end <= span.begin);
    return !/^(the|an?)$/.test(before?.lower ?? '');
  });
  return free.length > 1 || free.some((mention) => speaks(views[mention.sentence]!, mention));
}

/** How prominent a mention is in its sentence, 0 to 4: a subject most, a possessor or a quoted name least. */
export function prominence(view: SentenceView, mention: DraftMention): number {
  const token = view.tokens[mention.token]!;
  const next = view.tokens[mention.token + 1];
  const previous = view.tokens.findLast(({ end }) => end <= mention.span.begin);
  const quoted = mention.quoted ? -1.5 : 0;
  const pronoun = mention.form === 'pronoun' ? 0.3 : 0;
  if (/^(his|her|hers)$/.test(token.lower)) return 1.2 + quoted;
  if (next && /^['’]s?$/.test(next.text)) return 1.2 + quoted;
  if (view.tokens.some(({ head }) => head >= 0)) {
    const relation = headRelation(view, mention.token);
    if (/^nsubj/.test(relation)) return 3 + pronoun + quoted;
    if (/^(obj|iobj)/.test(relation)) return 1.8 + quoted;
    if (/^(nmod|obl|appos)/.test(relation)) return 1.4 + quoted;
    return 1.6 + quoted;
  }
  if (/^(said|says|told|added|argued|warned|insisted)$/.test(next?.lower ?? ''))
    return 3.2 + pronoun + quoted;
  if (/^(said|says|added|argued|warned|insisted)$/.test(previous?.lower ?? '')) return 2.8 + quoted;
  if (!previous) return 3 + quoted;
  if (/^[,“"”]$/.test(previous.text)) return 2.6 + quoted;
  if (/^(of|with|to|for|by|from|against|about|on|at|in|between)$/.test(previous.lower)) return 1.2 + quoted;
  return 1.7 + pronoun + quoted;
}

const FAR_MORE = 3;
/** So much more prominent is who is known to be of the pronoun's gender than who may be. */
const SAME_GENDER = 1.2;
/** And whoever has been spoken of twice as often. */
const OFTEN = 0.1;
/** And who tells it of himself. */
const TOLD_BY = 1;

const timesBefore = ({ mentions }: Draft, offset: number): number =>
  mentions.reduce((count, { span }) => count + (span.begin < offset ? 1 : 0), 0);

function namedFarMore({ mentions }: Draft, other: Draft): boolean {
  return mentions.length >= FAR_MORE * other.mentions.length;
}

// Who is quoted says "I" of himself: his "he" is somebody else.
function speaks(view: SentenceView, mention: DraftMention): boolean {
  if (mention.quoted) return false;
  let token = view.tokens[mention.token]!;
  for (
    let step = 0;
    step < 8 && /^(flat|compound|appos|goeswith)/.test(token.deprel) && token.head >= 0;
    step++
  )
    token = view.tokens[token.head]!;
  const verb = view.tokens[token.head];
  return /^nsubj/.test(token.deprel) && verb !== undefined && (framesOfVerb(verb)?.has('direct') ?? false);
}

// "Doe met him": of one verb, subject and object are two, but for "himself".
function isActedOn(view: SentenceView, token: Token, mention: DraftMention): boolean {
  if (!/^(?:obj|iobj|obl)/.test(token.deprel) || /self$/.test(token.lower) || token.head < 0) return false;
  const name = topOfName(view, mention);
  return name.head === token.head && name.deprel.startsWith('nsubj');
}

function topOfName({ tokens }: SentenceView, mention: DraftMention): Token {
  let name = tokens[mention.token]!;
  for (
    let step = 0;
    step < 8 && /^(?:flat|compound|appos|goeswith)/.test(name.deprel) && name.head >= 0;
    step++
  )
    name = tokens[name.head]!;
  return name;
}

// "Doe, his brother,": what stands beside a name as somebody's is not its own.
function isToldBeside({ tokens }: SentenceView, at: number, { span }: DraftMention): boolean {
  const [comma, last] = [tokens[at - 1], tokens[at - 2]];
  if (comma?.text !== ',' || last?.end !== span.end || !/^(?:his|her)$/.test(tokens[at]!.lower)) return false;
  const owned = tokens[tokens[at]!.head];
  return (
    owned !== undefined && /^(?:appos|conj|dep)/.test(owned.deprel) && tokens[owned.index + 1]?.text === ','
  );
}

// "Doe said that he": the subject of a clause is whom the subject of a clause about what he says or thinks means.
function tellsOfHimself(view: SentenceView, pronoun: Token, mention: DraftMention): boolean {
  const name = topOfName(view, mention);
  if (!name.deprel.startsWith('nsubj') || !/^s?he$/.test(pronoun.lower)) return false;
  const [clause, ...above] = pathToRoot(view.sentence, pronoun);
  if (!clause || !above.slice(0, 3).some(({ index }) => index === name.head)) return false;
  const marked = childrenOf(view.sentence, clause, 'mark').some(({ lower }) => lower === 'that');
  return marked || clause.deprel === 'ccomp' || clause.deprel === 'acl';
}

// The relation of a name to its clause: that of its topmost word, through "flat" and "compound", and through "conj".
function headRelation(view: SentenceView, at: number): string {
  let token = view.tokens[at]!;
  for (let step = 0; step < 8; step++) {
    if (!/^(flat|compound|conj|appos|goeswith)/.test(token.deprel) || token.head < 0) break;
    token = view.tokens[token.head]!;
  }
  return token.deprel;
}

function antecedent(
  views: readonly SentenceView[],
  inSentence: readonly (readonly Candidate[])[],
  index: number,
  at: number,
  gender: Gender,
): Draft | null {
  const view = views[index]!;
  const token = view.tokens[at]!;
  const quoted = view.quoted[at] ?? false;
  const score = new Map<Draft, number>();
  const barred = new Set<Draft>();
  let seen = 0;
  for (let back = 0; back <= WINDOW_SENTENCES && index - back >= 0 && seen < WINDOW_PEOPLE; back++) {
    const list = inSentence[index - back]!;
    for (let position = list.length - 1; position >= 0; position--) {
      const { draft, mention, weight } = list[position]!;
      if (mention.span.end > token.begin) continue;
      if (back === 0 && (isActedOn(view, token, mention) || isToldBeside(view, at, mention))) {
        barred.add(draft);
        continue;
      }
      if (barred.has(draft)) continue;
      if (draft.gender !== null && draft.gender !== gender) continue;
      if (quoted && speaks(views[mention.sentence]!, mention)) continue;
      if (quoted !== mention.quoted && quoted && mention.form === 'surname' && back === 0) continue;
      seen++;
      const merits =
        (back === 0 && tellsOfHimself(view, token, mention) ? TOLD_BY : 0) +
        (draft.gender === gender ? SAME_GENDER : 0) +
        OFTEN * Math.log2(timesBefore(draft, token.begin));
      const value = weight * [1, 0.8, 0.55, 0.4][back]! + merits;
      if (value > (score.get(draft) ?? -1)) score.set(draft, value);
    }
  }
  const ranked = [...score].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best || best[1] < 0.5) return null;
  if (!second || best[1] - second[1] >= 0.12) return best[0];
  return namedFarMore(best[0], second[0]) ? best[0] : namedFarMore(second[0], best[0]) ? second[0] : null;
}
