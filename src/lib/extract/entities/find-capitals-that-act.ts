// Capitals that no rule has read as their governments, but that the model of doers holds for them ("Suva is to allow") -> mentions of
// the country.

import { countryName } from '#lib/lexicon/countries.ts';
import { lookUpName } from '#lib/lexicon/find-name.ts';
import type { Sentence } from '#lib/text/parse.ts';
import type { DoerModel } from './doer-model.ts';
import { insertMention, newDraft, type Draft } from './draft.ts';
import { judgeDoer } from './judge-doer.ts';
import { locateMentions } from './located.ts';

/** Of capitals that the model holds likelier, six in ten stand for their governments (scripts/train/doers). */
const LEAST = 0.45;

/** Moves mentions of a capital that the model holds for its government ("Suva will hold elections") to the country. */
export function findCapitalsThatAct(sentences: readonly Sentence[], drafts: Draft[], model: DoerModel): void {
  const located = locateMentions(drafts);
  for (const place of drafts.filter(({ type }) => type === 'place')) {
    const known = lookUpName(place.name);
    if (known?.kind !== 'capital' || !known.country) continue;
    for (const mention of [...place.mentions]) {
      const sentence = sentences[mention.sentence]!;
      const name = sentence.tokens[mention.token]!;
      // "Taipei, Taiwan"
      const [comma, next] = sentence.tokens.slice(mention.token + 1, mention.token + 3);
      const isPlaced =
        comma?.text === ',' &&
        (located.get(sentence.index) ?? []).some(
          ({ draft, mention: other }) => draft.type === 'country' && other.span.begin === next?.begin,
        );
      if (isPlaced) continue;
      if (judgeDoer(sentence, name, located.get(sentence.index) ?? [], model, 'capital') < LEAST) continue;
      place.mentions.splice(place.mentions.indexOf(mention), 1);
      insertMention(countryDraft(drafts, known.country), { ...mention, form: 'metonym' });
    }
    if (place.mentions.length === 0) drafts.splice(drafts.indexOf(place), 1);
  }
}

function countryDraft(drafts: Draft[], country: string): Draft {
  const known = drafts.find((draft) => draft.type === 'country' && draft.country === country);
  if (known) return known;
  const made = newDraft('country', countryName(country), country);
  drafts.push(made);
  return made;
}
