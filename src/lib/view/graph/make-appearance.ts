// What sizes and colours of nodes follow, from the look that a person chose and the figures reckoned for it. Until
// those have come, and for nodes that they say nothing about, size is by statements and colour the muted one.

import type { Community } from '#lib/network/communities/find-communities.ts';
import { countryLabel } from '#lib/network/country-label.ts';
import type { Figures } from '#lib/network/measures/reckon-figures.ts';
import type { Network } from '#lib/network/network.ts';
import { nodeRadiusPx, scaledRadiusPx } from '#lib/network/node-radius.ts';
import type { Look } from '#lib/selection/look.ts';
import type { Appearance } from './appearance.ts';
import { nodeColour } from './paint-scene.ts';
import type { Palette } from './palette.ts';
import { mixColours } from './palette.ts';

/** By statements and kind. */
export const PLAIN_APPEARANCE: Appearance = {
  colouring: 'kind',
  radiusPx: ({ statements }, nodeCount) => nodeRadiusPx(statements, nodeCount),
  colour: ({ kind }, palette) => nodeColour(kind, palette),
  hulls: [],
  keys: [],
};

/** How many groups have a colour of their own; the rest are muted. */
export const GROUP_COLOURS = 8;

/** `whole` is what there is without filters: countries keep their colours while one filters. */
export function makeAppearance(look: Look, figures: Figures | null, whole: Network): Appearance {
  const communities = figures?.communities?.groups ?? [];
  return {
    ...PLAIN_APPEARANCE,
    colouring: look.colour,
    ...(look.size === 'statements' || !figures ? {} : { radiusPx: radiusBy(figures.size) }),
    ...(look.colour === 'kind' ? {} : colouring(look.colour, figures, communities, whole)),
    hulls: look.hulls ? communities : [],
  };
}

function radiusBy(values: ReadonlyMap<string, number>): Appearance['radiusPx'] {
  let most = 0;
  for (const value of values.values()) most = Math.max(most, value);
  return ({ id }, nodeCount) => scaledRadiusPx(most > 0 ? (values.get(id) ?? 0) / most : 0, nodeCount);
}

function colouring(
  by: Exclude<Look['colour'], 'kind'>,
  figures: Figures | null,
  communities: readonly Community[],
  whole: Network,
): Pick<Appearance, 'colour' | 'keys'> {
  if (by === 'balance')
    return {
      colour: ({ id }, palette) => balanceColour(figures?.balance?.get(id) ?? null, palette),
      keys: [],
    };
  const groups = by === 'community' ? communities.map(fromCommunity) : countries(whole);
  const groupOf = new Map(groups.flatMap(({ ids }, i) => ids.map((id): [string, number] => [id, i])));
  const colour: Appearance['colour'] = ({ id }, palette) =>
    palette.groups[groupOf.get(id) ?? GROUP_COLOURS] ?? palette.muted;
  const shown = groups.slice(0, GROUP_COLOURS).map(({ label, ids }, group) => ({
    label,
    group,
    count: ids.length,
  }));
  const count = whole.nodes.length - shown.reduce((sum, key) => sum + key.count, 0);
  const rest = by === 'community' ? 'In none' : 'Other or none';
  return { colour, keys: count > 0 ? [...shown, { label: rest, group: null, count }] : shown };
}

interface Group {
  readonly label: string;
  readonly ids: readonly string[];
}

function fromCommunity({ label, members }: Community): Group {
  return { label, ids: members };
}

/** Countries with those that belong to them or are about them, the largest first. */
function countries(whole: Network): Group[] {
  const members = new Map<string, string[]>();
  for (const { id, country } of whole.nodes) {
    if (country === null) continue;
    const known = members.get(country);
    if (known) known.push(id);
    else members.set(country, [id]);
  }
  return [...members]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([country, ids]) => ({ label: countryLabel(country), ids }));
}

/** From the colour of disagreement (-1) by a muted middle to that of agreement (1). */
export function balanceColour(balance: number | null, palette: Palette): string {
  if (balance === null) return palette.muted;
  return mixColours(palette.affiliation, balance < 0 ? palette.disagree : palette.agree, Math.abs(balance));
}
