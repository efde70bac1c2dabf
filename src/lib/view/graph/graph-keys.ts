// The graph's keys, for whichever way it is drawn: arrows walk, full stop and comma (or Page Down and Page Up) step through
// the lines of a node, Enter chooses, Escape lets go, p pins, plus, minus and zero move the camera.

import type { Direction } from './nearest-node.ts';

export interface KeyedGraph {
  step(direction: Direction): void;
  stepLine(by: 1 | -1): void;
  selectFocused(): void;
  letGo(): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** Absent where nodes stay where they are. */
  togglePin?(): void;
}

/** What the graph says of its keys. */
export const KEY_WORDS =
  'Arrow keys walk along lines, full stop and comma step through the lines of one, Enter chooses, Escape lets go';

const ACTIONS: Readonly<Record<string, (graph: KeyedGraph) => void>> = {
  ArrowUp: (graph) => graph.step('up'),
  ArrowDown: (graph) => graph.step('down'),
  ArrowLeft: (graph) => graph.step('left'),
  ArrowRight: (graph) => graph.step('right'),
  '.': (graph) => graph.stepLine(1),
  PageDown: (graph) => graph.stepLine(1),
  ',': (graph) => graph.stepLine(-1),
  PageUp: (graph) => graph.stepLine(-1),
  Enter: (graph) => graph.selectFocused(),
  Escape: (graph) => graph.letGo(),
  '+': (graph) => graph.zoomIn(),
  '=': (graph) => graph.zoomIn(),
  '-': (graph) => graph.zoomOut(),
  '0': (graph) => graph.fit(),
};

/** Does what the key is for and keeps it from the page; other keys pass. */
export function onGraphKey(event: KeyboardEvent, graph: KeyedGraph): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'p' && graph.togglePin) graph.togglePin();
  else if (Object.hasOwn(ACTIONS, event.key)) ACTIONS[event.key]!(graph);
  else return;
  event.preventDefault();
}
