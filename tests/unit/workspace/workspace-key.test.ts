import { expect, it } from 'vitest';
import type { DocumentId } from '#lib/model/document.ts';
import { workspaceKey } from '#lib/workspace/workspace-key.ts';
import { smallWorkspace } from '../selection/small-workspace.ts';

it('begins with words of the title and holds nothing that a URL would escape', () => {
  expect(workspaceKey(smallWorkspace)).toMatch(/^fishing-talks-[a-z0-9]+$/);
  expect(workspaceKey({ ...smallWorkspace, title: '<b>“É…”</b> 漢字' })).toMatch(/^[a-z0-9-]+$/);
});

it('differs where the articles differ', () => {
  const documents = smallWorkspace.documents.map((each) => ({ ...each, id: `${each.id}2` as DocumentId }));
  expect(workspaceKey({ ...smallWorkspace, documents })).not.toBe(workspaceKey(smallWorkspace));
});
