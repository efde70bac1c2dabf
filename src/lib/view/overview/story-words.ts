// The counts of an actor or a pair in a short line; what is nought is left out.

import type { ActorStory } from '#lib/network/stories/rank-actors.ts';
import type { PairStory } from '#lib/network/stories/rank-pairs.ts';
import { counted } from '#lib/network/count-words.ts';

/** "3 agree, 1 disagree; spoken of in 2 more; against others in 4 of 5 comparisons". */
export function actorWords({ agree, disagree, named, said, derived, alone }: ActorStory): string {
  const against = said.other + derived.other;
  const all = against + said.same + derived.same;
  const held = [agree && `${agree} agree`, disagree && `${disagree} disagree`].filter(Boolean);
  return [
    held.length ? held.join(', ') : null,
    named
      ? held.length
        ? `spoken of in ${named} more`
        : `spoken of in ${counted(named, 'statement')}`
      : null,
    alone === null ? null : `against others in ${against} of ${counted(all, 'comparison')}`,
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
