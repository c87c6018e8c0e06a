/** What can be open beside a board, as it stands in the address (`?open=…`). */
export const things = {
  newNeed: (fromMessage?: string) => (fromMessage ? `need.new.${fromMessage}` : 'need.new'),
  reviseNeed: (id: string) => `${id}.revise`,
  newCapability: 'capability.new',
  reviseCapability: (id: string) => `${id}.revise`,
  /** A need as the response that answers it sees it. */
  answered: (community: string, need: string) => `answered.${community}.${need}`,
  response: (form: ResponseForm) => `response.${form}`,
  newAsk: (kind: 'staff' | 'resource') => `ask.${kind}`,
  newTask: (objective?: string) => (objective ? `task.new.${objective}` : 'task.new'),
  newObjective: 'objective.new',
  newOffer: 'offer.new',
  newEntry: 'staff.new',
  reviseEntry: (id: string) => `${id}.revise`,
  newItem: 'item.new',
};

/** What is seldom asked about a response as a whole. */
export type ResponseForm = (typeof responseForms)[number];

const responseForms = ['invite', 'name', 'lead', 'need'] as const;

export type Thing =
  | { is: 'need'; id: string }
  | { is: 'needForm'; revises?: string; fromMessage?: string }
  | { is: 'message'; id: string }
  | { is: 'capability'; id: string }
  | { is: 'capabilityForm'; revises?: string }
  | { is: 'answered'; community: string; need: string }
  | { is: 'responseForm'; form: ResponseForm }
  | { is: 'askForm'; kind: 'staff' | 'resource' }
  | { is: 'request'; id: string }
  | { is: 'assigned'; what: 'staff' | 'item'; id: string }
  | { is: 'taskForm'; revises?: string; objective?: string }
  | { is: 'objectiveForm'; revises?: string }
  | { is: 'offerForm' }
  | { is: 'entry'; id: string }
  | { is: 'entryForm'; revises?: string }
  | { is: 'itemForm'; revises?: string };

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
  return ofResponse(first, second, third) ?? ofAgency(first, second);
}

function ofResponse(first: string, second: string | undefined, third: string | undefined): Thing | null {
  if (first === 'answered' && second && /^need-\d+$/.test(third ?? ''))
    return { is: 'answered', community: second, need: third ?? '' };
  const form = first === 'response' && responseForms.find((f) => f === second);
  if (form) return { is: 'responseForm', form };
  if (first === 'ask' && (second === 'staff' || second === 'resource')) return { is: 'askForm', kind: second };
  if (/^request-\d+$/.test(first)) {
    const unit = /^(staff|item)-\d+$/.exec(second ?? '');
    if (unit) return { is: 'assigned', what: unit[1] === 'staff' ? 'staff' : 'item', id: `${first}.${second}` };
    return second === undefined ? { is: 'request', id: first } : null;
  }
  if (first === 'task' && second === 'new') return { is: 'taskForm', objective: third };
  if (/^task-\d+$/.test(first)) return { is: 'taskForm', revises: first };
  if (first === 'objective' && second === 'new') return { is: 'objectiveForm' };
  if (/^objective-\d+$/.test(first)) return { is: 'objectiveForm', revises: first };
  return null;
}

function ofAgency(first: string, second: string | undefined): Thing | null {
  if (first === 'offer' && second === 'new') return { is: 'offerForm' };
  if (first === 'staff' && second === 'new') return { is: 'entryForm' };
  if (/^staff-\d+$/.test(first))
    return second === 'revise' ? { is: 'entryForm', revises: first } : { is: 'entry', id: first };
  if (first === 'item' && second === 'new') return { is: 'itemForm' };
  return /^item-\d+$/.test(first) ? { is: 'itemForm', revises: first } : null;
}

export const isForm = (open: string | null): boolean => thingOf(open)?.is.endsWith('Form') ?? false;
