// Sets the theme that was chosen before anything is drawn, so that a dark page never flashes light. It is a file of its
// own because the page's content security policy allows no inline script. The key is mode-watcher's.
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
