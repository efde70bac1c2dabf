// Where nodes stand: the layout that placed them, what a person has pinned, and the canvas that both are reckoned for.
// Places are kept by node id, so that a filter takes nodes away and brings them back without moving the others, and a
// new node is put beside those that it is linked to. Knows nothing of Sigma.

import type { Layout, Point, Positions } from '#lib/network/layouts/layout.ts';
import { layoutById } from '#lib/network/layouts/layouts.ts';
import type { Network } from '#lib/network/network.ts';
import { LayoutRunner } from './layout-runner.ts';

/** CSS pixels at each side that the page covers with other things. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
}

const LEAST_ROOM_PX = 120;

export class NodePlaces {
  readonly #runner = new LayoutRunner();
  /** CSS pixels from the top left of a canvas of `canvas` size. */
  readonly #places = new Map<string, Point>();
  #pins: ReadonlyMap<string, Point> = new Map();
  #canvas: Canvas = { widthPx: 0, heightPx: 0 };
  #layout: Layout = layoutById('');

  get canvas(): Canvas {
    return this.#canvas;
  }

  /** The layout that made the places. */
  get layout(): Layout {
    return this.#layout;
  }

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  of(id: string): Point | null {
    return this.#places.get(id) ?? null;
  }

  /** Shares of the canvas's width and height, by node id. */
  get pins(): ReadonlyMap<string, Point> {
    return this.#pins;
  }

  /** True where some node has to move for it. */
  setPins(pins: ReadonlyMap<string, Point>): boolean {
    if (pins === this.#pins) return false;
    this.#pins = pins;
    let moved = false;
    if (this.#canvas.widthPx > 0)
      for (const [id, point] of this.#pinnedPx()) {
        const place = this.#places.get(id);
        if (!place || Math.hypot(place.x - point.x, place.y - point.y) < 0.5) continue;
        this.#places.set(id, point);
        moved = true;
      }
    return moved;
  }

  /** Puts a node at a place and pins it there. */
  pin(id: string, place: Point): void {
    const { widthPx, heightPx } = this.#canvas;
    this.#places.set(id, place);
    this.#pins = new Map([...this.#pins, [id, { x: place.x / widthPx, y: place.y / heightPx }]]);
  }

  /** The node stays where it is until the next layout. */
  unpin(id: string): void {
    const pins = new Map(this.#pins);
    pins.delete(id);
    this.#pins = pins;
  }

  /** Whether `network` has nodes without a place. */
  lacks(network: Network): boolean {
    return network.nodes.some(({ id }) => !this.#places.has(id));
  }

  /**
   * Gives every node of `network` a place: all of them by that layout, or only the new ones where most have one and the
   * layout allows for it. A promise for large networks; false where it was called off. Places that are known stay until
   * the new ones are there.
   */
  place(
    network: Network,
    layoutId: string,
    canvas: Canvas,
    insets: Insets,
    afresh: boolean,
  ): true | Promise<boolean> {
    const layout = layoutById(layoutId);
    const missing = network.nodes.filter(({ id }) => !this.#places.has(id)).length;
    const all = afresh || layout.rigid || missing > network.nodes.length / 2;
    const room = {
      widthPx: Math.max(LEAST_ROOM_PX, canvas.widthPx - insets.left - insets.right),
      heightPx: Math.max(LEAST_ROOM_PX, canvas.heightPx - insets.top - insets.bottom),
    };
    const inRoom = ({ x, y }: Point): Point => ({ x: x - insets.left, y: y - insets.top });
    const known = all
      ? []
      : network.nodes.flatMap(({ id }): [string, Point][] => {
          const place = this.#places.get(id);
          return place ? [[id, inRoom(place)]] : [];
        });
    const settled = new Map(known);
    const held = [...this.#pinnedPx(canvas)].map(([id, point]): [string, Point] => [id, inRoom(point)]);
    const answer = this.#runner.run(layout.id, network, {
      ...room,
      pinned: settled,
      held: new Map(held.filter(([id]) => !settled.has(id))),
    });
    const take = (positions: Positions): void => {
      if (all) {
        this.#canvas = canvas;
        this.#layout = layout;
      }
      for (const [id, { x, y }] of positions) this.#places.set(id, { x: x + insets.left, y: y + insets.top });
    };
    if (!(answer instanceof Promise)) {
      take(answer);
      return true;
    }
    return answer.then((positions) => {
      if (positions) take(positions);
      return positions !== null;
    });
  }

  cancel(): void {
    this.#runner.cancel();
  }

  destroy(): void {
    this.#runner.destroy();
  }

  #pinnedPx(canvas = this.#canvas): Map<string, Point> {
    return new Map(
      [...this.#pins].map(([id, { x, y }]) => [id, { x: x * canvas.widthPx, y: y * canvas.heightPx }]),
    );
  }
}
