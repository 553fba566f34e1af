import { expect, test } from 'vitest';
import { check, empty, question } from './form';

const filled = () => ({ ...empty('intake', 'ik', ''), dag: '2027-02-11', tijd: '9.30' });

test('an appointment without a time is a day', () => {
  expect(question({ ...filled(), tijd: '' }).op).toBe('2027-02-11');
  expect(question(filled()).op).toBe('2027-02-11T09:30');
});

test('what is wrong is said at its field', () => {
  expect(Object.keys(check(filled()))).toEqual([]);
  expect(Object.keys(check({ ...filled(), soort: '', dag: '', tijd: 'half tien', minuten: '1441' }))).toEqual(
    ['soort', 'dag', 'tijd', 'minuten'],
  );
});

test('an empty length is no length', () => {
  expect(question({ ...filled(), minuten: ' ' }).minuten).toBeNull();
});
