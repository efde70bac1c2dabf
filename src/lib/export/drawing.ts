// A picture as plain data: shapes in the order to paint, in pixels from the top left. Painted on a canvas it becomes a
// PNG, written out an SVG, so that both show the same.

export interface Stroke {
  readonly colour: string;
  readonly widthPx: number;
  /** Lengths of a dash and of its gap; null for a solid line. */
  readonly dash: readonly [number, number] | null;
  /** 0 to 1; 1 where not given. Lines of many that lie on one another add up. */
  readonly opacity?: number;
}

export interface PathShape {
  readonly kind: 'path';
  /** SVG path data around (`x`, `y`). */
  readonly d: string;
  readonly x: number;
  readonly y: number;
  /** Colour inside, by the even-odd rule; null for none. */
  readonly fill: string | null;
  readonly stroke: Stroke | null;
}

export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly sizePx: number;
  readonly weight: number;
  readonly anchor: 'start' | 'middle';
  readonly fill: string;
  /** Colour of a rim around the letters that keeps lines away from them; null for none. */
  readonly halo: string | null;
}

export interface GroupShape {
  readonly kind: 'group';
  readonly shapes: readonly Shape[];
  /** What it is called in a drawing program: "edges". */
  readonly name?: string;
  /** What it is, for who points at it. */
  readonly title?: string;
  /** 0 to 1; 1 where not given. */
  readonly opacity?: number;
  /** What lies outside is not shown. */
  readonly clip?: {
    readonly x: number;
    readonly y: number;
    readonly widthPx: number;
    readonly heightPx: number;
  };
}

export type Shape = PathShape | TextShape | GroupShape;

export interface Drawing {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  /** Null for a transparent one. */
  readonly ground: string | null;
  readonly shapes: readonly Shape[];
}

/** How far the letters of a line reach down from its middle to the line that they stand on, as a share of their size. */
export const BASELINE = 0.35;
/** Width of the rim around letters, half of it inside. */
export const HALO_PX = 3.5;
