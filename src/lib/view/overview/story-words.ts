// The counts of an actor or a pair in a short line: what the order of the list counts comes first.

import type { ActorStory } from '#lib/network/stories/rank-actors.ts';
import type { PairStory } from '#lib/network/stories/rank-pairs.ts';
import { counted } from '#lib/network/stories/count-words.ts';

/** "3 agree, 1 disagree; spoken of in 2 more; 4 of 5 others on the other side". */
export function actorWords({ agree, disagree, named, said, derived, alone }: ActorStory): string {
  const other = said.other + derived.other;
  const all = other + said.same + derived.same;
  return [
    agree + disagree ? `${agree} agree, ${disagree} disagree` : null,
    named
      ? agree + disagree
        ? `spoken of in ${named} more`
        : `spoken of in ${counted(named, 'statement')}`
      : null,
    alone === null ? null : `on the other side ${other} of ${all}`,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** "said: 4 disagree; computed: same side on 2 proposals, opposite sides on 1". */
export function pairWords({ said, derived }: PairStory): string {
  const told = [said.disagree && `${said.disagree} disagree`, said.agree && `${said.agree} agree`].filter(
    Boolean,
  );
  const computed = [
    derived.disagree && `opposite sides on ${counted(derived.disagree, 'proposal')}`,
    derived.agree && `same side on ${counted(derived.agree, 'proposal')}`,
  ].filter(Boolean);
  return [
    told.length ? `said: ${told.join(', ')}` : null,
    computed.length ? `computed: ${computed.join(', ')}` : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}
