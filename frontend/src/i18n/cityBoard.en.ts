/** The city board. */
const en = {
  'cityBoard.subtitle': 'Chicago, 77 community areas',
  'cityBoard.figures': 'The city’s figures',
  'cityBoard.openNeeds': 'Open needs',
  'cityBoard.urgentUnclaimed':
    '{n, plural, =0 {Every urgent need is claimed} one {# urgent is not claimed yet} other {# urgent are not claimed yet}}',
  'cityBoard.withNeeds': 'Communities with needs',
  'cityBoard.withNeedsOf': '{n} of 15 priority',
  'cityBoard.met': 'Reported met',
  'cityBoard.metWait': 'Not confirmed yet',
  'cityBoard.confirmed': 'Confirmed met',
  'cityBoard.allTime': 'All time',
  'cityBoard.byCommunity': 'Open needs by community',
  'cityBoard.view': 'Show as',
  'cityBoard.asMap': 'Map',
  'cityBoard.asList': 'List',
  'cityBoard.map': 'Map of the 77 community areas. Arrow keys go from area to area, Enter opens one.',
  'cityBoard.needs': '{open, plural, =0 {no open needs} one {# need} other {# needs}}',
  'cityBoard.needsUrgent': '{open, plural, one {# need} other {# needs}} · {urgent} urgent',
  'cityBoard.areaLabel':
    '{name}, {open, plural, =0 {no open needs} one {# open need} other {# open needs}}{urgent, plural, =0 {} other {, # urgent}}',
  'cityBoard.classes': '0, 1–2, 3–5, 6–8, 9+',
  'cityBoard.priorityKey': 'Priority, 15',
  'cityBoard.firstKey': 'First activated, 4',
  'cityBoard.others': 'Other areas with open needs',
  'cityBoard.noNeedsIn':
    '{n, plural, =0 {There are open needs in every area.} one {No open needs in # area.} other {No open needs in # areas.}}',
  'cityBoard.openRoom': 'Open the room',
  'cityBoard.confirmedHere':
    '{n, plural, one {# need confirmed met, all time} other {# needs confirmed met, all time}}',
  'cityBoard.community': 'Community',
  'cityBoard.isFirst': 'Among the first four activated',
  'cityBoard.low': 'Low',
  'cityBoard.confirmedShort': 'Confirmed',
  'cityBoard.age': 'Known',
  'cityBoard.priorityCommunities': 'Priority communities',
  'cityBoard.partOf': '{part} of the {open, plural, one {# open need} other {# open needs}}',
  'cityBoard.unclaimed': 'Urgent, not claimed yet',
  'cityBoard.inCommunities': '{n, plural, one {in # community} other {in # communities}}',
  'cityBoard.allClaimed': 'Every urgent need is claimed',
} as const;

export default en;
