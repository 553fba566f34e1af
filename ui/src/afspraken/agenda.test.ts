import { expect, test } from 'vitest';
import type { AfspraakRegel } from '../api/types';
import { AgendaList, days, span, step } from './agenda.svelte';

const week = { dag: '2027-02-14', week: true, alle: false };

test('a week runs from Monday to Sunday, also when asked on a Sunday', () => {
  expect(span(week)).toEqual({ van: '2027-02-08', tot: '2027-02-14', alle: false });
  expect(span(step(week, 1)).van).toBe('2027-02-15');
  expect(span({ ...week, week: false })).toEqual({ van: '2027-02-14', tot: '2027-02-14', alle: false });
});

test('a weekend day is shown only when something is planned', () => {
  const at = (dag: string) => ({ dag }) as AfspraakRegel;
  expect(days(week, [])).toHaveLength(5);
  expect(days(week, [at('2027-02-13')]).at(-1)).toBe('2027-02-13');
});

test('an answer that comes late does not replace the newer one', async () => {
  const waiting: ((rows: AfspraakRegel[]) => void)[] = [];
  const list = new AgendaList(
    () =>
      new Promise((done) =>
        waiting.push((afspraken) => {
          done({ vandaag: '2027-02-10', afspraken, meer: 0 });
        }),
      ),
  );
  const first = list.load(week);
  const second = list.load(step(week, 1));
  waiting[1]?.([{ id: 'nieuw' } as AfspraakRegel]);
  waiting[0]?.([{ id: 'oud' } as AfspraakRegel]);
  await Promise.all([first, second]);
  expect(list.rows?.[0]?.id).toBe('nieuw');
});
