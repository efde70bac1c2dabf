// Groups without a name into entities of their own: "Afghan rebels", "Palestinian prisoners", and, where they take part in an
// act, "anti-government protesters". A group that acts as one ("rebels") is an organization, any other ("refugees") of type
// "other"; its role is the noun, which tells it from names of things; its country is that of the name before the noun. What a
// state's own arms do is the state's doing and stays out.

import { actKindsOf } from '#lib/extract/stances/act-kinds.ts';
import { groupNouns } from '#lib/extract/stances/predicates.ts';
import { isBodyNoun } from '#lib/lexicon/body-nouns.ts';
import { overlaps } from '#lib/text/overlaps.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import type { Draft, DraftMention } from './draft.ts';
import { insertMention, newDraft } from './draft.ts';

const MODIFIERS = new Set(['ADJ', 'NOUN', 'PROPN']);
const FARTHEST = 5;
/** One of these is many people. */
const COLLECTIVE = new Set(['group', 'organization', 'organisation', 'party', 'faction', 'movement', 'coalition', 'union', 'militia', 'opposition', 'crowd', 'mob']); // prettier-ignore
/** How a participant of an act hangs on its verb. */
const TAKES_PART = /^(?:nsubj|obj|iobj|obl)/;
/** Adjectives that only say how many, or which. */
const COUNTING = new Set([
  'many',
  'several',
  'few',
  'other',
  'more',
  'some',
  'dozen',
  'new',
  'own',
  'same',
  'last',
]);

interface Located {
  readonly draft: Draft;
  readonly mention: DraftMention;
}

/** Adds a draft for each group, or a mention to the draft of the same words. */
export function findGroups(sentences: readonly Sentence[], drafts: Draft[]): void {
  const known = new Map<string, Draft>();
  const bySentence = new Map<number, Located[]>();
  for (const draft of drafts)
    for (const mention of draft.mentions) {
      const list = bySentence.get(mention.sentence) ?? [];
      list.push({ draft, mention });
      bySentence.set(mention.sentence, list);
    }
  for (const sentence of sentences) {
    const named = bySentence.get(sentence.index) ?? [];
    for (const noun of sentence.tokens) {
      if (noun.upos !== 'NOUN' || !groupNouns.has(noun.lemma)) continue;
      // "rebel-held" is no rebel.
      if (/^[-‐‑]$/.test(sentence.tokens[noun.index + 1]?.text ?? '')) continue;
      if (named.some(({ mention }) => overlaps(mention.span, noun))) continue;
      const group = groupAt(sentence, noun, named);
      if (!group) continue;
      const key = group.name.toLowerCase();
      let draft = known.get(key);
      if (!draft) {
        draft = newDraft(isBodyNoun(noun) ? 'organization' : 'other', group.name, group.country);
        draft.role = noun.text;
        known.set(key, draft);
        drafts.push(draft);
      }
      const span = { begin: group.first.begin, end: noun.end };
      insertMention(draft, {
        sentence: sentence.index,
        span,
        nameSpan: span,
        form: 'role',
        quoted: false,
        token: noun.index,
      });
    }
  }
}

interface Group {
  readonly name: string;
  readonly country: string | null;
  readonly first: Token;
}

function groupAt(sentence: Sentence, noun: Token, named: readonly Located[]): Group | null {
  let first = noun;
  let owner: Located | null = null;
  for (let at = noun.index - 1; at >= 0 && at >= noun.index - FARTHEST; at--) {
    const token = sentence.tokens[at]!;
    const found = named.find(
      ({ draft, mention }) => overlaps(mention.span, token) && draft.type === 'country',
    );
    if (found) {
      owner = found;
      first = token;
      continue;
    }
    if (named.some(({ mention }) => overlaps(mention.span, token))) break;
    const isMark = /^[-‐‑]$/.test(token.text) || /^['’]s?$/.test(token.text);
    if (!isMark && !isModifier(token)) break;
    if (!isMark) first = token;
  }
  // "rebels" alone could be anybody's; "anti-government rebels" are somebody.
  if (!owner && (first === noun || !takesPart(sentence, noun))) return null;
  const isCollective = COLLECTIVE.has(noun.lemma);
  if (!owner && noun.xpos !== 'NNS' && !isCollective) return null;
  // "rebel group", but neither "contact group" nor "working groups".
  if (
    !owner &&
    isCollective &&
    !sentence.tokens.slice(first.index, noun.index).some(({ lemma }) => groupNouns.has(lemma))
  )
    return null;
  const name = sentence.tokens
    .slice(first.index, noun.index + 1)
    .reduce(
      (text, token, at, all) => text + (at && all[at - 1]!.end < token.begin ? ' ' : '') + token.text,
      '',
    );
  return { name, country: owner?.draft.country ?? null, first };
}

function isModifier(token: Token): boolean {
  return (MODIFIERS.has(token.upos) || token.xpos === 'VBN') && !COUNTING.has(token.lower);
}

/** The noun is who does an act that implies a stance, or whom it is done to. */
function takesPart(sentence: Sentence, noun: Token): boolean {
  const verb = sentence.tokens[noun.head];
  return (
    verb !== undefined &&
    TAKES_PART.test(noun.deprel) &&
    actKindsOf(verb).some(({ stance }) => stance !== null)
  );
}
