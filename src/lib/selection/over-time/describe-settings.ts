// How a network is made of a table, in the words of the menus: what a picture or a file says of itself.

import { ONE_MODE_AGGREGATIONS, TWO_MODE_AGGREGATIONS } from '#lib/network/derive/aggregations.ts';
import { ACTOR_CHOICES } from '#lib/network/derive/cuts.ts';
import { DUPLICATES } from '#lib/network/derive/duplicates.ts';
import { ONE_MODE_NORMALIZATIONS, TWO_MODE_NORMALIZATIONS } from '#lib/network/derive/normalizations.ts';
import { kernelById } from '#lib/network/windows/kernels.ts';
import type { NetworkView } from './network-view.ts';

/** "Counts: Agreement less conflict. Divided: Per average activity. …" `isVotes` tells of abstentions. */
export function describeSettings(view: NetworkView, isVotes: boolean): string {
  const { mode, oneMode, twoMode, abstentions } = view.settings;
  const isTwoMode = mode === 'issues';
  const labelIn = (choices: readonly { readonly id: string; readonly label: string }[], id: string): string =>
    choices.find((choice) => choice.id === id)!.label;
  const counts = isTwoMode
    ? labelIn(TWO_MODE_AGGREGATIONS, twoMode.aggregation)
    : labelIn(ONE_MODE_AGGREGATIONS, oneMode.aggregation);
  const divided = isTwoMode
    ? labelIn(TWO_MODE_NORMALIZATIONS, twoMode.normalization)
    : labelIn(ONE_MODE_NORMALIZATIONS, oneMode.normalization);
  const parts = [
    `Counts: ${counts}`,
    `Divided: ${divided}`,
    `Repetitions: ${labelIn(DUPLICATES, oneMode.duplicates)}`,
  ];
  if (oneMode.actors !== 'actor') parts.push(`Actors: ${labelIn(ACTOR_CHOICES, oneMode.actors)}`);
  if (isVotes)
    parts.push(`Abstentions: ${abstentions === 'left-out' ? 'left out' : 'half way between yes and no'}`);
  if (oneMode.mostActive !== null) parts.push(`The ${oneMode.mostActive} most active actors`);
  if (oneMode.threshold > 0) parts.push(`No line below ${oneMode.threshold}`);
  if (oneMode.minimumStatements > 1)
    parts.push(`No actor with fewer than ${oneMode.minimumStatements} statements`);
  if (!isTwoMode && oneMode.backbone !== null) parts.push(`Backbone at ${oneMode.backbone}`);
  if (view.span && view.motion === 'cumulative') parts.push('From the beginning to the end of the window');
  if (view.span && view.motion === 'smoothed')
    parts.push(`Smoothed over the window (${kernelById(view.kernel).label} kernel)`);
  return `${parts.join('. ')}.`;
}
