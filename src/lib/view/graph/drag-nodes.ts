// A node under the pointer or the finger that is pressed and moved is dragged: Sigma's events to three calls.

import type Sigma from 'sigma';
import type { MouseCoords, TouchCoords } from 'sigma/types';
import type { Attributes } from 'graphology-types';
import type { Point } from '#lib/network/layouts/layout.ts';

/** A press that moves less than this is a click. */
const DRAG_FROM_PX = 4;

export interface DragCallbacks {
  onstart(nodeId: string): void;
  /** `at` is in the graph's coordinates. */
  onmove(nodeId: string, at: Point): void;
  onend(nodeId: string): void;
}

export class NodeDrag {
  #node: string | null = null;
  #pressedAt: Point = { x: 0, y: 0 };
  #moved = false;

  /** A node is held down. */
  get isOn(): boolean {
    return this.#node !== null;
  }

  /** The press under way, or the last one, has moved a node, so its end is no click. */
  get hasMoved(): boolean {
    return this.#moved;
  }

  listen<N extends Attributes, E extends Attributes>(sigma: Sigma<N, E>, callbacks: DragCallbacks): void {
    sigma.on('downNode', ({ node, event }) => {
      this.#node = node;
      this.#pressedAt = { x: event.x, y: event.y };
      this.#moved = false;
    });
    const drag = (event: MouseCoords | TouchCoords, at: Point): void => {
      const node = this.#node;
      if (node === null) return;
      const movedPx = Math.hypot(at.x - this.#pressedAt.x, at.y - this.#pressedAt.y);
      if (!this.#moved && movedPx < DRAG_FROM_PX) return event.preventSigmaDefault();
      if (!this.#moved) callbacks.onstart(node);
      this.#moved = true;
      callbacks.onmove(node, sigma.viewportToGraph(at));
      event.preventSigmaDefault();
      event.original.preventDefault();
    };
    const drop = (): void => {
      const node = this.#node;
      this.#node = null;
      if (node !== null && this.#moved) callbacks.onend(node);
    };
    sigma.getMouseCaptor().on('mousemovebody', (event) => drag(event, event));
    sigma.getMouseCaptor().on('mouseup', drop);
    sigma.getTouchCaptor().on('touchmove', (event) => {
      const touch = event.touches[0];
      if (touch && event.touches.length === 1) drag(event, touch);
    });
    sigma.getTouchCaptor().on('touchup', drop);
  }
}
