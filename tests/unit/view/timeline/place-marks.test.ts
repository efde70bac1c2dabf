import { describe, expect, test } from 'vitest';
import type { StatementId, Stance } from '#lib/model/statement.ts';
import { DAY_MS, isoDayToMs } from '#lib/view/timeline/iso-day.ts';
import { placeMarks, type PlacedMark, type Strip } from '#lib/view/timeline/place-marks.ts';
import type { TimedItem } from '#lib/view/timeline/timeline-items.ts';

const strip: Strip = { widthPx: 900, lanes: 4, pitchPx: 11 };
const start = isoDayToMs('2019-01-01')!;
/** Ten days are `tenDaysPx` wide. */
const scale =
  (tenDaysPx = 10) =>
  (ms: number) =>
    ((ms - start) / DAY_MS / 10) * tenDaysPx;

let count = 0;
function item(from: string, to = from, stance: Stance = 'agree', documentIndex = 0): TimedItem {
  count++;
  return {
    id: `s${count}` as StatementId,
    stance,
    documentIndex,
    order: count,
    fromMs: isoDayToMs(from)!,
    untilMs: isoDayToMs(to)! + DAY_MS,
  };
}
const times = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, i) => make(i));

function expectNoTwoTouch(marks: readonly PlacedMark[]) {
  for (const [index, a] of marks.entries())
    for (const b of marks.slice(index + 1)) {
      if (a.stance !== b.stance || a.lane !== b.lane) continue;
      const reach = (a.shape === 'point' ? 5.5 : 0) + (b.shape === 'point' ? 5.5 : 0);
      const gap = Math.max(a.x0Px, b.x0Px) - Math.min(a.x1Px, b.x1Px);
      expect(gap, `${a.id} and ${b.id}`).toBeGreaterThanOrEqual(reach - 1e-6);
    }
}

describe('placeMarks', () => {
  test('puts a day where it is, as a point', () => {
    const placed = placeMarks([item('2019-05-14')], strip, scale(20))!;
    const noon = scale(20)(isoDayToMs('2019-05-14')! + DAY_MS / 2);
    expect(placed.marks).toMatchObject([{ shape: 'point', lane: 0 }]);
    expect(placed.marks[0]!.x0Px).toBeCloseTo(noon);
    expect(placed.marks[0]!.x1Px).toBeCloseTo(noon);
  });

  test('draws a year from its first to its last day', () => {
    const [mark] = placeMarks([item('2019-01-01', '2019-12-31')], strip, scale())!.marks;
    expect(mark).toMatchObject({ shape: 'span', x0Px: 0 });
    expect(mark!.x1Px).toBeCloseTo(365);
  });

  test('draws a month too narrow to be seen as a point', () => {
    const [mark] = placeMarks([item('2019-06-01', '2019-06-30')], strip, scale(1))!.marks;
    expect(mark!.shape).toBe('point');
  });

  test('stacks what one day says from the line outwards, in the order of reading', () => {
    const items = times(3, () => item('2019-05-14'));
    const { marks } = placeMarks([...items].reverse(), strip, scale())!;
    const lanes = new Map(marks.map((mark) => [mark.id, mark.lane]));
    expect(items.map(({ id }) => lanes.get(id))).toEqual([0, 1, 2]);
  });

  test('lets agree and disagree share a column', () => {
    const { marks } = placeMarks(
      [item('2019-05-14'), item('2019-05-14', '2019-05-14', 'disagree')],
      strip,
      scale(),
    )!;
    expect(marks[0]!.x0Px).toBe(marks[1]!.x0Px);
    expect(marks.map(({ lane }) => lane)).toEqual([0, 0]);
  });

  test('gives every document of one day columns and a tie of its own', () => {
    const items = times(6, (index) => item('2019-05-14', '2019-05-14', 'agree', index % 3));
    const { marks, ties } = placeMarks(items, strip, scale())!;
    expect(ties.map((tie) => tie.documentIndex)).toEqual([0, 1, 2]);
    for (const mark of marks) {
      const tie = ties[mark.documentIndex]!;
      expect(mark.x0Px).toBeGreaterThan(tie.x0Px);
      expect(mark.x0Px).toBeLessThan(tie.x1Px);
    }
    for (const [index, tie] of ties.slice(1).entries()) expect(tie.x0Px).toBeGreaterThan(ties[index]!.x1Px);
  });

  test('keeps every mark of a crowded single day on the strip', () => {
    const { marks } = placeMarks(
      times(90, (index) => item('2019-01-01', '2019-01-01', index % 2 ? 'agree' : 'disagree')),
      strip,
      scale(60),
    )!;
    expect(marks).toHaveLength(90);
    for (const mark of marks) {
      expect(mark.x0Px).toBeGreaterThanOrEqual(5.5);
      expect(mark.x0Px).toBeLessThanOrEqual(894.5);
    }
    expectNoTwoTouch(marks);
  });

  test('lets no two marks of a lane touch', () => {
    const items = [
      ...times(30, (index) =>
        item(
          `2019-0${1 + (index % 9)}-1${index % 7}`,
          undefined,
          index % 3 ? 'agree' : 'disagree',
          index % 4,
        ),
      ),
      item('2019-01-01', '2019-12-31'),
      item('2019-06-01', '2019-06-30'),
      item('2019-05-01', '2019-08-31', 'disagree'),
    ];
    const { marks } = placeMarks(items, strip, scale(24))!;
    expect(marks).toHaveLength(33);
    expectNoTwoTouch(marks);
  });

  test('moves points to fewer lanes where spans need one', () => {
    const items = [...times(8, () => item('2019-05-14')), item('2019-01-01', '2019-12-31')];
    const { marks } = placeMarks(items, strip, scale())!;
    expectNoTwoTouch(marks);
    expect(Math.max(...marks.filter(({ shape }) => shape === 'point').map(({ lane }) => lane))).toBe(2);
  });

  test('gives up where more spans overlap than there are lanes', () => {
    expect(
      placeMarks(
        times(5, () => item('2019-01-01', '2019-12-31')),
        strip,
        scale(),
      ),
    ).toBeNull();
  });

  test('gives up where neighbouring days crowd each other out', () => {
    const items = times(400, (index) => item(`2019-05-${String(10 + (index % 20))}`));
    expect(placeMarks(items, strip, scale(10))).toBeNull();
  });

  test('places nothing without statements', () => {
    expect(placeMarks([], strip, scale())).toEqual({ marks: [], ties: [] });
  });
});
