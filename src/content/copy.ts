/** The older way: pages without a secure address, or whose policy forbids it, have no clipboard of their own to write to. */
function copyByCommand(text: string): boolean {
  let put = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    put = true;
  };
  window.addEventListener('copy', fill, { capture: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return done && put;
}

/** Puts a text onto the clipboard, in a click of the rep; false when the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}
