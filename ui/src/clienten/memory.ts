/** What the client list remembers while other screens are open. */
export const remembered: { search: string; selected: string | null } = { search: '', selected: null };
