import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
const server = await serve({ port: 4697 });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--enable-unsafe-swiftshader'] });
for (const [w,h] of [[1440,900],[390,844]] as const) for (const c of ['light','dark'] as const) {
const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: c });
page.on('pageerror', e => console.log('ERR', e.message)); page.on('console', m => m.type()==='error' && console.log('CON', m.text()));
await page.goto(server.url + 'tables'); await page.waitForTimeout(1500);
if (w===1440 && c==='light') await page.screenshot({ path: `/tmp/t0.png` });
await page.getByRole('button', { name: /United Nations|UN General|Votes/ }).first().click(); await page.waitForTimeout(6000);
await page.screenshot({ path: `/tmp/t-${w}-${c}.png` }); await page.close();
}
await browser.close(); await server.close();
