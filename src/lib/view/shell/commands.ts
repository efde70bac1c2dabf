// Everything that the page can be told to do, as data: the palette, the page-wide keys and the help dialog draw themselves
// from it. A command is made when asked for, so that it sees the state of that moment.

import type { Level, Pane, View } from '#lib/selection/selection.ts';
import { CORRECT_COMMANDS } from '#lib/view/correct/commands.ts';
import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { LEVEL_CHOICES, VIEW_CHOICES } from './view-choices.ts';

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** As `KeyboardEvent.key` has it, or with "Ctrl+" and "Shift+" before it. */
  readonly keys?: string;
  /** Words that it is also found by. */
  readonly also?: string;
  run(): void;
}

export const COMMAND_GROUPS = ['Go to', 'View', 'Filter', 'Article', 'Correct', 'Export', 'Page'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export type Place = 'filters' | 'graph' | 'timeline' | Pane;
export type FoldablePane = 'filters' | 'timeline' | 'reader';

/** What only the shell can do. */
export interface ShellActions {
  goTo(place: Place): void;
  search(): void;
  addArticle(): void;
  workspaces(): void;
  overTime(): void;
  help(): void;
  link(): void;
  picture(): void;
  palette(): void;
  fold(pane: FoldablePane): void;
  theme(mode: 'light' | 'dark' | 'system'): void;
  undo(): void;
  redo(): void;
}

/** In the order of the palette. Keys are unique. */
export function commandsOf(current: WorkspaceState, shell: ShellActions): Command[] {
  const go = (place: Place, label: string, keys: string): Command => ({
    id: `go-${place}`,
    group: 'Go to',
    label,
    keys,
    run: () => shell.goTo(place),
  });
  const view = ({ value, label, title }: { value: View; label: string; title: string }): Command => ({
    id: `view-${value}`,
    group: 'View',
    label: `Show as ${label.toLowerCase()}`,
    also: title,
    run: () => current.setView(value),
  });
  const level = ({ value, label }: { value: Level; label: string }): Command => ({
    id: `level-${value}`,
    group: 'View',
    label: `Actors ${label}`,
    run: () => current.setLevel(value),
  });
  const picked = current.selection.picked?.kind === 'node' ? current.selection.picked.id : null;
  return [
    {
      id: 'search',
      group: 'Go to',
      label: 'Search for a person, body, country or issue',
      keys: '/',
      run: shell.search,
    },
    go('filters', 'Filters', 'f'),
    go('graph', 'Graph; arrow keys then walk from node to node, Enter chooses', 'g'),
    go('timeline', 'Timeline', 't'),
    go('overview', 'Overview', '1'),
    go('evidence', 'Evidence', '2'),
    go('article', 'Article', '3'),
    ...(current.workspace.documents.length > 1 ? [go('articles', 'List of articles', '4')] : []),
    {
      id: 'over-time',
      group: 'Go to',
      label: 'Networks over time (UN votes)',
      also: 'table votes years timeline network',
      run: shell.overTime,
    },
    ...VIEW_CHOICES.map(view),
    ...LEVEL_CHOICES.map(level),
    ...(picked
      ? [1, 2, 3].map((depth): Command => ({
          id: `near-${depth}`,
          group: 'Filter',
          label: `Only what is ${depth === 1 ? '1 step' : `up to ${depth} steps`} from the chosen node`,
          run: () => current.setNear(picked, depth),
        }))
      : []),
    {
      id: 'clear-brush',
      group: 'Filter',
      label: 'Clear the timeline’s brush',
      keys: 'c',
      run: () => current.setTime(null),
    },
    {
      id: 'clear-filters',
      group: 'Filter',
      label: 'Clear all filters',
      keys: 'x',
      run: () => current.clearClauses(),
    },
    { id: 'all', group: 'Filter', label: 'Show everything, guesses too', run: () => current.clearHiding() },
    {
      id: 'unpick',
      group: 'Filter',
      label: 'Clear the selection',
      keys: 'Escape',
      run: () => current.pick(null),
    },
    {
      id: 'add',
      group: 'Article',
      label: 'Add an article',
      keys: 'n',
      also: 'paste open file',
      run: shell.addArticle,
    },
    {
      id: 'workspaces',
      group: 'Article',
      label: 'Kept workspaces',
      keys: 'w',
      also: 'list open rename delete',
      run: shell.workspaces,
    },
    { id: 'sample', group: 'Article', label: 'Open the sample', run: () => current.openSample() },
    ...(current.undoWords === null
      ? []
      : [
          {
            id: 'undo',
            group: 'Correct' as const,
            label: `Undo: ${current.undoWords}`,
            keys: 'Ctrl+z',
            run: shell.undo,
          },
        ]),
    ...(current.redoWords === null
      ? []
      : [
          {
            id: 'redo',
            group: 'Correct' as const,
            label: `Do again: ${current.redoWords}`,
            keys: 'Ctrl+Shift+z',
            run: shell.redo,
          },
        ]),
    ...CORRECT_COMMANDS.filter((command) => command.enabled(current)).map(
      ({ id, label, keys, run }): Command => ({
        id,
        group: 'Correct',
        label,
        ...(keys ? { keys } : {}),
        run: () => run(current),
      }),
    ),
    {
      id: 'link',
      group: 'Export',
      label: 'Copy a link to this view',
      keys: 'l',
      also: 'share',
      run: shell.link,
    },
    { id: 'picture', group: 'Export', label: 'Picture …', keys: 'i', run: shell.picture },
    {
      id: 'fold-filters',
      group: 'Page',
      label: 'Fold or unfold the filters',
      keys: '[',
      run: () => shell.fold('filters'),
    },
    {
      id: 'fold-reader',
      group: 'Page',
      label: 'Fold or unfold the reader',
      keys: ']',
      run: () => shell.fold('reader'),
    },
    {
      id: 'fold-timeline',
      group: 'Page',
      label: 'Fold or unfold the timeline',
      keys: '\\',
      run: () => shell.fold('timeline'),
    },
    { id: 'light', group: 'Page', label: 'Light', also: 'theme', run: () => shell.theme('light') },
    { id: 'dark', group: 'Page', label: 'Dark', also: 'theme', run: () => shell.theme('dark') },
    {
      id: 'system',
      group: 'Page',
      label: 'Light or dark as the system',
      also: 'theme',
      run: () => shell.theme('system'),
    },
    { id: 'palette', group: 'Page', label: 'All commands', keys: 'Ctrl+k', run: shell.palette },
    { id: 'help', group: 'Page', label: 'Help and keys', keys: '?', run: shell.help },
  ];
}

/** The command of the key that was pressed; null where there is none. Control and Command are the same. */
export function commandOfKey(commands: readonly Command[], event: KeyboardEvent): Command | null {
  if (event.altKey) return null;
  const held = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const keys = held ? `Ctrl+${event.shiftKey ? 'Shift+' : ''}${key}` : event.key;
  return commands.find((command) => command.keys === keys) ?? null;
}

/** "Ctrl+Shift+z" as "Ctrl + Shift + Z"; single letters stay as they are pressed. */
export function keyWords(keys: string): string {
  const parts = keys.split('+');
  return parts.length === 1
    ? keys
    : parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join(' + ');
}
