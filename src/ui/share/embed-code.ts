const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** HTML that shows the view in another page; wide enough for the map, sandboxed to what the atlas needs. */
export function embedCode(link: string, title: string): string {
  const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
  return (
    `<iframe src="${escape(link)}" title="${escape(title)}" width="100%" height="520" loading="lazy" ` +
    `sandbox="allow-scripts allow-same-origin allow-popups" style="border:0"></iframe>`
  );
}
