/** What was chosen for a code so far. */
export class Choice {
  contract = $state('');
  product = $state('');
}
