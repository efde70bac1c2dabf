// How the graph is laid out and painted, as far as it is in the URL:
// `layout=camps&size=betweenness&colour=community&hulls=on`. Ids are those of the registries in network/; they stand
// here too because reading a URL should not have to load those.

export const LAYOUT_IDS = ['force', 'camps', 'columns', 'circle'] as const;
export const SIZE_IDS = ['statements', 'degree', 'weighted-degree', 'betweenness', 'closeness'] as const;
export const COLOUR_IDS = ['kind', 'community', 'country', 'balance'] as const;

export interface Look {
  readonly layout: (typeof LAYOUT_IDS)[number];
  /** The measure that the size of nodes follows. */
  readonly size: (typeof SIZE_IDS)[number];
  readonly colour: (typeof COLOUR_IDS)[number];
  /** Whether communities have a ground drawn under them. */
  readonly hulls: boolean;
}

export const PLAIN_LOOK: Look = { layout: 'force', size: 'statements', colour: 'kind', hulls: false };

/** The look that a view opens with: columns stand in columns, and sides stand apart. */
export function plainLookOf(view: string): Look {
  if (view === 'columns') return { ...PLAIN_LOOK, layout: 'columns' };
  if (view === 'sides') return { ...PLAIN_LOOK, layout: 'camps' };
  return PLAIN_LOOK;
}

/** Sets what differs from the view's plain look. */
export function encodeLook(look: Look, view: string, params: URLSearchParams): void {
  const plain = plainLookOf(view);
  for (const key of ['layout', 'size', 'colour'] as const)
    if (look[key] !== plain[key]) params.set(key, look[key]);
  if (look.hulls) params.set('hulls', 'on');
}

/** Whatever is not known is as plain as the view, and a notice says so. */
export function decodeLook(params: URLSearchParams, view: string, notices: string[]): Look {
  const plainLook = plainLookOf(view);
  const known = <T extends string>(key: 'layout' | 'size' | 'colour', ids: readonly T[], plain: T): T => {
    const text = params.get(key);
    const id = ids.find((each) => each === text);
    if (text && !id) notices.push(`There is no ${key} “${text.slice(0, 40)}”.`);
    return id ?? plain;
  };
  return {
    layout: known('layout', LAYOUT_IDS, plainLook.layout),
    size: known('size', SIZE_IDS, PLAIN_LOOK.size),
    colour: known('colour', COLOUR_IDS, PLAIN_LOOK.colour),
    hulls: params.get('hulls') === 'on',
  };
}
