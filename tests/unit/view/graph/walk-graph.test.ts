// Where arrows lead, in which order lines come, and what is said of them.

import { describe, expect, it } from 'vitest';
import type { Network, NetworkEdge, NetworkNode } from '#lib/network/network.ts';
import { lineWords, speakLine, speakNode } from '#lib/view/graph/speak-graph.ts';
import { nextLine, nextNode, orderLines } from '#lib/view/graph/walk-graph.ts';

const node = (id: string, kind: NetworkNode['kind'] = 'country'): NetworkNode => ({
  id,
  kind,
  label: id.toUpperCase(),
  country: null,
  statements: 1,
});

function line(source: string, target: string, more: Partial<NetworkEdge> = {}): NetworkEdge {
  return {
    id: `${source}-${target}`,
    kind: 'relation',
    source,
    target,
    stance: 'disagree',
    directed: true,
    weight: 1,
    statements: ['s1'] as unknown as NetworkEdge['statements'],
    issues: [],
    issueLabels: [],
    ...more,
  };
}

describe('An arrow key', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['near', { x: 10, y: 0 }],
    ['far', { x: 50, y: 5 }],
    ['left', { x: -10, y: 0 }],
  ]);

  it('goes along a line to a neighbour, past a nearer node that is none', () => {
    expect(nextNode('a', 'right', places, [line('far', 'a')])).toBe('far');
  });

  it('goes to the nearest neighbour that way where there are two', () => {
    expect(nextNode('a', 'right', places, [line('a', 'far'), line('a', 'near')])).toBe('near');
  });

  it('goes to the nearest node where no line leads that way, and nowhere where there is none', () => {
    expect(nextNode('a', 'left', places, [line('a', 'far')])).toBe('left');
    expect(nextNode('a', 'up', places, [line('a', 'far')])).toBeNull();
  });
});

describe('Stepping through lines', () => {
  const often = line('a', 'b', { statements: ['1', '2'] as unknown as NetworkEdge['statements'] });
  const once = line('a', 'c');
  const belongs = line('a', 'd', { kind: 'affiliation', stance: null, statements: [] });

  it('begins with what was said most often and ends with who belongs to whom', () => {
    expect(orderLines([belongs, once, often])).toEqual([often, once, belongs]);
  });

  it('goes round and round both ways', () => {
    const lines = [often, once, belongs];
    expect(nextLine(lines, null, 1)).toBe(often);
    expect(nextLine(lines, null, -1)).toBe(belongs);
    expect(nextLine(lines, often.id, 1)).toBe(once);
    expect(nextLine(lines, belongs.id, 1)).toBe(often);
    expect(nextLine(lines, often.id, -1)).toBe(belongs);
    expect(nextLine([], null, 1)).toBeNull();
  });
});

describe('What is said of a line', () => {
  const labelOf = (id: string): string => id.toUpperCase();
  const relation = line('a', 'b', {
    issueLabels: ['Iran'],
    statements: ['1', '2', '3'] as unknown as NetworkEdge['statements'],
  });
  const network: Network = { nodes: [node('a'), node('b')], edges: [relation] };

  it('is a sentence as seen from the node', () => {
    expect(lineWords(relation, 'a', labelOf)).toBe('disagrees with B on Iran; 3 statements');
    expect(lineWords(relation, 'b', labelOf)).toBe('A disagrees with it on Iran; 3 statements');
    expect(lineWords({ ...relation, directed: false }, 'b', labelOf)).toBe(
      'disagrees with A on Iran; 3 statements',
    );
  });

  it('tells a stance from a relation, at both ends', () => {
    const stance = line('a', 'iran', { kind: 'stance', stance: 'agree' });
    expect(lineWords(stance, 'a', labelOf)).toBe('agrees on IRAN; 1 statement');
    expect(lineWords(stance, 'iran', labelOf)).toBe('A agrees on it; 1 statement');
  });

  it('follows the node with its counts', () => {
    expect(speakNode(network.nodes[0]!, network.edges, network)).toBe(
      'A, country, 1 statement; 0 links of agreement, 1 of disagreement. Disagrees with B on Iran; 3 statements.',
    );
  });

  it('says which of how many it is when it is stepped to', () => {
    expect(speakLine(relation, network.edges, network)).toBe(
      'Line 1 of 1: A disagrees with B on Iran (3 statements).',
    );
  });
});
