// What a person types into a choice to the options that it may mean: whole labels, then beginnings, then beginnings of
// words, then anywhere.

import { foldText } from '#lib/selection/fold-text.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** What tells two of one label apart: "person, Norway". */
  readonly note: string;
}

/** At most `limit`, best first; ties keep the options' order. All match an empty query. */
export function findOptions(options: readonly Option[], query: string, limit: number): Option[] {
  const wanted = foldText(query.trim());
  if (!wanted) return options.slice(0, limit);
  const rank = (label: string): number => {
    const at = label.indexOf(wanted);
    if (at < 0) return Infinity;
    if (at === 0) return label === wanted ? 0 : 1;
    return label.includes(` ${wanted}`) ? 2 : 3;
  };
  return options
    .map((option) => ({ option, rank: rank(foldText(option.label)) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ option }) => option);
}
