// What each tool reports to how much passed and failed. Nothing that went wrong may count as nothing: a file that does
// not load, a run that ends badly though its tests passed, and a tool that wrote no report are one failure each.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {number} status exit status @returns {Tally} */
export function tallyStatus(status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @param {any} report of vitest's json reporter; null where there is none
 * @param {number} status exit status
 * @returns {Tally}
 */
export function tallyVitest(report, status) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: atLeastOneIfBad(report.numFailedTests + unloaded, status),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {any} report of Playwright's json reporter; null where there is none
 * @param {number} status exit status
 * @returns {Tally}
 */
export function tallyPlaywright(report, status) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = report;
  return {
    passed: stats.expected + stats.flaky,
    failed: atLeastOneIfBad(stats.unexpected + errors.length, status),
    skipped: stats.skipped,
  };
}

function atLeastOneIfBad(failed, status) {
  return failed === 0 && status !== 0 ? 1 : failed;
}
