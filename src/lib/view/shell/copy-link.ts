// A link to what is shown. The sample is on every Entente; articles of one's own go into the link itself, in the part that
// no server sees, as long as it stays short enough to paste.

import { replaceState } from '$app/navigation';
import { toast } from 'svelte-sonner';
import type { WorkspaceState } from '#lib/workspace/workspace-state.svelte.ts';
import { copyText } from './copy-to-clipboard.ts';

/** `onfile` saves the workspace as a file, for which there is no limit. */
export async function copyLink(current: WorkspaceState, onfile: () => void): Promise<void> {
  const view = new URLSearchParams(current.query);
  let fragment = '';
  if (!current.isSample) {
    view.delete('of');
    const { LONGEST_LINK, writeSharedFragment } = await import('#lib/workspace/share-link.ts');
    const written = await writeSharedFragment(current.read);
    if (written === null) {
      toast.warning('What is open is too large for a link.', {
        description: `A link holds ${LONGEST_LINK.toLocaleString('en')} characters, about one article. Send the workspace as a file instead.`,
        duration: 15_000,
        action: { label: 'Save workspace', onClick: onfile },
      });
      return;
    }
    fragment = `#${written}`;
  }
  const query =
    view.size > 0 ? `?${view.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}` : location.pathname;
  const link = new URL(query + fragment, location.href).href;
  if (await copyText(link)) {
    toast.success('Link copied.', {
      description: current.isSample
        ? 'It shows the sample with these filters.'
        : 'The article is in the link itself: whoever opens it reads it in their own browser.',
    });
    return;
  }
  // eslint-disable-next-line svelte/no-navigation-without-resolve -- an address of this page, made from its own
  replaceState(link, {});
  toast.info('The browser does not let the page copy.', {
    description: 'The link stands in the address bar: copy it from there.',
    duration: 15_000,
  });
}
