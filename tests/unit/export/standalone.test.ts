import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { excerptWorkspace } from '#lib/export/excerpt-workspace.ts';
import { standaloneData } from '#lib/export/standalone-data.ts';
import { DATA_ELEMENT, escapeJson, writeStandaloneHtml } from '#lib/export/standalone-html.ts';
import type { Workspace } from '#lib/model/workspace.ts';
import { buildNetwork } from '#lib/network/build-network.ts';
import { hideKinds } from '#lib/network/hide-kinds.ts';
import { bundleStandalone } from '../../../scripts/standalone-plugin.mjs';
import { exportInput } from '../../fixtures/export-input.ts';
import { hostileNames, hostileWorkspace } from '../../fixtures/hostile-workspace.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

const words = (of: Workspace, at: number): string[] => {
  const { document, evidence, cue, holderSpans, counterpartSpans, issueSpan } = of.statements[at]!;
  const { text } = of.documents.find(({ id }) => id === document)!;
  return [evidence, cue, ...holderSpans, ...counterpartSpans, ...(issueSpan ? [issueSpan] : [])].map(
    ({ begin, end }) => text.slice(begin, end),
  );
};

describe('an excerpt', () => {
  test('keeps the words of every span', () => {
    const excerpt = excerptWorkspace(workspace, workspace.statements);
    workspace.statements.forEach((_, at) => expect(words(excerpt, at)).toEqual(words(workspace, at)));
  });

  test('keeps only the paragraphs, documents, entities and issues that its statements need', () => {
    const excerpt = excerptWorkspace(workspace, workspace.statements.slice(0, 1));
    expect(excerpt.documents.map(({ text }) => text)).toEqual([
      'Norwegian Fisheries Minister Elin Sandvik and Japanese envoy Kenji Morita disagreed on fishing quotas on Tuesday, but the two ministers agreed on a joint patrol of northern waters.',
    ]);
    expect(excerpt.issues.map(({ id }) => id)).toEqual(['topic:fishing-quotas']);
    expect(excerpt.entities.map(({ id }) => id).sort()).toEqual([
      'country:JPN',
      'country:NOR',
      'person:elin-sandvik',
      'person:kenji-morita',
    ]);
    expect(JSON.stringify(excerpt)).not.toContain('Carvalho');
  });

  test('gives the same network', () => {
    const excerpt = excerptWorkspace(workspace, workspace.statements);
    expect(buildNetwork(excerpt, excerpt.statements)).toEqual(buildNetwork(workspace, workspace.statements));
  });

  test('keeps a span that reaches over two paragraphs', () => {
    const [first] = workspace.statements;
    const { paragraphs } = workspace.documents[0]!;
    const evidence = { begin: first!.evidence.begin, end: paragraphs[3]!.begin + 10 };
    const wide = { ...workspace, statements: [{ ...first!, evidence }] };
    expect(words(excerptWorkspace(wide, wide.statements), 0)).toEqual(words(wide, 0));
  });
});

describe('what a page holds', () => {
  test('has a place for every node, on a wide and on a narrow screen', () => {
    const input = exportInput(workspace);
    const data = standaloneData(input);
    const ids = input.network.nodes.map(({ id }) => id).sort();
    expect(data.wide.map(([id]) => id).sort()).toEqual(ids);
    expect(data.narrow.map(([id]) => id).sort()).toEqual(ids);
    const [id, x, y] = data.wide[0]!;
    expect(input.look!.nodes.get(id)!.x).toBeCloseTo(x, 0);
    expect(input.look!.nodes.get(id)!.y).toBeCloseTo(y, 0);
  });

  test('begins without the kinds that the legend had switched off', () => {
    const input = exportInput(workspace);
    const network = hideKinds(input.network, new Set(['affiliation']));
    expect(standaloneData({ ...input, network }).hidden).toEqual(['affiliation']);
    expect(standaloneData(input).hidden).toEqual([]);
  });
});

describe('the page', async () => {
  const { program } = await bundleStandalone('src/lib/view/standalone/main.ts');
  const write = (of: Workspace) => writeStandaloneHtml(standaloneData(exportInput(of)), of.title, program);
  const dataOf = (html: string) =>
    new RegExp(`<script type="application/json" id="${DATA_ELEMENT}">(.*?)</script>`, 's').exec(html)![1]!;

  test('allows one script and one style, by the hash of what stands in it, and no request', () => {
    const html = write(workspace);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, style] = /<style>(.*?)<\/style>/s.exec(html)!;
    const script = html.slice(
      html.lastIndexOf('<script>') + '<script>'.length,
      html.lastIndexOf('</script>'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${sha256(script)};`);
    expect(policy).toContain(`style-src ${sha256(style!)};`);
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
    expect(html.match(/<\/script/g)).toHaveLength(2);
  });

  test('is under 1 MB', () => {
    expect(Buffer.byteLength(write(workspace))).toBeLessThan(1_000_000);
  });

  test('gives every name back, and lets none out of its element', () => {
    for (let from = 0; from < hostileNames.length; from += 40) {
      const hostile = hostileWorkspace(from);
      const html = write(hostile);
      const json = dataOf(html);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(standaloneData(exportInput(hostile)))));
      const head = html.slice(0, html.indexOf('<style>'));
      expect(head.match(/<(?!\/?(html|head|meta|title)\b|!doctype)/g)).toBeNull();
    }
  });
});

test('JSON for a script element is the same to a JSON reader', () => {
  const value = { a: '</script><!-- & \u2028\u2029', b: [1, null, true] };
  expect(JSON.parse(escapeJson(value))).toEqual(value);
  expect(escapeJson(value)).not.toMatch(/[<>&]/);
});
