// What somebody says must or should be done: "sanctions must be lifted, she said". The holder is who says so; the same
// words of a journalist hold nothing.

import { readTopics } from '#lib/extract/issues/read-topics.ts';
import { composeClaims } from '../compose-claims.ts';
import { obligationOf, polarityOf } from '../polarity.ts';
import { reporterOf } from '../reporter.ts';
import type { Rule } from '../rule.ts';

const CONFIDENCE = 0.6;

export const obligations: Rule = {
  id: 'obligation',
  label: 'Something that somebody says must or should be done',
  find(scene, sentence, token) {
    if (token.upos !== 'VERB') return [];
    const modal = obligationOf(sentence, token);
    if (!modal) return [];
    const reporter = reporterOf(scene, sentence, token);
    if (!reporter) return [];
    const { negated, certainty } = polarityOf(sentence, token);
    if (certainty === 0) return [];
    return composeClaims(scene, sentence, {
      rule: 'obligation',
      reason: `“${modal.text} … ${token.text}” says what ought${negated ? ' not' : ''} to be done.`,
      stance: negated ? 'disagree' : 'agree',
      confidence: CONFIDENCE * certainty,
      cue: [modal, token],
      holders: reporter.actors,
      counterparts: null,
      topics: readTopics(scene, sentence, token, { actors: reporter.actors.spans, strict: true }).filter(
        (topic) => topic.entry !== null,
      ),
      reporter,
    });
  },
};
