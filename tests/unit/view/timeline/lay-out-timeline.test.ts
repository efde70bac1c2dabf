import { describe, expect, test } from 'vitest';
import type { Statement, StatementId } from '#lib/model/statement.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { layOutTimeline, type TimelineLayout } from '#lib/view/timeline/lay-out-timeline.ts';
import { timeWindow } from '#lib/view/timeline/time-window.ts';
import { readingOrder } from '#lib/selection/reading-order.ts';
import { toTimelineItems, type TimelineBasis } from '#lib/view/timeline/timeline-items.ts';
import { inventedWorkspace } from '../../../fixtures/invented-workspace.ts';

function lay(workspace: Workspace, basis: TimelineBasis, widthPx = 900, heightPx = 116): TimelineLayout {
  const items = toTimelineItems(workspace, workspace.statements, basis);
  const window = timeWindow(items.timed);
  const axis = window
    ? ({ kind: 'time', window } as const)
    : basis === 'said'
      ? ({ kind: 'order', length: workspace.statements.length } as const)
      : null;
  return layOutTimeline(items, axis, { widthPx, heightPx });
}

function drawn(layout: TimelineLayout): number {
  return (
    (layout.placement?.marks.length ?? 0) +
    layout.bins.reduce((sum, bin) => sum + bin.agree.length + bin.disagree.length, 0) +
    layout.spanGroups.reduce((sum, group) => sum + group.statements.length, 0) +
    (layout.shelf?.items.length ?? 0)
  );
}

const undated: Workspace = {
  ...inventedWorkspace,
  statements: inventedWorkspace.statements.map((statement) => ({ ...statement, said: null })),
};

function many(length: number): Workspace {
  const { statements } = inventedWorkspace;
  return {
    ...inventedWorkspace,
    statements: Array.from({ length }, (_, index): Statement => {
      const day = new Date(Date.UTC(1990, 0, 1 + ((index * 7919) % 9000))).toISOString().slice(0, 10);
      return {
        ...statements[index % statements.length]!,
        id: `s${index}` as StatementId,
        said: index % 9 ? { from: day, to: day, precision: 'day', span: null } : null,
      };
    }),
  };
}

describe('layOutTimeline', () => {
  test.each(['said', 'about'] as const)('shows every statement once, by when %s, at any width', (basis) => {
    for (const widthPx of [280, 390, 900, 2400])
      for (const workspace of [inventedWorkspace, undated, many(200), many(10_000)])
        expect(drawn(lay(workspace, basis, widthPx))).toBe(workspace.statements.length);
  });

  test('puts statements without a date on a shelf beside the axis', () => {
    const layout = lay(inventedWorkspace, 'said');
    const missing = inventedWorkspace.statements.filter((statement) => !statement.said);
    expect(missing.length).toBeGreaterThan(0);
    expect(layout.shelf!.items.map((item) => item.id)).toEqual(missing.map((statement) => statement.id));
    expect(layout.shelf!.x0Px).toBeGreaterThan(layout.x1Px);
  });

  test('shows undated statements in the order of reading, on no shelf', () => {
    const layout = lay(undated, 'said');
    expect(layout.shelf).toBeNull();
    const xs = layout.placement!.marks.map((mark) => mark.x0Px);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(new Set(xs).size).toBe(undated.statements.length);
  });

  test('counts instead of drawing ten thousand marks', () => {
    const layout = lay(many(10_000), 'said');
    expect(layout.placement).toBeNull();
    expect(layout.bins.length).toBeLessThan(200);
    expect(layout.shelf!.placement).toBeNull();
  });

  test('gives the whole width to the shelf where no statement names a time', () => {
    const timeless = {
      ...inventedWorkspace,
      statements: inventedWorkspace.statements.map((statement) => ({ ...statement, about: null })),
    };
    const layout = lay(timeless, 'about');
    expect(layout.timeScale).toBeNull();
    expect(layout.shelf!.placement!.marks).toHaveLength(timeless.statements.length);
  });

  test('survives a sliver of a window', () => {
    expect(() => lay(inventedWorkspace, 'said', 40, 40)).not.toThrow();
  });
});

describe('toTimelineItems', () => {
  test('takes a time whose ends are swapped, and shelves one that is no time', () => {
    const [first, second] = inventedWorkspace.statements as [Statement, Statement];
    const odd = {
      ...inventedWorkspace,
      statements: [
        { ...first, said: { from: '2021-03-09', to: '2021-03-01', precision: 'day' as const, span: null } },
        { ...second, said: { from: '2021-02-31', to: '<script>', precision: 'day' as const, span: null } },
      ],
    };
    const items = toTimelineItems(odd, odd.statements, 'said');
    expect(items.timed.map((item) => item.untilMs > item.fromMs)).toEqual([true]);
    expect(items.untimed.map((item) => item.id)).toEqual([second.id]);
  });

  test('keeps each statement’s place in the whole workspace when others are filtered out', () => {
    const filtered = inventedWorkspace.statements.slice(3, 5);
    const { timed, untimed } = toTimelineItems(
      inventedWorkspace,
      filtered,
      'said',
      readingOrder(inventedWorkspace),
    );
    expect([...timed, ...untimed].map((item) => item.order)).toEqual([4, 5]);
  });
});
