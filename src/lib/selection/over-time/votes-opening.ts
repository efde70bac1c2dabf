// What the votes of the United Nations open with. Abstentions count half way, as in most work on the Assembly; the backbone
// keeps the agreements that stand out, for nearly all countries agree about nearly all; and the five years are the last
// of the Cold War.

import { dayNumber } from '#lib/network/table/day-number.ts';
import { PLAIN_VIEW } from './network-view.ts';
import type { NetworkView } from './network-view.ts';

export const VOTES_VIEW: NetworkView = {
  ...PLAIN_VIEW,
  settings: {
    ...PLAIN_VIEW.settings,
    oneMode: {
      ...PLAIN_VIEW.settings.oneMode,
      mostActive: null,
      aggregation: 'subtract',
      normalization: 'average',
      backbone: 0.2,
      isolates: true,
    },
    abstentions: 'half-way',
  },
  span: { from: dayNumber('1985-01-01'), to: dayNumber('1989-12-31') },
};
