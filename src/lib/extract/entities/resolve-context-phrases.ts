// Phrases that mean a country or body only where the text has named it: "the Islamic Republic" after Iran, "the
// kingdom" after Saudi Arabia, "congressional" where the United States are spoken of.

import { antecedents, bodyAdjectives } from '#lib/lexicon/context-words.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import type { Draft } from './draft.ts';
import { insertMention, lastMentionBefore, newDraft } from './draft.ts';
import type { NameHit } from './name-hit.ts';
import type { SentenceView } from './sentence-view.ts';

/** Adds mentions to the drafts of countries and bodies, and drafts for bodies that only an adjective names. */
export function resolveContextPhrases(
  views: readonly SentenceView[],
  hitsOf: readonly (readonly NameHit[])[],
  drafts: Draft[],
): void {
  const countries = new Map(
    drafts.filter(({ type }) => type === 'country').map((draft) => [draft.country!, draft] as const),
  );
  views.forEach((view, index) => {
    view.tokens.forEach((token, at) => {
      if (at > 0 && view.tokens[at - 1]!.lower === 'the') mentionCountry(view, at, countries);
      const adjective = bodyAdjectives.get(token.lower);
      if (!adjective || !countries.has(adjective.country)) return;
      if (token.lower !== 'congressional' && !/^\p{Lu}/u.test(token.text)) return;
      if (hitsOf[index]!.some(({ first, last }) => first <= at && at <= last)) return;
      const before = view.tokens[at - 1];
      const owner = hitsOf[index]!.find(
        ({ last, country }) => last === at - 1 || (last === at - 2 && country),
      );
      if (owner?.country && owner.country !== adjective.country) return;
      if (/^\p{Lu}/u.test(before?.text ?? '') && at > 1 && !owner) return;
      const known = lookUpName(adjective.body)!;
      let body = drafts.find(({ type, name }) => type === 'organization' && name === known.name);
      if (!body) drafts.push((body = newDraft('organization', known.name, known.country)));
      const span = { begin: token.begin, end: token.end };
      insertMention(body, {
        sentence: index,
        span,
        nameSpan: span,
        form: token.lower === 'congressional' ? 'demonym' : 'name',
        quoted: view.quoted[at] ?? false,
        token: at,
      });
    });
  });
}

function mentionCountry(view: SentenceView, at: number, countries: ReadonlyMap<string, Draft>): void {
  const local = view.tokens[at]!.begin - view.sentence.begin;
  const ahead = view.shaped
    .slice(local, local + 24)
    .replaceAll('’', "'")
    .toLowerCase();
  for (const [phrase, isos] of antecedents) {
    if (!ahead.startsWith(phrase) || /^[\p{L}\p{N}]/u.test(ahead.slice(phrase.length))) continue;
    if (/^ of\b/.test(ahead.slice(phrase.length))) return;
    const begin = view.tokens[at - 1]!.begin;
    const end = view.tokens[at]!.begin + phrase.length;
    const spoken = isos.flatMap((iso) => {
      const draft = countries.get(iso);
      const last = draft && lastMentionBefore(draft, begin);
      return draft && last ? [{ draft, begin: last.span.begin }] : [];
    });
    const latest = spoken.reduce<{ draft: Draft; begin: number } | null>(
      (best, item) => (best && best.begin > item.begin ? best : item),
      null,
    );
    if (!latest) return;
    const last = view.tokens.findLastIndex((token) => token.end <= end);
    insertMention(latest.draft, {
      sentence: view.sentence.index,
      span: { begin, end },
      nameSpan: { begin, end },
      form: 'role',
      quoted: view.quoted[at] ?? false,
      token: last,
    });
    return;
  }
}
