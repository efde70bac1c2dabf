// The picture of large graphs in a browser, in a harness of its own: what pointer, keys, values and the layout's worker do
// to it.

import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { buildHarness, openHarness } from '../fixtures/build-harness.ts';
import type { Harness } from './large-graph-harness.ts';

let files: ReadonlyMap<string, string>;
test.beforeAll(async () => {
  files = await buildHarness('tests/e2e/large-graph-harness.ts');
});
test.beforeEach(async ({ page }) => {
  await openHarness(page, files, 'harness');
  await ask(page, (harness) => harness.layOut());
  await expect.poll(() => ask(page, ({ log }) => log.join())).toContain('laid out 800');
});

function ask<T>(page: Page, question: (harness: Harness) => T): Promise<Awaited<T>> {
  return page.evaluate(`(${question.toString()})(window.harness)`) as Promise<Awaited<T>>;
}

const lastOf = (page: Page): Promise<string | undefined> => ask(page, ({ log }) => log.at(-1));

test('a layout from the worker puts groups together, and all in view', async ({ page }) => {
  const { near, far, outside } = await ask(page, ({ controller, groups }) => {
    const places = Array.from(groups, (_, node) => controller.placeOf(node)!);
    let [near, nears, far, fars] = [0, 0, 0, 0];
    for (let a = 0; a < places.length; a += 3)
      for (let b = a + 1; b < places.length; b += 5) {
        const apart = Math.hypot(places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y);
        if (groups[a] === groups[b]) [near, nears] = [near + apart, nears + 1];
        else [far, fars] = [far + apart, fars + 1];
      }
    const outside = places.filter(({ x, y }) => x < 0 || y < 0 || x > 900 || y > 600).length;
    return { near: near / nears, far: far / fars, outside };
  });
  expect(near).toBeLessThan(0.7 * far);
  expect(await ask(page, ({ log }) => log.join())).toMatch(/groups \d+,/u);
  expect(outside).toBe(0);
});

test('a layout that is told to stop gives the places found so far', async ({ page }) => {
  expect(await ask(page, ({ layOutMany }) => layOutMany())).toBe('stopped after 1 with true');
});

test('more edges than a frame may draw are all drawn at rest, in pieces', async ({ page }) => {
  const pieces = await ask(page, ({ drawInPieces }) => drawInPieces());
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.reduce((sum, each) => sum + each, 0)).toBe(42_000);
});

test('setting values touches only those that differ, and is seen', async ({ page }) => {
  expect(await ask(page, ({ controller, graph }) => controller.setShown(graph.values.slice(), null))).toBe(0);
  const picture = async (): Promise<string> => (await page.screenshot()).toString('base64');
  const before = await picture();
  const changed = await ask(page, ({ controller, graph }) =>
    controller.setShown(
      graph.values.map((value, edge) => (edge % 3 === 0 ? 0 : value)),
      null,
    ),
  );
  expect(changed).toBe(1000);
  await expect.poll(async () => (await picture()) === before).toBe(false);
});

test('a node that is not present is not drawn, found or walked to', async ({ page }) => {
  const at = await ask(page, ({ controller }) => controller.placeOf(7)!);
  await ask(page, ({ controller, graph }) => {
    const present = new Uint8Array(graph.ids.length).fill(1);
    present[7] = 0;
    controller.setShown(graph.values, present);
  });
  expect(await ask(page, ({ controller }) => controller.placeOf(7))).toBeNull();
  await page.mouse.click(at.x, at.y);
  expect(await lastOf(page)).not.toContain('"node":7}');
  expect(await ask(page, ({ controller }) => controller.strongestEdgesOf(7).length)).toBe(0);
});

