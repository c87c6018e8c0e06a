/** Where an agency's people and things are. */
const en = {
  'ours.title': 'Where ours is now',
  'ours.all': 'Show each',
  'ours.open': 'Open the response',
  'ours.nothing': 'Nothing of ours is with a response',
  'ours.nothingText': 'Once you give a response people or things, you will see here where they are.',
  'ours.something': 'Something',
  'ours.thing': '{name}: {where}',
  'ours.at.onScene': '{n, number} on scene',
  'ours.at.inTransit': '{n, number} in transit',
  'ours.at.committed': '{n, number} committed',
  'ours.at.returning': '{n, number} returning',
  'ours.at.reserved': '{n, number} reserved',
  'ours.people': '{n, plural, one {# person} other {# people}}',
  'ours.due': 'due {when}',
} as const;

export default en;
