import { describe, expect, test } from 'vitest';
import { tallyPlaywright, tallyStatus, tallyVitest } from '../../../scripts/tally-checks.mjs';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

const playwrightReport = { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 2 }, errors: [] };

describe('the tally of checks', () => {
  test('counts a command as one', () => {
    expect(tallyStatus(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(tallyStatus(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('takes what passed and what was skipped from the reports', () => {
    expect(tallyVitest(vitestReport, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
    expect(tallyPlaywright(playwrightReport, 0)).toEqual({ passed: 4, failed: 0, skipped: 2 });
  });

  test('counts a test file that does not load as one failure', () => {
    const testResults = [...vitestReport.testResults, { status: 'failed', assertionResults: [] }];
    expect(tallyVitest({ ...vitestReport, testResults }, 1).failed).toBe(1);
  });

  test('counts a failed test once, not also its file', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(tallyVitest({ ...vitestReport, numFailedTests: 1, testResults }, 1).failed).toBe(1);
  });

  test('counts errors outside of any browser test', () => {
    expect(tallyPlaywright({ ...playwrightReport, errors: [{ message: 'no server' }] }, 1).failed).toBe(1);
  });

  test('counts a run that ends badly though its tests passed', () => {
    expect(tallyVitest(vitestReport, 1).failed).toBe(1);
    expect(tallyPlaywright(playwrightReport, 1).failed).toBe(1);
  });

  test('counts a tool that wrote no report', () => {
    expect(tallyVitest(null, 0).failed).toBe(1);
    expect(tallyPlaywright(null, 0).failed).toBe(1);
  });
});
