/** What can be open beside a board, as it stands in the address (`?open=…`). */
export const things = {
  newNeed: (fromMessage?: string) => (fromMessage ? `need.new.${fromMessage}` : 'need.new'),
  reviseNeed: (id: string) => `${id}.revise`,
  newCapability: 'capability.new',
  reviseCapability: (id: string) => `${id}.revise`,
};

export type Thing =
  | { is: 'need'; id: string }
  | { is: 'needForm'; revises?: string; fromMessage?: string }
  | { is: 'message'; id: string }
  | { is: 'capability'; id: string }
  | { is: 'capabilityForm'; revises?: string };

/** What an address means; null if nothing that we know. */
export function thingOf(open: string | null): Thing | null {
  const [first = '', second, third] = open?.split('.') ?? [];
  if (first === 'need' && second === 'new') return { is: 'needForm', fromMessage: third };
  if (first === 'capability' && second === 'new') return { is: 'capabilityForm' };
  if (/^m-\d+$/.test(first)) return { is: 'message', id: first };
  const kind = /^(need|capability)-\d+$/.exec(first)?.[1];
  if (kind === 'need') return second === 'revise' ? { is: 'needForm', revises: first } : { is: 'need', id: first };
  if (kind === 'capability')
    return second === 'revise' ? { is: 'capabilityForm', revises: first } : { is: 'capability', id: first };
  return null;
}

export const isForm = (open: string | null): boolean => {
  const thing = thingOf(open);
  return thing?.is === 'needForm' || thing?.is === 'capabilityForm';
};
