/** The boards of an agency's room. */
const en = {
  'agency.overview': 'Overview',
  'agency.requests': 'Requests',
  'agency.roster': 'Roster',
  'agency.inventory': 'Inventory',
  'agency.whereabouts': 'Where ours is',
  'agency.ours': 'Ours',
  'agency.countsOnly': '{n, plural, one {# request waits for an answer.} other {# requests wait for an answer.}}',
} as const;

export default en;
