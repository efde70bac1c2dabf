// What the votes of the United Nations open with, and other views of them that are worth a click. Abstentions count half way,
// as in most work on the Assembly; a line needs a half of what two countries vote, agreement less conflict, which is agreement
// in three of four roll calls.

import { dayNumber } from '#lib/network/table/day-number.ts';
import { PLAIN_VIEW } from './network-view.ts';
import type { NetworkSettings, NetworkView } from './network-view.ts';

const BLOCS: NetworkSettings = {
  ...PLAIN_VIEW.settings,
  oneMode: {
    ...PLAIN_VIEW.settings.oneMode,
    mostActive: null,
    aggregation: 'subtract',
    normalization: 'average',
    threshold: 0.5,
    isolates: true,
  },
  twoMode: { aggregation: 'subtract', normalization: 'activity' },
  abstentions: 'half-way',
};

/** The last years of the Cold War. */
export const VOTES_VIEW: NetworkView = {
  ...PLAIN_VIEW,
  settings: BLOCS,
  span: { from: dayNumber('1985-01-01'), to: dayNumber('1989-12-31') },
};

export interface Preset {
  readonly label: string;
  readonly explanation: string;
  readonly settings: NetworkSettings;
}

export const VOTES_PRESETS: readonly Preset[] = [
  {
    label: 'Blocs',
    explanation:
      'Lines between countries that agree in three of four roll calls, or in fewer than one of four.',
    settings: BLOCS,
  },
  {
    label: 'Who stands apart',
    explanation: 'The conflicts that are more than chance would give a country.',
    settings: {
      ...BLOCS,
      oneMode: { ...BLOCS.oneMode, aggregation: 'conflict', threshold: 0, backbone: 0.05 },
    },
  },
  {
    label: 'The Middle East',
    explanation: 'Agreement and conflict over the Palestinian conflict alone.',
    settings: {
      ...BLOCS,
      oneMode: { ...BLOCS.oneMode, threshold: 0.3 },
      issues: ['Palestinian conflict'],
    },
  },
  {
    label: 'Countries and topics',
    explanation: 'How often a country says yes rather than no, topic by topic.',
    settings: { ...BLOCS, mode: 'issues', oneMode: { ...BLOCS.oneMode, threshold: 0 } },
  },
];
