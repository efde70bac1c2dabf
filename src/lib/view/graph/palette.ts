// The page's colours as the graph needs them: custom properties of src/tokens.css, resolved to #rrggbb for WebGL, canvas and
// SVG alike. Nothing in the graph names a colour of its own.

const TOKENS = {
  surface: '--surface',
  raised: '--surface-raised',
  line: '--line',
  ink: '--ink',
  muted: '--ink-muted',
  accent: '--accent',
  agree: '--agree',
  disagree: '--disagree',
  affiliation: '--affiliation',
  person: '--person',
  organization: '--organization',
  country: '--country',
  issue: '--issue',
} as const;

const GROUP_TOKENS = Array.from({ length: 8 }, (_, i) => `--group-${i + 1}`);

/** Opaque colours as `#rrggbb`, those of groups (communities, countries) in order, and the font that labels are set in. */
export type Palette = Readonly<Record<keyof typeof TOKENS, string>> & {
  readonly groups: readonly string[];
  readonly font: string;
};

type Rgb = readonly [number, number, number];

function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** `#rrggbb` as three numbers from 0 to 255. */
export function toRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `share` 0 gives `from`, 1 gives `to`, both `#rrggbb`. */
export function mixColours(from: string, to: string, share: number): string {
  const a = toRgb(from);
  const b = toRgb(to);
  return toHex([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}

/** Lets the browser resolve any CSS colour by painting one pixel with it. */
function resolve(context: CanvasRenderingContext2D, css: string): string {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#000000';
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return toHex([r, g, b]);
}

/**
 * The palette in force at `element`; with a theme, that theme's, whatever the page shows (src/tokens.css defines both on
 * the classes `light` and `dark`).
 */
export function readPalette(element: HTMLElement, theme?: 'light' | 'dark'): Palette {
  let asked = element;
  if (theme) {
    asked = element.ownerDocument.createElement('div');
    asked.className = theme;
    asked.hidden = true;
    element.append(asked);
  }
  const style = getComputedStyle(asked);
  const canvas = element.ownerDocument.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const read = (property: string): string => {
    const css = style.getPropertyValue(property).trim();
    return context ? resolve(context, css) : css;
  };
  const colours = Object.fromEntries(
    Object.entries(TOKENS).map(([name, property]) => [name, read(property)]),
  ) as Record<keyof typeof TOKENS, string>;
  const groups = GROUP_TOKENS.map(read);
  const font = style.getPropertyValue('--font-sans').trim() || 'sans-serif';
  if (theme) asked.remove();
  return { ...colours, groups, font };
}
