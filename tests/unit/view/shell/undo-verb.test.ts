import { expect, it } from 'vitest';
import { undoVerb } from '#lib/view/shell/undo-verb.ts';

const key = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it('Ctrl+Z undoes; Ctrl+Shift+Z and Ctrl+Y do again; with the command key as well', () => {
  expect(undoVerb(key('z', { ctrlKey: true }))).toBe('undo');
  expect(undoVerb(key('z', { metaKey: true }))).toBe('undo');
  expect(undoVerb(key('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
  expect(undoVerb(key('y', { ctrlKey: true }))).toBe('redo');
});

it('No other key does', () => {
  expect(undoVerb(key('z'))).toBeNull();
  expect(undoVerb(key('z', { ctrlKey: true, altKey: true }))).toBeNull();
  expect(undoVerb(key('y', { ctrlKey: true, shiftKey: true }))).toBeNull();
  expect(undoVerb(key('x', { ctrlKey: true }))).toBeNull();
});
