// Ids of kept tables (kept-form.ts) that are of the same content, whatever it is called.

export function isSameContent(a: string, b: string): boolean {
  return hashIn(a) === hashIn(b);
}

function hashIn(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}
