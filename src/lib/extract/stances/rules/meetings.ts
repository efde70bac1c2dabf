// Somebody who says that he will meet somebody is for that meeting: "the chancellor said she would see her counterpart".

import { codebookEntry } from '#lib/extract/issues/codebook.ts';
import { childrenOf } from '#lib/text/children.ts';
import type { Sentence, Token } from '#lib/text/parse.ts';
import { argumentsOf } from '../arguments.ts';
import { composeClaims } from '../compose-claims.ts';
import { polarityOf } from '../polarity.ts';
import { predicatesOf } from '../predicates.ts';
import { reporterOf } from '../reporter.ts';
import { resolveActors } from '../resolve-actors.ts';
import type { Rule } from '../rule.ts';

const MEETING_VERBS = new Set(['meet', 'see', 'host', 'receive', 'visit']);
const INTENTIONS = new Set(['will', 'would', '’ll', "'ll", 'shall']);
const CONFIDENCE = 0.6;

/** "ready to meet", "wants to see": the governor says that it is wanted. */
function isWanted(sentence: Sentence, token: Token): boolean {
  const governor = sentence.tokens[token.head];
  if (!governor || (token.deprel !== 'xcomp' && token.deprel !== 'advcl')) return false;
  const wordClass = governor.upos === 'ADJ' ? 'adjective' : 'verb';
  const word = governor.upos === 'ADJ' ? governor.lower : governor.lemma;
  return predicatesOf(wordClass, word).some(({ group }) => group.weak);
}

export const meetings: Rule = {
  id: 'will-meet',
  label: 'Saying that one will meet somebody',
  find(scene, sentence, token) {
    if (token.upos !== 'VERB' || !MEETING_VERBS.has(token.lemma)) return [];
    const intends =
      childrenOf(sentence, token, 'aux').some((word) => INTENTIONS.has(word.lower)) ||
      isWanted(sentence, token);
    if (!intends) return [];
    const { subject, objects, byPreposition } = argumentsOf(sentence, token);
    const other = objects[0] ?? byPreposition.get('with')?.[0];
    if (!subject || subject.passive || !other) return [];
    const reporter = reporterOf(scene, sentence, token);
    const holders = resolveActors(scene, sentence, subject.token);
    const met = resolveActors(scene, sentence, other);
    const saysSo = holders && (!reporter || reporter.actors.ids.some((id) => holders.ids.includes(id)));
    if (!saysSo || met?.ids.length !== 1 || scene.entity(met.ids[0]!).type !== 'person') return [];
    const { negated, certainty } = polarityOf(sentence, token);
    if (certainty === 0) return [];
    const parties = [holders.ids[0]!, met.ids[0]!].map((id) => scene.entity(id).name);
    return composeClaims(scene, sentence, {
      rule: 'will-meet',
      reason: `“${token.text}” says that ${negated ? 'no ' : ''}meeting is intended.`,
      stance: negated ? 'disagree' : 'agree',
      confidence: CONFIDENCE * certainty,
      cue: [token],
      holders,
      counterparts: null,
      topics: [
        {
          span: { begin: token.begin, end: met.spans[0]!.end },
          entry: codebookEntry('meeting'),
          countries: [],
          parties,
          verb: null,
          words: '',
          head: 'meeting',
          lemmas: ['meeting'],
        },
      ],
      reporter,
    });
  },
};
