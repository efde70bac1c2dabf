import { expect, test } from 'vitest';
import { anotherId, keyOfId, newRecordId } from '#lib/workspace/record-id.ts';
import { workspaceKey } from '#lib/workspace/workspace-key.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

test('an id is of its own, tells what the articles are called, and needs no escape in an address', () => {
  const ids = Array.from({ length: 50 }, () => newRecordId(workspace));
  expect(new Set(ids).size).toBe(50);
  for (const id of [...ids, anotherId(ids[0]!)]) {
    expect(keyOfId(id)).toBe(workspaceKey(workspace));
    expect(encodeURIComponent(id)).toBe(id);
  }
});

test('an address without an id of its own is all key', () => {
  expect(keyOfId('fishing-talks-1k9f3a')).toBe('fishing-talks-1k9f3a');
});
