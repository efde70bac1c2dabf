// `npm run bench:view`: what drawing costs the main thread, in one run in one headless Chromium, as milliseconds of the
// processor's time, since the machine may be shared. `article` is the graph of articles beside plain Sigma, `large` graphs
// of columns beside Sigma, cytoscape and force-graph, `votes` the built page with a window that moves over the votes of the
// United Nations (`npx vite build` first); by default all. Usage: npm run bench:view -- [article | large | votes] [nodes]
// [edges] [rounds]

import { benchArticle } from './view/article.ts';
import { benchLarge } from './view/large.ts';
import { launchChromium } from './view/open-page.ts';
import { benchVotes } from './view/votes.ts';

const words = process.argv.slice(2);
const part = words.find((word) => Number.isNaN(Number(word)));
if (part !== undefined && !['article', 'large', 'votes'].includes(part))
  throw new Error(`There is no part called ${part}: say article, large or votes.`);
const [nodes, edges, rounds] = words.filter((word) => word !== part).map(Number);

const browser = await launchChromium();
try {
  if (part === undefined || part === 'article')
    await benchArticle(browser, nodes ?? 5000, edges ?? 20_000, rounds ?? 9);
  if (part === undefined || part === 'large')
    await benchLarge(browser, nodes && edges && part === 'large' ? [[nodes, edges]] : undefined, rounds);
  if (part === undefined || part === 'votes') await benchVotes(browser);
} finally {
  await browser.close();
}
