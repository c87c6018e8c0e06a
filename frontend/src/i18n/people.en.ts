const en = {
  'people.title': 'People',
  'people.count': '{n, plural, one {# member} other {# members}}, {here, number} here now',
  'people.show': 'Whom to show',
  'people.everyone': 'Everyone',
  'people.hereNow': 'Here now',
  'people.here': 'Here',
  'people.away': 'Away',
  'people.notHere': 'Not here',
  'people.writing': 'Writing',
  'people.you': 'You',
  'people.noAgency': 'Without an agency',
  'people.nobody': 'Nobody is here right now',
  'people.nobodyWhy': 'Whoever opens this room shows here.',
  'people.closed': 'For members of this community',
  'people.closedWhy':
    'Who belongs to this community and who is here is for its members. You see counts, types and dates of its needs.',
} as const;

export default en;
