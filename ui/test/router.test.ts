import { expect, test } from 'vitest';
import { parse, parseParams, paths } from '../src/router.svelte';

test('every address reads back as the screen it was made for', () => {
  expect(parse(paths.vandaag)).toEqual({ screen: 'vandaag' });
  expect(parse(paths.clienten)).toEqual({ screen: 'clienten' });
  expect(parse(paths.dossier('a/b', 'plan'))).toEqual({ screen: 'dossier', client: 'a/b', tab: 'plan' });
  expect(parse(paths.plan('p'))).toEqual({ screen: 'plan', plan: 'p' });
  expect(parse(paths.begin)).toEqual({ screen: 'begin', deel: 'invoer' });
  expect(parse(paths.inhalen)).toEqual({ screen: 'begin', deel: 'inhalen' });
  expect(parse(paths.evaluaties)).toEqual({ screen: 'evaluaties' });
  expect(parse(paths.evaluatie('e'))).toEqual({ screen: 'evaluatie', evaluatie: 'e' });
  expect(parse(paths.afwezig)).toEqual({ screen: 'afwezig' });
  expect(parse(paths.afwezigheid('a'))).toEqual({ screen: 'afwezigheid', afwezigheid: 'a', tab: 'bezoeken' });
  expect(parse(paths.afwezigheid('a', 'bellen'))).toMatchObject({ tab: 'bellen' });
  expect(parseParams(paths.afwezigheid('a', 'bezoeken', 'b')).get('bezoek')).toBe('b');
  expect(parse(paths.cijfers)).toEqual({ screen: 'cijfers' });
  expect(parse(paths.geleverd)).toEqual({ screen: 'geleverd' });
  expect(parse(paths.geleverdOp('2027-01-04', 'client', 'c'))).toEqual({ screen: 'geleverd' });
  expect(parseParams(paths.geleverdOp('2027-01-04', 'client', 'c')).get('wie')).toBe('c');
  expect(parse(paths.berichten)).toEqual({ screen: 'berichten' });
  expect(parse(paths.wachtlijst)).toEqual({ screen: 'wachtlijst' });
  expect(parse(paths.beheer('logboek'))).toEqual({ screen: 'beheer', tab: 'logboek' });
  expect(parse(paths.dossier('c', 'logboek'))).toMatchObject({ tab: 'logboek' });
  expect(parse(paths.medewerker('m', 'logboek'))).toMatchObject({ tab: 'logboek' });
  expect(parse(paths.instellingen)).toEqual({ screen: 'instellingen' });
  expect(parse(paths.nieuweClient)).toEqual({ screen: 'clienten' });
  expect(parseParams(paths.nieuweClient).get('nieuw')).toBe('1');
});

test('an unknown address is Vandaag and an unknown tab is Overzicht', () => {
  expect(parse('')).toEqual({ screen: 'vandaag' });
  expect(parse('#/nergens/1')).toEqual({ screen: 'vandaag' });
  expect(parse('#/clienten/x/nergens')).toEqual({ screen: 'dossier', client: 'x', tab: 'overzicht' });
});

test('a contract may have the name of a screen', () => {
  expect(parse(paths.contracten)).toEqual({ screen: 'contracten' });
  expect(parse(paths.vergelijk)).toEqual({ screen: 'vergelijk' });
  expect(parse(paths.watals)).toEqual({ screen: 'watals' });
  expect(parse(paths.nieuwContract)).toEqual({ screen: 'profiel', contract: null });
  expect(parse(paths.wijzig('nieuw'))).toEqual({ screen: 'profiel', contract: 'nieuw' });
  expect(parse(paths.contract('vergelijk', 'organisatie'))).toEqual({
    screen: 'contract',
    contract: 'vergelijk',
    tab: 'organisatie',
  });
  expect(parse('#/contracten/hardenberg-ho')).toEqual({
    screen: 'contract',
    contract: 'hardenberg-ho',
    tab: 'regels',
  });
});
