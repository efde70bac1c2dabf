// Pictures and text to the clipboard. Browsers that do not know how, or pages that are not allowed to, say so in a way
// that a person can act on.

import { Failure } from '#lib/model/failure.ts';

/** The picture is asked for while the click is still fresh, as Safari wants it. Throws `clipboard-refused`. */
export async function copyPicture(png: () => Promise<Blob>): Promise<void> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write)
    throw new Failure('clipboard-refused');
  let failed: unknown = null;
  const picture = png().catch((error: unknown) => {
    failed = error;
    throw error;
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  } catch (cause) {
    // What went wrong in drawing is not the clipboard's fault.
    if (failed !== null) throw failed;
    throw new Failure('clipboard-refused', null, { cause });
  }
}

/** False where the browser refuses; the text can still be selected by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
