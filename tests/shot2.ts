import { chromium } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
const server = await serve({ port: 4697 });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--enable-unsafe-swiftshader'] });
const files = process.argv.slice(2);
for (const [i,file] of files.entries()) {
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: i%2?'dark':'light' });
page.on('pageerror', e => console.log('ERR', e.message)); page.on('console', m => m.type()==='error' && console.log('CON', m.text()));
await page.goto(server.url + 'tables'); 
await page.getByRole('button', { name: /Open a table of your own/ }).click();
const dialog = page.getByRole('dialog'); await dialog.waitFor();
await dialog.locator('input[type=file]').setInputFiles(file);
await page.waitForTimeout(2500);
await page.screenshot({ path: `/tmp/im-${i}-map.png` });
await dialog.getByRole('button', { name: /^Read / }).click();
await dialog.getByRole('button', { name: 'Show the network' }).waitFor();
await page.screenshot({ path: `/tmp/im-${i}-done.png` });
await dialog.getByRole('button', { name: 'Show the network' }).click();
await page.waitForTimeout(5000);
await page.screenshot({ path: `/tmp/im-${i}-net.png` }); await page.close();
console.log(file, 'ok');
}
await browser.close(); await server.close();
