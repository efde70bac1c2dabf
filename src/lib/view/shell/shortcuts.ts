// The keys that work anywhere on the page outside a field, and what they do: the help dialog draws itself from this.

export interface Shortcut {
  readonly keys: string;
  readonly words: string;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: '/', words: 'Search for a person, body, country or issue' },
  { keys: 'f', words: 'Go to the filters' },
  { keys: 'e', words: 'Go to the evidence' },
  { keys: 'a', words: 'Go to the article' },
  { keys: 't', words: 'Go to the timeline' },
  { keys: 'g', words: 'Go to the graph; arrow keys then move between nodes, Enter chooses' },
  { keys: 'n', words: 'Add an article' },
  { keys: 'c', words: 'Clear the timeline’s brush' },
  { keys: 'Escape', words: 'Clear the selection' },
  { keys: 'Ctrl + Enter', words: 'In the dialog: analyse the article' },
  { keys: '?', words: 'Show these keys' },
];
