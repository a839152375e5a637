/** How long the browser may take to begin reading what it is to save. */
const READ_MILLISECONDS = 10_000;

/** Hands a file to the reader through the browser's own saving. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_MILLISECONDS);
}
