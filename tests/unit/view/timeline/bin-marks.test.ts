import { describe, expect, test } from 'vitest';
import type { StatementId, Stance } from '#lib/model/statement.ts';
import { binInOrder, binMarks } from '#lib/view/timeline/bin-marks.ts';
import { DAY_MS, isoDayToMs, msToIsoDay } from '#lib/view/timeline/iso-day.ts';
import type { TimedItem } from '#lib/view/timeline/timeline-items.ts';

const window = { fromMs: isoDayToMs('2000-01-01')!, untilMs: isoDayToMs('2010-01-01')! };

function item(index: number, from: string, to = from, stance: Stance = 'agree'): TimedItem {
  return {
    id: `s${index}` as StatementId,
    stance,
    documentIndex: 0,
    order: index + 1,
    fromMs: isoDayToMs(from)!,
    untilMs: isoDayToMs(to)! + DAY_MS,
  };
}

describe('binMarks', () => {
  test('counts agree and disagree apart for each calendar step', () => {
    const { bins } = binMarks(
      [
        item(0, '2003-05-14'),
        item(1, '2003-05-30'),
        item(2, '2003-05-02', '2003-05-02', 'disagree'),
        item(3, '2003-06-01'),
      ],
      window,
      900,
      2,
    );
    expect(
      bins.map((bin) => [msToIsoDay(bin.from), msToIsoDay(bin.until), bin.agree.length, bin.disagree.length]),
    ).toEqual([
      ['2003-05-01', '2003-06-01', 2, 1],
      ['2003-06-01', '2003-07-01', 1, 0],
    ]);
  });

  test('counts equal long times as one bar and not in the bins', () => {
    const { bins, spans } = binMarks(
      [
        item(0, '2003-01-01', '2003-12-31'),
        item(1, '2003-01-01', '2003-12-31'),
        item(2, '2003-01-01', '2003-12-31', 'disagree'),
      ],
      window,
      900,
      2,
    );
    expect(bins).toEqual([]);
    expect(spans.map(({ stance, statements }) => [stance, statements.length])).toEqual([
      ['agree', 2],
      ['disagree', 1],
    ]);
  });

  test('loses no statement, whatever is dense', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => {
      const day = msToIsoDay(window.fromMs + ((index * 7919) % 3600) * DAY_MS);
      const year = day.slice(0, 4);
      if (index % 5 === 0) return item(index, `${year}-01-01`, `${year}-12-31`);
      if (index % 5 === 1)
        return item(index, day, msToIsoDay(isoDayToMs(day)! + (index % 400) * DAY_MS), 'disagree');
      return item(index, day);
    });
    const { bins, spans } = binMarks(items, window, 900, 2);
    const ids = [
      ...bins.flatMap((bin) => [...bin.agree, ...bin.disagree]),
      ...spans.flatMap((span) => span.statements),
    ];
    expect(new Set(ids).size).toBe(10_000);
    expect(ids).toHaveLength(10_000);
    expect(bins.length).toBeLessThanOrEqual(150);
  });
});

describe('binInOrder', () => {
  test('gathers equally many neighbouring places', () => {
    const items = Array.from({ length: 300 }, (_, index) => item(index, '2003-01-01'));
    const bins = binInOrder(items, 300, 600);
    expect(bins[0]).toMatchObject({ from: 1, until: 4 });
    expect(bins.reduce((sum, bin) => sum + bin.agree.length, 0)).toBe(300);
  });
});
