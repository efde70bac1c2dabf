// What must be known before anything is drawn. It is a file of its own because the page's content security policy allows
// no inline script.

// The theme that was chosen, so that a dark page never flashes light. The key is mode-watcher's.
{
  let chosen = null;
  try {
    chosen = localStorage.getItem('mode-watcher-mode');
  } catch {
    // No storage: the system's theme it is.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
}

// Who has closed the first visit's hints does not see them flash.
try {
  if (localStorage.getItem('entente-hints')) document.documentElement.classList.add('knows-entente');
} catch {
  // No storage: the hints show.
}

// The page comes with the sample drawn into it. Where the address asks for something else, the sample must not flash:
// app.css hides it until UrlSync.svelte has shown what the address says.
if (location.search) document.documentElement.classList.add('awaits-address');
