/** What did not happen and why, by code. The values are those that the refusal bears. */
const en = {
  'refusal.alreadyAReply': 'Replies stand in one row. Reply to the message that began the thread.',
  'refusal.alreadyAsked': 'Your agency has asked for this already. The answer is still open.',
  'refusal.badField': 'Something here is empty, too long or out of range.',
  'refusal.belowClaimed': 'Agencies have already claimed {claimed}, so it cannot be less than that.',
  'refusal.changedMeanwhile':
    'Someone changed this a moment ago. Nothing was overwritten, and your words are still here.',
  'refusal.messageWasDeleted': 'This message was taken back.',
  'refusal.needOver': 'This need is confirmed or withdrawn, so it cannot be changed any more.',
  'refusal.noAgency': 'Only agencies take on needs, and you speak for none.',
  'refusal.noSuchAsk': 'This was answered or taken back a moment ago.',
  'refusal.noSuchCapability': 'This is no longer on the list.',
  'refusal.noSuchMessage': 'This message is no longer here.',
  'refusal.noSuchNeed': 'There is no such need in this room.',
  'refusal.notHere': 'This cannot be done in this room.',
  'refusal.notMet': 'It is not met yet: {missing, number} still missing.',
  'refusal.notTheAsker': 'Another agency asked for this, so only they can take it back.',
  'refusal.notTheHolder': 'Your agency has not claimed any of this.',
  'refusal.notYourAgency': 'You do not speak for this agency.',
  'refusal.notYourCapability': 'Only the agency that offers it and those who speak for the community can change it.',
  'refusal.notYourMessage': 'Only the person who wrote a message can change it.',
  'refusal.notYourNeed': 'Only the person who raised it and those who speak for the community can change it.',
  'refusal.onlyConveners': 'Only those who speak for the community can do this.',
  'refusal.overClaimed':
    '{available, plural, =0 {Someone claimed this a moment ago. Nothing of yours is lost.} other {Only # are not claimed yet.}}',
  'refusal.overDelivered':
    'That is more than was claimed: {claimed, number} claimed, {delivered, number} already delivered.',
  'refusal.overMissing': 'No more can be missing than was delivered: {fulfilled, number}.',
  'refusal.overUndelivered':
    '{undelivered, plural, =0 {All of it is delivered already.} other {Only # are claimed and not delivered yet.}}',
  'refusal.readingOnly': 'You can read this room, but not write in it.',
  'refusal.referenceTaken': 'Another need already bears this reference.',
  'refusal.tooManyPins': 'A room holds {most, number} pinned messages. Unpin one first.',
  'refusal.tooManyRooms': 'The center remembers {most, number} rooms for you at most.',

  'refusal.badShape': 'The center did not understand this. Reload the page to get its newest version.',
  'refusal.notFound': 'This room does not exist, or it is not open to you.',
  'refusal.opBad': 'Your clock and the center’s differ too much. Reload the page and try again.',
  'refusal.opReused': 'This was sent before with other words. Send it anew.',
  'refusal.opTooOld': 'This waited too long to be sent by itself. Send it anew if it is still true.',
  'refusal.storeFull': 'The center cannot store anything at the moment. Reading goes on, and your words are kept here.',
  'refusal.superseded': 'A newer request took the place of this one.',
  'refusal.tooFast': 'That was a lot at once. Wait a moment and try again.',
  'refusal.tryAgain': 'Something failed at the center. Try again.',
  'refusal.unknownMethod': 'The center does not know this. Reload the page to get its newest version.',

  'refusal.unknown': 'The center refused this.',
  'refusal.code': 'Code: {code}',
} as const;

export default en;
