// `npm run bench:view`: what drawing costs the main thread, in one run in one headless Chromium, as milliseconds of the
// processor's time, since the machine may be shared. `article` is the graph of articles beside plain Sigma, `large` graphs
// of columns beside Sigma, cytoscape and force-graph; by default both. Usage: npm run bench:view -- [article | large]
// [nodes] [edges] [rounds]

import { benchArticle } from './view/article.ts';
import { benchLarge } from './view/large.ts';
import { launchChromium } from './view/open-page.ts';

const words = process.argv.slice(2);
const part = words.find((word) => Number.isNaN(Number(word)));
if (part !== undefined && part !== 'article' && part !== 'large')
  throw new Error(`There is no part called ${part}: say article or large.`);
const [nodes, edges, rounds] = words.filter((word) => word !== part).map(Number);

const browser = await launchChromium();
try {
  if (part !== 'large') await benchArticle(browser, nodes ?? 5000, edges ?? 20_000, rounds ?? 9);
  if (part !== 'article')
    await benchLarge(browser, nodes && edges && part === 'large' ? [[nodes, edges]] : undefined, rounds);
} finally {
  await browser.close();
}
