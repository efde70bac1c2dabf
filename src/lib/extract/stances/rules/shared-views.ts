// "shares Turkey's concerns about terrorism": the subject agrees with the owner of the view, on what the view is about.

import { readTopics } from '#lib/extract/issues/read-topics.ts';
import { childrenOf } from '#lib/text/children.ts';
import { argumentsOf } from '../arguments.ts';
import { composeClaims } from '../compose-claims.ts';
import { polarityOf } from '../polarity.ts';
import { viewNouns } from '../predicates.ts';
import { reporterOf } from '../reporter.ts';
import { resolveActors, ownerAt } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';

const ABOUT = ['about', 'on', 'over', 'in', 'for', 'of', 'regarding'];
const CONFIDENCE = 0.8;

export const sharedViews: Rule = {
  id: 'shared-view',
  label: 'Sharing or echoing the view of somebody else',
  find(scene, sentence, token) {
    if (token.upos !== 'VERB' || (token.lemma !== 'share' && token.lemma !== 'echo')) return [];
    const { subject, objects } = argumentsOf(sentence, token);
    const view = objects.find((object) => viewNouns.has(object.lemma));
    if (!subject || !view) return [];
    const holders = resolveActors(scene, sentence, subject.token);
    const owner = childrenOf(sentence, view, 'nmod:poss', 'amod')
      .map((child) => ownerAt(scene, child))
      .find((named) => named !== null);
    const { negated, certainty } = polarityOf(sentence, token);
    if (!holders || !owner || certainty === 0) return [];
    const about = argumentsOf(sentence, view).byPreposition;
    const spans = [...holders.spans, owner.mention.span];
    const topics = ABOUT.flatMap((preposition) => about.get(preposition) ?? []).flatMap((head) =>
      readTopics(scene, sentence, head, { actors: spans, strict: false }),
    );
    return composeClaims(scene, sentence, {
      rule: 'shared-view',
      reason: `“${token.text} … ${view.text}” says that they ${negated ? 'do not ' : ''}see it alike.`,
      stance: negated ? 'disagree' : 'agree',
      confidence: CONFIDENCE * certainty,
      cue: [token],
      holders,
      counterparts: { ids: [owner.entity.id], spans: [owner.mention.span], certainty: 1 },
      topics,
      reporter: reporterOf(scene, sentence, token),
    });
  },
};
