// "the church", "this university" into mentions of the one body or place that the text has named so before ("Church of
// Peace"). Where two of that head were named, or more words describe it ("the new church"), it is left alone.

import type { Draft } from './draft.ts';
import { insertMention } from './draft.ts';
import type { SentenceView } from './sentence-view.ts';
import { areAdjacent } from './sentence-view.ts';

/** Adds mentions of form `role`. Heads are single words, compared without regard to case. */
export function resolveHeads(views: readonly SentenceView[], drafts: readonly Draft[]): void {
  const byHead = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const head = headOf(draft);
    if (head) byHead.set(head, [...(byHead.get(head) ?? []), draft]);
  }
  if (!byHead.size) return;
  const named = new Set(
    drafts.flatMap(({ mentions }) => mentions.map(({ sentence, token }) => `${sentence} ${token}`)),
  );
  for (const view of views)
    for (let at = 1; at < view.tokens.length; at++) {
      const noun = view.tokens[at]!;
      const article = view.tokens[at - 1]!;
      if (!/^(the|this)$/.test(article.lower) || named.has(`${view.sentence.index} ${at}`)) continue;
      const before = (byHead.get(noun.lower) ?? []).filter(
        ({ mentions }) => mentions[0]!.span.begin < article.begin,
      );
      if (before.length !== 1 || !endsPhrase(view, at)) continue;
      const span = { begin: article.begin, end: noun.end };
      insertMention(before[0]!, {
        sentence: view.sentence.index,
        span,
        nameSpan: span,
        form: 'role',
        quoted: view.quoted[at] ?? false,
        token: at,
      });
    }
}

// "University of Oslo": university; "Northern Museum": museum. A lone word is no head.
function headOf({ type, name }: Draft): string | null {
  if (type !== 'organization' && type !== 'place') return null;
  const words = name.split(/\s+/);
  const joint = words.findIndex((word) => /^(of|for|in|at)$/.test(word));
  const head = words[joint > 0 ? joint - 1 : words.length - 1]!;
  return words.length > 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(head) ? head.toLowerCase() : null;
}

// Nothing after the noun makes it another thing: "the church leader", "the University of Bergen", "the team Astra".
function endsPhrase(view: SentenceView, at: number): boolean {
  const next = view.tokens[at + 1];
  if (!next || !areAdjacent(view.tokens[at], next)) return true;
  return !/^(of|for|-|‐)$/.test(next.text) && !/^(NOUN|PROPN|ADJ|NUM)$/.test(next.upos);
}
