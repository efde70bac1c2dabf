// What political science knows, found in the packed votes: the derived agreement between countries, of which abstentions
// are no part, as a share of the roll calls in which both said yes or no.
//
// - The Cold War split the Assembly into East and West: E. Voeten, Clashes in the Assembly, International Organization 54
//   (2000); M. A. Bailey, A. Strezhnev and E. Voeten, Estimating Dynamic State Preferences from United Nations Voting Data,
//   Journal of Conflict Resolution 61 (2017).
// - On the Middle East, Israel and the United States stand together and nearly alone: United States Department of State,
//   Voting Practices in the United Nations (yearly); E. Voeten, Data and Analyses of Voting in the United Nations General
//   Assembly, in The Routledge Handbook of International Organization (2013).
// - The members of the European Union vote as one more than other countries do, less so France and the United Kingdom: P.
//   Luif, EU Cohesion in the UN General Assembly, EUISS Occasional Papers 49 (2003); M. O. Hosli et al., Voting Cohesion in
//   the United Nations General Assembly: The Case of the European Union (2010).

import { describe, expect, test } from 'vitest';
import { createDeriver } from '#lib/network/derive/create-deriver.ts';
import type { OneModeNetwork } from '#lib/network/derive/derived-network.ts';
import { pairIndex } from '#lib/network/derive/pairs.ts';
import { ONE_MODE_DEFAULTS } from '#lib/network/derive/settings.ts';
import { dayNumber } from '#lib/network/table/day-number.ts';
import { rollCallsAbout, tableOfVotes } from '#lib/network/votes/table-of-votes.ts';
import { unVotes } from '../../../fixtures/un-votes.ts';

const votes = unVotes();
const deriver = createDeriver(tableOfVotes(votes), ONE_MODE_DEFAULTS);
const names = votes.countries.map(({ name }) => name);
/** The network of the years from January of the first to December of the last. */
function networkOf(from: number, to: number, rollCalls: Uint8Array | null = null): OneModeNetwork {
  const window = { from: dayNumber(`${from}-01-01`), to: dayNumber(`${to}-12-31`) };
  return structuredClone(deriver.derive(window, rollCalls));
}

interface Stand {
  readonly agreed: number;
  readonly together: number;
}

function standOf({ congruence, conflict }: OneModeNetwork, a: string, b: string): Stand {
  for (const name of [a, b])
    if (!names.includes(name)) throw new Error(`${name} is no country of the votes.`);
  const pair = pairIndex(names.indexOf(a), names.indexOf(b), names.length);
  return { agreed: congruence[pair]!, together: congruence[pair]! + conflict[pair]! };
}

function shareOf(network: OneModeNetwork, a: string, b: string): number {
  const { agreed, together } = standOf(network, a, b);
  return agreed / together;
}

/** The mean share over pairs of different countries, one of each list, that ever voted yes or no together. */
function meanShare(network: OneModeNetwork, some: readonly string[], others: readonly string[]): number {
  const shares = some.flatMap((a) =>
    others.flatMap((b) => (a === b || standOf(network, a, b).together === 0 ? [] : [shareOf(network, a, b)])),
  );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

describe('the Cold War', () => {
  const EAST = ['Russia', 'Poland', 'Czechoslovakia', 'Hungary', 'Bulgaria', 'Belarus', 'Ukraine', 'Romania'];
  const WEST = [
    'United States',
    'United Kingdom',
    'Canada',
    'Netherlands',
    'Belgium',
    'Luxembourg',
    'Italy',
    'France',
  ];
  const network = networkOf(1950, 1988);

  test('put every one of either bloc nearer to its own', () => {
    for (const [own, other] of [
      [EAST, WEST],
      [WEST, EAST],
    ] as const)
      for (const country of own)
        expect(
          meanShare(network, [country], own) - meanShare(network, [country], other),
          country,
        ).toBeGreaterThan(0.25);
  });

  test('made the East vote as one, the West mostly, and both against each other more often than not', () => {
    expect(meanShare(network, EAST, EAST)).toBeGreaterThan(0.95);
    expect(meanShare(network, WEST, WEST)).toBeGreaterThan(0.8);
    expect(meanShare(network, EAST, WEST)).toBeLessThan(0.5);
    expect(shareOf(network, 'United States', 'Russia')).toBeLessThan(0.3);
  });

  test('ended: Poland went from the Soviet Union’s side to the West’s', () => {
    const before = networkOf(1980, 1988);
    const [east, west] = [shareOf(before, 'Poland', 'Russia'), shareOf(before, 'Poland', 'United Kingdom')];
    const after = networkOf(2000, 2019);
    expect(east).toBeGreaterThan(west);
    expect(shareOf(after, 'Poland', 'United Kingdom')).toBeGreaterThan(shareOf(after, 'Poland', 'Russia'));
  });
});

describe('on the Palestinian conflict', () => {
  const network = networkOf(1990, 2019, rollCallsAbout(votes, 'Palestinian conflict'));

  test('Israel and the United States agree in at least 98 of 100 roll calls', () => {
    const { agreed, together } = standOf(network, 'Israel', 'United States');
    expect(together).toBeGreaterThan(300);
    expect(agreed / together).toBeGreaterThan(0.98);
  });

  test('no country but four island states of the Pacific stands near to Israel', () => {
    const islands = new Set(['Palau', 'Micronesia (Federated States of)', 'Nauru', 'Marshall Islands']);
    for (const name of names) {
      if (name === 'Israel' || name === 'United States' || islands.has(name)) continue;
      if (standOf(network, 'Israel', name).together > 100)
        expect(shareOf(network, 'Israel', name), name).toBeLessThan(0.5);
    }
  });

  test('most of the world votes against them', () => {
    expect(meanShare(network, ['Israel', 'United States'], names)).toBeLessThan(0.25);
  });
});

describe('the European Union', () => {
  // Members from 2013 to 2019.
  const MEMBERS = [
    ...['Austria', 'Belgium', 'Bulgaria', 'Croatia', 'Cyprus', 'Czechia', 'Denmark', 'Estonia', 'Finland'],
    ...['France', 'Germany', 'Greece', 'Hungary', 'Ireland', 'Italy', 'Latvia', 'Lithuania', 'Luxembourg'],
    ...['Malta', 'Netherlands', 'Poland', 'Portugal', 'Romania', 'Slovakia', 'Slovenia', 'Spain', 'Sweden'],
    'United Kingdom',
  ];
  const OTHERS = names.filter((name) => !MEMBERS.includes(name));
  const network = networkOf(2013, 2019);

  test('votes as one in more than 95 of 100 roll calls, more than members with others or others among themselves', () => {
    const within = meanShare(network, MEMBERS, MEMBERS);
    expect(within).toBeGreaterThan(0.95);
    expect(within - meanShare(network, MEMBERS, OTHERS)).toBeGreaterThan(0.15);
    expect(within).toBeGreaterThan(meanShare(network, OTHERS, OTHERS));
  });

  test('has France and the United Kingdom apart', () => {
    const rest = MEMBERS.filter((name) => name !== 'France' && name !== 'United Kingdom');
    const core = meanShare(network, rest, rest);
    for (const name of ['France', 'United Kingdom'])
      expect(meanShare(network, [name], rest), name).toBeLessThan(core);
  });
});
