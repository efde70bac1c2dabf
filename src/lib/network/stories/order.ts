// A way to sort a list of stories, as data, so that menus draw themselves.

export interface Order<Story> {
  readonly id: string;
  readonly label: string;
  /** One line for the reader: what the order counts. */
  readonly explanation: string;
  /** What to say where nothing is kept. */
  readonly none: string;
  /** What is left out of the list in this order; nothing where not given. */
  readonly keeps?: (story: Story) => boolean;
  readonly compare: (a: Story, b: Story) => number;
}

/** The stories that an order keeps, in its order. The order given decides where it does not. */
export function inOrder<Story>(stories: readonly Story[], order: Order<Story>): Story[] {
  return stories.filter((story) => order.keeps?.(story) ?? true).sort(order.compare);
}
