import { describe, expect, test } from 'vitest';
import {
  addDays,
  dagen,
  daysBetween,
  formatDate,
  formatLong,
  formatMoment,
  formatShort,
  parseDate,
} from '../src/shared/dates';

const TODAY = '2027-01-06';

describe('typed dates', () => {
  test.each([
    ['7-4-2027', '2027-04-07'],
    ['7 apr', '2027-04-07'],
    ['7 april 2027', '2027-04-07'],
    ['07042027', '2027-04-07'],
    ['wo 7 apr 2027', '2027-04-07'],
    ['7/4/27', '2027-04-07'],
    ['7.4.2027', '2027-04-07'],
    ['2027-04-07', '2027-04-07'],
    [' 7 MRT 2027 ', '2027-03-07'],
    ['7 mei', '2027-05-07'],
    ['vandaag', TODAY],
    ['gisteren', '2027-01-05'],
    ['12-5-1941', '1941-05-12'],
    ['12-5-41', '2041-05-12'],
    ['12-5-48', '1948-05-12'],
    ['29-2-2028', '2028-02-29'],
  ])('%s is read as %s', (typed, iso) => expect(parseDate(typed, TODAY)).toBe(iso));

  test('a day without a year is the one nearest to today', () => {
    expect(parseDate('18 dec', TODAY)).toBe('2026-12-18');
    expect(parseDate('2-1', '2026-12-30')).toBe('2027-01-02');
  });

  test.each([
    '',
    'morgenochtend',
    '31-4-2027',
    '29-2-2027',
    '0-1-2027',
    '7 ma 2027',
    '7-13-2027',
    '1234567',
    '7 foo',
  ])('“%s” is no date', (typed) => expect(parseDate(typed, TODAY)).toBeNull());

  test('every day of two years reads back as it is shown', () => {
    for (let day = '2027-01-01'; day < '2029-01-01'; day = addDays(day, 1)) {
      expect(parseDate(formatDate(day), TODAY)).toBe(day);
      expect(parseDate(formatLong(day), TODAY)).toBe(day);
    }
  });
});

describe('shown dates', () => {
  test('have a weekday, a short one and a moment', () => {
    expect(formatDate('2027-04-07')).toBe('wo 7 apr 2027');
    expect(formatShort('2027-04-07')).toBe('7 apr');
    expect(formatLong('2027-01-06')).toBe('woensdag 6 januari 2027');
    expect(formatMoment('2027-02-01T09:00:00')).toBe('ma 1 feb 2027, 09:00');
    expect(formatMoment('2027-02-01')).toBe('ma 1 feb 2027');
  });

  test('text that is no date stays as it is', () => expect(formatDate('onbekend')).toBe('onbekend'));

  test('days are told in words on both sides of today', () => {
    expect([-12, -1, 0, 1, 2].map(dagen)).toEqual([
      '12 dagen te laat',
      '1 dag te laat',
      'vandaag',
      'morgen',
      'over 2 dagen',
    ]);
  });

  test('counting days crosses months, years and the start of summer time', () => {
    expect(daysBetween('2026-12-18', '2027-01-05')).toBe(18);
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-01-06', '2027-01-05')).toBe(-1);
  });
});
