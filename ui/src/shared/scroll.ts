/** When its contents scroll, an element can be reached with Tab, so that the arrows scroll it. */
export function focusWhenItScrolls(body: HTMLElement) {
  const look = () => {
    if (body.scrollHeight > body.clientHeight) body.tabIndex = 0;
    else body.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(look);
  observer.observe(body);
  if (body.firstElementChild) observer.observe(body.firstElementChild);
  return () => observer.disconnect();
}
