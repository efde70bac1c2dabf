// The mentions of drafts by the sentence that they stand in, for whoever adds drafts that other names tell apart.

import type { Draft, DraftMention } from './draft.ts';

export interface Located {
  readonly draft: Draft;
  readonly mention: DraftMention;
}

/** By the sentence's index; what is added to drafts afterwards is not in it. */
export function locateMentions(drafts: readonly Draft[]): ReadonlyMap<number, readonly Located[]> {
  const bySentence = new Map<number, Located[]>();
  for (const draft of drafts)
    for (const mention of draft.mentions) {
      const list = bySentence.get(mention.sentence);
      if (list) list.push({ draft, mention });
      else bySentence.set(mention.sentence, [{ draft, mention }]);
    }
  return bySentence;
}
