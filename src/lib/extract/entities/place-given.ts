// Spans that the caller marked by hand become mentions whatever the rules think: of the entity that they overlap or
// whose name they hold, else of a new one with a guessed type.

import { findNameAt } from '#lib/lexicon/find-name.ts';
import { isGivenName } from '#lib/lexicon/given-names.ts';
import { typeOfHead } from '#lib/lexicon/word-sets.ts';
import type { EntityType } from '#lib/model/entity.ts';
import type { Span } from '#lib/model/span.ts';
import type { Sentence } from '#lib/text/parse.ts';
import type { GivenMention } from '../stage.ts';
import type { Draft, DraftMention } from './draft.ts';
import { insertMention, newDraft } from './draft.ts';
import { slugOf } from './entity-id.ts';

/** Adds a mention of form `given` for each span, and drafts for spans that name nothing known. */
export function placeGiven(
  text: string,
  given: readonly GivenMention[],
  sentences: readonly Sentence[],
  drafts: Draft[],
): void {
  for (const span of given) {
    if (span.end <= span.begin || span.begin < 0 || span.end > text.length) continue;
    const draft = namedIn(text, span, drafts) ?? newlyNamed(text, span, drafts);
    const sentence = sentences.findLast(({ begin }) => begin <= span.begin) ?? sentences[0];
    const token = sentence?.tokens.findLastIndex(({ begin }) => begin < span.end) ?? -1;
    const mention: DraftMention = {
      sentence: sentence?.index ?? 0,
      span: { begin: span.begin, end: span.end },
      nameSpan: { begin: span.begin, end: span.end },
      form: 'given',
      quoted: false,
      token: Math.max(token, 0),
    };
    const same = draft.mentions.findIndex(
      ({ nameSpan }) => nameSpan.begin === span.begin && nameSpan.end === span.end,
    );
    if (same >= 0) draft.mentions.splice(same, 1);
    insertMention(draft, mention);
  }
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.begin, b.begin);

// The entity whose mention covers most of the span; one that lies in it counts where the rest is in lower case.
function namedIn(text: string, span: GivenMention, drafts: readonly Draft[]): Draft | null {
  let best: Draft | null = null;
  let bestScore = 0;
  for (const draft of drafts) {
    if (span.type && span.type !== draft.type) continue;
    for (const mention of draft.mentions) {
      const shared = overlap(mention.nameSpan, span);
      if (shared <= 0) continue;
      const iou =
        shared / (Math.max(mention.nameSpan.end, span.end) - Math.min(mention.nameSpan.begin, span.begin));
      const inside = mention.nameSpan.begin >= span.begin && mention.nameSpan.end <= span.end;
      const rest =
        text.slice(span.begin, mention.nameSpan.begin) + text.slice(mention.nameSpan.end, span.end);
      const plain = inside && !/\p{Lu}/u.test(rest.replace(/^The\b/, '')) && mention.form !== 'pronoun';
      const score = iou >= 0.5 ? 1 + iou : plain ? iou : 0;
      if (score > bestScore) [best, bestScore] = [draft, score];
    }
  }
  return best;
}

function newlyNamed(text: string, span: GivenMention, drafts: Draft[]): Draft {
  const surface = text.slice(span.begin, span.end).trim().replace(/\s+/g, ' ');
  const bare = surface.replace(/^(the|a|an)\s+/i, '') || surface;
  const known = findNameAt(bare, 0);
  const whole = known && known.end === bare.length ? known.known : null;
  const actor = whole && /^(country|acronym|adjective|people|capital|seat)$/.test(whole.kind);
  const type: EntityType =
    span.type ?? (actor ? 'country' : whole?.kind === 'organization' ? 'organization' : guessType(bare));
  const name = type === 'country' && whole?.country ? whole.country : (whole?.name ?? bare);
  const country = whole?.country ?? null;
  const same = drafts.find(
    (draft) =>
      draft.type === type &&
      (type === 'country' && country ? draft.country === country : slugOf(draft.name) === slugOf(name)),
  );
  if (same) return same;
  const draft = newDraft(type, name, country);
  drafts.push(draft);
  return draft;
}

function guessType(name: string): EntityType {
  const words = name.split(' ');
  const head = typeOfHead(words.at(-1)!);
  if (isGivenName(words[0]!) && words.length < 5) return 'person';
  if (head) return head;
  return /^\p{Lu}/u.test(name) && words.length > 1 ? 'person' : 'organization';
}
