import { cleanup } from '@testing-library/svelte';
import { afterEach } from 'vitest';

afterEach(() => cleanup());

// happy-dom does not know that an option can be `:checked`; `bind:value` of a select asks exactly that.
const query = HTMLSelectElement.prototype.querySelector;
HTMLSelectElement.prototype.querySelector = function (this: HTMLSelectElement, selector: string) {
  return selector === ':checked' ? (this.selectedOptions[0] ?? null) : query.call(this, selector);
};