test('a label stands below its node, and goes with it', async ({ page }) => {
  /** Nobody but this node, and no line. */
  const showOnly = (node: number): Promise<number> =>
    page.evaluate((node) => {
      const { controller, graph } = (window as unknown as { harness: Harness }).harness;
      const present = new Uint8Array(graph.ids.length);
      present[node] = 1;
      return controller.setShown(graph.values, present);
    }, node);
  const place = (node: number): Promise<{ x: number; y: number; radius: number } | null> =>
    page.evaluate(
      (node) => (window as unknown as { harness: Harness }).harness.controller.placeOf(node),
      node,
    );
  await showOnly(7);
  const { x, y, radius } = (await place(7))!;
  const below = async (): Promise<string> => {
    const clip = { x: x - 20, y: y + radius + 4, width: 40, height: 12 };
    return (await page.screenshot({ clip })).toString('base64');
  };
  const far = await ask(page, ({ controller, graph }) => {
    const all = new Uint8Array(graph.ids.length).fill(1);
    controller.setShown(graph.values, all);
    const from = controller.placeOf(7)!;
    return graph.ids.findIndex((_, node) => {
      const at = controller.placeOf(node)!;
      return Math.hypot(at.x - from.x, at.y - from.y) > 200;
    });
  });
  await showOnly(far);
  let blank = '';
  await expect.poll(async () => blank === (blank = await below())).toBe(true);
  await showOnly(7);
  await expect.poll(async () => (await below()) === blank).toBe(false);
  await showOnly(far);
  await expect.poll(async () => (await below()) === blank).toBe(true);
});

test('the pointer finds nodes and edges, and a click beside both lets go', async ({ page }) => {
  const at = await ask(page, ({ controller }) => controller.placeOf(0)!);
  await page.mouse.move(at.x - 30, at.y);
  await page.mouse.move(at.x, at.y);
  await expect.poll(() => lastOf(page)).toBe('hover 0');
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => lastOf(page)).toBe('pick {"kind":"node","node":0}');
  const { x, y, ends } = await ask(page, ({ controller, graph }) => {
    const edge = controller.strongestEdgesOf(0)[0]!;
    const ends = [graph.sources[edge]!, graph.targets[edge]!];
    const from = controller.placeOf(ends[0]!)!;
    const to = controller.placeOf(ends[1]!)!;
    // Everything else goes away, so that the middle of the edge is nobody else's.
    controller.setShown(
      graph.values,
      Uint8Array.from(graph.ids, (_, node) => (ends.includes(node) ? 1 : 0)),
    );
    return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, ends };
  });
  expect(ends).toContain(0);
  // Two clicks in quick succession are a double click to Sigma, wherever they are.
  await page.waitForTimeout(500);
  await page.mouse.click(x, y);
  await expect.poll(() => lastOf(page)).toMatch(/pick \{"kind":"edge","edge":\d+\}/u);
  await page.waitForTimeout(500);
  await page.mouse.click(3, 597);
  await expect.poll(() => lastOf(page)).toBe('pick null');
});

test('wheel, buttons and a drag move the camera; all comes back', async ({ page }) => {
  const width = (): Promise<number> =>
    ask(page, ({ controller }) => Math.abs(controller.placeOf(0)!.x - controller.placeOf(1)!.x));
  const first = await width();
  await ask(page, ({ controller }) => controller.zoomIn());
  await expect.poll(width).toBeGreaterThan(1.4 * first);
  await page.mouse.move(450, 300);
  await page.mouse.wheel(0, -300);
  await expect.poll(width).toBeGreaterThan(2 * first);
  const before = await ask(page, ({ controller }) => controller.placeOf(0)!);
  await page.mouse.down();
  await page.mouse.move(500, 330, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(() => ask(page, ({ controller }) => controller.placeOf(0)!.x))
    .toBeGreaterThan(before.x + 30);
  await ask(page, ({ controller }) => controller.fit());
  await expect.poll(width).toBeCloseTo(first, 0);
});

test('arrow keys walk along edges', async ({ page }) => {
  const walked = await ask(page, ({ controller, graph }) => {
    const first = controller.step('right')!;
    const next = (['right', 'left', 'up', 'down'] as const)
      .map((direction) => {
        controller.setPicked({ kind: 'node', node: first });
        return controller.step(direction)!;
      })
      .filter((node) => node !== first);
    const tied = next.filter((node) =>
      controller
        .strongestEdgesOf(first)
        .some((edge) => graph.sources[edge] === node || graph.targets[edge] === node),
    );
    return { next: next.length, tied: tied.length };
  });
  expect(walked.next).toBeGreaterThan(1);
  expect(walked.tied).toBe(walked.next);
});

test('a lost graphics context is said', async ({ page }) => {
  await ask(page, ({ loseContext }) => loseContext());
  await expect.poll(() => lastOf(page)).toBe('lost');
});
