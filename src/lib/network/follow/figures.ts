// What the strip under the timeline can show: one number for each window of a derived network. Entries explain themselves.

import { findActorGroups } from '../communities/find-actor-groups.ts';
import type { Choice } from '../derive/choice.ts';
import type { OneModeNetwork } from '../derive/derived-network.ts';
import { pairIndex } from '../derive/pairs.ts';
import { splitCamps } from './split-camps.ts';

export type FigureId = 'polarisation' | 'modularity' | 'actors' | 'agreement' | 'pair';

export interface Figure extends Choice<FigureId> {
  /** Shares are from 0 to 1; counts are whole. */
  readonly unit: 'share' | 'count' | 'index';
  /** `pair` are two different rows of the network, where one is chosen. Null where the window has nothing to tell. */
  run(network: OneModeNetwork, pair: readonly [number, number] | null): number | null;
}

export const FIGURES: readonly Figure[] = [
  {
    id: 'polarisation',
    label: 'Polarisation',
    explanation:
      'How well two camps explain who agrees and who conflicts: 1 where all conflict is between them and all agreement within, 0 where they explain nothing. Counted before anything is cut.',
    formula: 'max over two camps: conflict between / all conflict − agreement between / all agreement',
    unit: 'index',
    run: ({ congruence, conflict, actors }) => splitCamps(congruence, conflict, actors.length).polarisation,
  },
  {
    id: 'modularity',
    label: 'Modularity',
    explanation:
      'How much denser the lines above zero are inside their groups (by Louvain) than chance would have it; nothing where conflict is drawn.',
    formula: 'Σ_g (w(g) / w − (s(g) / 2w)²)',
    unit: 'index',
    run: ({ values, actors }) => findActorGroups(values, actors.length).modularity,
  },
  {
    id: 'actors',
    label: 'Number of actors',
    explanation: 'How many actors the network of the window shows.',
    formula: null,
    unit: 'count',
    run: ({ present }) => present.reduce((sum, is) => sum + is, 0),
  },
  {
    id: 'agreement',
    label: 'Agreement of all',
    explanation: 'The share of agreement among all pairs’ shared issues, before anything is cut.',
    formula: 'Σ agreement / Σ (agreement + conflict)',
    unit: 'share',
    run: ({ congruence, conflict }) => share(sum(congruence), sum(conflict)),
  },
  {
    id: 'pair',
    label: 'Agreement of two',
    explanation: 'The share of agreement between two chosen actors over the issues that both spoke about.',
    formula: 'agreement(i,j) / (agreement(i,j) + conflict(i,j))',
    unit: 'share',
    run: ({ congruence, conflict, actors }, pair) => {
      if (!pair) return null;
      const at = pairIndex(...pair, actors.length);
      return share(congruence[at]!, conflict[at]!);
    },
  },
];

export function figureById(id: FigureId): Figure {
  return FIGURES.find((figure) => figure.id === id)!;
}

function sum(numbers: Float64Array): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}

function share(agreed: number, differed: number): number | null {
  const all = agreed + differed;
  return all === 0 ? null : agreed / all;
}
