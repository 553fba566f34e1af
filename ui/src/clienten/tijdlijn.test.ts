import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import type { TijdlijnRegel } from '../api/types';
import Tijdlijn from './Tijdlijn.svelte';

const regel = { soort: 'termijn', sleutel: 'a', datum: '2027-01-05', titel: 'Start', toelichting: '' };

test('terms go to Excel from the list that shows only terms', async () => {
  const excel = createRawSnippet(() => ({ render: () => '<button>Naar Excel</button>' }));
  const none = { onwaarom: () => undefined, onintrek: () => undefined, href: () => '' };
  render(Tijdlijn, { regels: [regel as unknown as TijdlijnRegel], excel, ...none });
  expect(screen.queryByRole('button', { name: 'Naar Excel' })).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Termijnen' }));
  expect(screen.getByRole('button', { name: 'Naar Excel' })).toBeTruthy();
});
