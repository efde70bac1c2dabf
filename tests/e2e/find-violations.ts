// What axe finds wrong with a page as it stands, in axe's words.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LONGEST_HTML = 200;

/** `within` is a selector of a part of the page. A line per element and rule; none where all is well. */
export async function findViolations(page: Page, within = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    // What passes need not be told of one by one, which takes most of the time.
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    // Our pages have no frames, for whose sake axe would open another page each time.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, LONGEST_HTML)} ${failureSummary ?? ''}`),
  );
}
