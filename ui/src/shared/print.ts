/** Prints pages as they were made: each on a sheet of its own, and nothing of the window around them. */
export async function printPages(svgs: string[]): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = 'print-pages';
  sheets.setAttribute('aria-hidden', 'true');
  const pages = svgs.map((svg) => {
    const page = document.createElement('img');
    page.alt = '';
    // As a picture: nothing inside it can run, link or load.
    page.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    sheets.append(page);
    return page;
  });
  // What was printed does not stay in the window.
  document.querySelector('.print-pages')?.remove();
  window.addEventListener('afterprint', () => sheets.remove(), { once: true });
  document.body.append(sheets);
  await Promise.all(pages.map((page) => page.decode().catch(() => undefined)));
  window.print();
}
