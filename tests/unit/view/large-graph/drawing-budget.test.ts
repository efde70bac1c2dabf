// How much a frame draws, learnt from frames.

import { describe, expect, it } from 'vitest';
import { DrawingBudget } from '#lib/view/large-graph/drawing-budget.ts';

const MANY = { nodes: 50_000, edges: 200_000 };

/** Frames in which everything that is drawn costs so much, in milliseconds per thousand. */
function draw(budget: DrawingBudget, msPerThousand: number, frames: number, isMoving: boolean): void {
  for (let frame = 0; frame < frames; frame++) {
    const drawn = budget.share(MANY.nodes, MANY.edges);
    budget.learn(10 + ((drawn.nodes + drawn.edges) * msPerThousand) / 1000, drawn, isMoving);
  }
}

const moving = (budget: DrawingBudget): number => {
  const { nodes, edges } = budget.share(MANY.nodes, MANY.edges);
  return nodes + edges;
};

describe('DrawingBudget', () => {
  it('comes to draw all while moving where that is quick', () => {
    const budget = new DrawingBudget(MANY.edges, false);
    draw(budget, 0.05, 20, true);
    expect(moving(budget)).toBe(MANY.nodes + MANY.edges);
  });

  it('draws less and less where frames are slow, so that they are no more', () => {
    const budget = new DrawingBudget(MANY.edges, false);
    draw(budget, 5, 20, true);
    expect(moving(budget)).toBeLessThanOrEqual(10_000);
    expect(moving(budget)).toBeGreaterThanOrEqual(4000);
  });

  it('gives nodes no more than half of what is moved', () => {
    const { nodes, edges } = new DrawingBudget(MANY.edges, false).share(MANY.nodes, MANY.edges);
    expect(nodes).toBe(edges);
  });

  it('learns nothing from the first frames, in which programs are compiled', () => {
    const budget = new DrawingBudget(500, true);
    for (const ms of [300, 300, 5]) budget.learn(ms, { nodes: 200, edges: 500 }, false);
    expect(budget.form).toBe('bands');
  });

  it('draws half as much while a frame is overdue', () => {
    const budget = new DrawingBudget(MANY.edges, false);
    const before = moving(budget);
    budget.hurry(30);
    expect(moving(budget)).toBe(before);
    budget.hurry(100);
    expect(moving(budget)).toBe(before / 2);
  });

  it('gives up bands after two slow frames in a row, not after one, and for good', () => {
    const budget = new DrawingBudget(500, true);
    const learn = (...frames: readonly number[]): void => {
      for (const ms of frames) budget.learn(ms, { nodes: 200, edges: 500 }, false);
    };
    learn(5, 5, 500, 5, 500);
    expect(budget.form).toBe('bands');
    learn(500);
    expect(budget.form).toBe('lines');
    learn(5, 5, 5, 5);
    expect(budget.form).toBe('lines');
  });

  it('makes bands of thousands of lines once these have been quick', () => {
    const budget = new DrawingBudget(19_900, true);
    expect(budget.form).toBe('lines');
    for (const ms of [400, 90, 17, 17]) budget.learn(ms, { nodes: 200, edges: 19_900 }, false);
    expect(budget.form).toBe('bands');
  });

  it('draws less at a time after all at once was slow at rest, and more again where it is not', () => {
    const budget = new DrawingBudget(20_000, false);
    const all = { nodes: 200, edges: 19_900 };
    for (const ms of [300, 300, 120]) budget.learn(ms, all, false);
    expect(budget.share(all.nodes, all.edges)).toEqual(all);
    budget.learn(300, all, false);
    expect(budget.share(all.nodes, all.edges).edges).toBeLessThan(all.edges);
    for (let frame = 0; frame < 8; frame++) budget.learn(20, budget.share(all.nodes, all.edges), true);
    expect(budget.share(all.nodes, all.edges)).toEqual(all);
  });
});
