import type {
  AddCapability,
  CapabilityStatus,
  CapabilityView,
  NeedCategory,
  ReviseCapability,
} from '../../contracts/index.ts';

const texts = ['name', 'description', 'location', 'schedule', 'eligibility', 'requiredDocuments', 'capacity'] as const;

type TextField = (typeof texts)[number];

/** Field names as the server's `badField` names them. */
export type CapabilityField = TextField | 'category' | 'languages';

export const capabilityFields: readonly CapabilityField[] = [...texts, 'category', 'languages'];

/** What stands in the form, as typed. */
export interface CapabilityDraft extends Record<TextField, string> {
  category: NeedCategory | null;
  status: CapabilityStatus;
  languages: string[];
}

export const emptyCapability: CapabilityDraft = {
  name: '',
  description: '',
  location: '',
  schedule: '',
  eligibility: '',
  requiredDocuments: '',
  capacity: '',
  category: null,
  status: 'active',
  languages: [],
};

export function draftOf(capability: CapabilityView): CapabilityDraft {
  const draft = { ...emptyCapability, category: capability.category, status: capability.status };
  for (const field of texts) draft[field] = capability[field]?.content ?? '';
  return { ...draft, languages: [...capability.languages] };
}

export function missing(draft: CapabilityDraft): CapabilityField[] {
  const fields: CapabilityField[] = [];
  if (draft.name.trim() === '') fields.push('name');
  if (!draft.category) fields.push('category');
  return fields;
}

function body(draft: CapabilityDraft) {
  const words = (field: TextField) => (draft[field].trim() === '' ? undefined : draft[field].trim());
  return {
    name: draft.name.trim(),
    category: draft.category ?? 'food',
    description: words('description'),
    location: words('location'),
    schedule: words('schedule'),
    eligibility: words('eligibility'),
    requiredDocuments: words('requiredDocuments'),
    capacity: words('capacity'),
    languages: draft.languages,
  } as const;
}

export function add(draft: CapabilityDraft): AddCapability {
  return { type: 'addCapability', ...body(draft) };
}

export function revise(capability: CapabilityView, draft: CapabilityDraft): ReviseCapability {
  return {
    type: 'reviseCapability',
    capability: capability.id,
    ...body(draft),
    status: draft.status,
    rev: capability.rev,
  };
}
