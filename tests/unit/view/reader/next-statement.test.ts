import { describe, expect, it } from 'vitest';
import type { Statement, Verdict } from '#lib/model/statement.ts';
import { nextStatement, nextUnreviewed } from '#lib/view/reader/next-statement.ts';
import { smallWorkspace } from '../../selection/small-workspace.ts';

const [a, b, c] = smallWorkspace.statements as [Statement, Statement, Statement];
const judged = (statement: Statement, review: Verdict): Statement => ({ ...statement, review });

describe('From a statement', () => {
  it('the keys go on and back, and stop at the ends', () => {
    expect(nextStatement([a, b, c], a.id, 1)).toBe(b.id);
    expect(nextStatement([a, b, c], b.id, -1)).toBe(a.id);
    expect(nextStatement([a, b, c], c.id, 1)).toBeNull();
    expect(nextStatement([], null, 1)).toBeNull();
  });

  it('that is not in the list they begin at an end', () => {
    expect(nextStatement([a, b, c], null, 1)).toBe(a.id);
    expect(nextStatement([a, b, c], null, -1)).toBe(c.id);
  });

  it('a judgement goes to the next that waits, round the end, and to none where all are judged', () => {
    expect(nextUnreviewed([a, judged(b, 'accepted'), c], a.id)).toBe(c.id);
    expect(nextUnreviewed([a, judged(b, 'accepted'), c], c.id)).toBe(a.id);
    expect(nextUnreviewed([judged(a, 'rejected'), b], b.id)).toBeNull();
    expect(nextUnreviewed([a, b], null)).toBe(a.id);
  });
});
