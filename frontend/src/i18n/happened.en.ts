/** Many things that happened, counted in a few words each. */
const en = {
  'happened.raised': '{n, plural, one {# need raised} other {# needs raised}}',
  'happened.claimed': '{n, plural, one {# need claimed} other {# needs claimed}}',
  'happened.answered': '{n, plural, one {# need put to a response} other {# needs put to a response}}',
  'happened.reached': '{n, plural, one {# need reached} other {# needs reached}}',
  'happened.delivered': '{n, plural, one {something delivered for # need} other {something delivered for # needs}}',
  'happened.confirmed': '{n, plural, one {# need confirmed met} other {# needs confirmed met}}',
  'happened.reopened': '{n, plural, one {# need reopened} other {# needs reopened}}',
  'happened.withdrawn': '{n, plural, one {# need withdrawn} other {# needs withdrawn}}',
  'happened.handOver': '{n, plural, one {# hand-over asked} other {# hand-overs asked}}',
  'happened.asked': '{n, plural, one {# request} other {# requests}}',
  'happened.replied': '{n, plural, one {# request answered} other {# requests answered}}',
  'happened.offered': '{n, plural, one {# offer} other {# offers}}',
  'happened.moved': '{n, plural, one {# on the move} other {# on the move}}',
  'happened.staffing': '{n, plural, one {# change of shift} other {# changes of shift}}',
  'happened.phase': '{n, plural, one {a new phase} other {new phases}}',
  'happened.task': '{n, plural, one {# new task} other {# new tasks}}',
  'happened.taskDone': '{n, plural, one {# task done} other {# tasks done}}',
  'happened.other': '{n, plural, one {# other change} other {# other changes}}',
} as const;

export default en;
