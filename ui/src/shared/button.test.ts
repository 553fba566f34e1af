import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import Button from './Button.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Bewaren</span>' }));

test('a busy button keeps the focus and does nothing, also for Enter in a field of its form', async () => {
  const onclick = vi.fn();
  const { rerender } = render(Button, { type: 'submit', onclick, children });
  const button = screen.getByRole('button', { name: 'Bewaren' });
  button.focus();
  await rerender({ busy: true });
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.hasAttribute('disabled')).toBe(false);
  // Enter in a field of the form is a click on this button: refused, the form is not sent.
  expect(await fireEvent.click(button)).toBe(false);
  expect(onclick).not.toHaveBeenCalled();
  await rerender({ busy: false });
  expect(await fireEvent.click(button)).toBe(true);
  expect(onclick).toHaveBeenCalledOnce();
});
