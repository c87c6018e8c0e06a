import { expect, test } from 'vitest';
import { aFact, aMade, aMessage, aNeed, aReceived, aResponse, aRoom, aTask, at } from './testing.ts';
import { asAgency, byDue, myTasks, type Waiting, waitingIn, waitingNow, type Who } from './waiting.ts';

const denise: Who = { id: 'denise', agencies: ['residents', 'youth'], roles: ['convener'] };
const andre: Who = { id: 'andre', agencies: ['center'], roles: ['response-lead'] };
const luz: Who = { id: 'luz', agencies: ['table'], roles: ['agency-coordinator'] };

const kinds = (waiting: readonly Waiting[]) => waiting.map((w) => w.is);

test('Only whoever speaks for the community is asked whether a need is met, since the last of it came', () => {
  const held = {
    needs: [aNeed({ status: 'met' }), aNeed({ number: 2 }), aNeed({ number: 3, status: 'confirmed' })],
    activity: [
      aFact(1, { what: 'fulfilmentReported', about: 'need-1', at: at('10:00') }),
      aFact(2, { what: 'deliveryRecorded', about: 'need-1', at: at('11:00') }),
      aFact(3, { what: 'deliveryRecorded', about: 'need-2', at: at('12:00') }),
    ],
  };
  const asked = waitingIn(aRoom('community/nl', held, { convener: true }), denise);
  expect(asked.map((w) => [w.is, w.key, w.since])).toEqual([['confirm', 'community/nl need-1', at('11:00')]]);
  expect(waitingIn(aRoom('community/nl', held), denise)).toEqual([]);
});

test('A hand-over is asked of whoever speaks for the agency that holds it', () => {
  const ask = { id: 'ask-1', from: 'youth', to: 'walkers', quantity: 2, at: at('09:00') };
  const room = aRoom('community/nl', { needs: [aNeed({ priority: 'urgent', handOvers: [ask] })] });
  expect(waitingIn(room, denise)).toMatchObject([
    { is: 'handOver', agency: 'youth', urgent: true, since: at('09:00') },
  ]);
  expect(waitingIn(room, luz)).toEqual([]);
});

test('An agency is asked until it answers, and again when its provisional yes was to be settled', () => {
  const room = aRoom('agency/table', {
    requests: [
      aReceived({ priority: 'urgent' }),
      aReceived({ id: 'request-2', answer: 'accepted' }),
      aReceived({ id: 'request-3', isOver: true }),
      aReceived({ id: 'request-4', answer: 'provisional', answerBy: at('12:00') }),
      aReceived({ id: 'request-5', answer: 'provisional' }),
    ],
  });
  const waiting = waitingIn(room, luz);
  expect(kinds(waitingNow(waiting, Date.parse(at('11:59'))))).toEqual(['request']);
  expect(kinds(waitingNow(waiting, Date.parse(at('12:00'))))).toEqual(['request', 'settle']);
});

test('An offer waits for everybody in the response but those who made it; only who leads may decline', () => {
  const room = aRoom('response/r', {
    response: [aResponse()],
    asks: [aMade({ answer: 'offered', isOffer: true }), aMade({ id: 'request-2', answer: 'offered', isOver: true })],
  });
  expect(waitingIn(room, andre)).toMatchObject([{ is: 'offer', mayDecline: true, agency: 'center' }]);
  expect(waitingIn(room, denise)).toMatchObject([{ is: 'offer', mayDecline: false, agency: undefined }]);
  expect(waitingIn(room, luz)).toEqual([]);
});

test('What is asked back, and what is provisional for too long, waits for whoever leads or asked', () => {
  const held = {
    response: [aResponse()],
    asks: [
      aMade({ answer: 'accepted', asksBack: true }),
      aMade({ id: 'request-2', answer: 'provisional', answerBy: at('12:00'), madeBy: 'denise' }),
    ],
  };
  const later = Date.parse(at('12:30'));
  const now = (who: Who, convener = false) =>
    waitingNow(waitingIn(aRoom('response/r', held, { convener }), who), later);
  expect(kinds(now(andre))).toEqual(['askedBack', 'provisional']);
  expect(kinds(now(denise))).toEqual(['provisional']);
  expect(kinds(now(denise, true))).toEqual(['askedBack', 'provisional']);
  expect(kinds(now(luz))).toEqual([]);
});

test('A task is mine by name, or by role where nobody is named; late ones want me', () => {
  const room = aRoom('response/r', {
    response: [aResponse()],
    tasks: [
      aTask({ number: 1, owner: 'luz', due: at('12:00') }),
      aTask({ number: 2, role: 'agency-coordinator' }),
      aTask({ number: 3, owner: 'denise', role: 'agency-coordinator' }),
      aTask({ number: 4, owner: 'luz', doneAt: at('09:00') }),
    ],
  });
  expect(myTasks(room, luz).map((task) => task.number)).toEqual([1, 2]);
  expect(kinds(waitingNow(waitingIn(room, luz), Date.parse(at('12:01'))))).toEqual(['task']);
  expect(waitingNow(waitingIn(room, luz), Date.parse(at('11:59')))).toEqual([]);
  expect([aTask({ number: 2 }), aTask({ number: 3, due: at('09:00') })].toSorted(byDue).map((x) => x.number)).toEqual([
    3, 2,
  ]);
});

test('Nothing waits in a response that is closed, nor where I only read counts', () => {
  const held = {
    response: [aResponse({ phase: 'closed' })],
    asks: [aMade({ asksBack: true })],
    tasks: [aTask({ owner: 'andre' })],
  };
  expect(waitingIn(aRoom('response/r', held), andre)).toEqual([]);
  expect(myTasks(aRoom('response/r', held), andre)).toEqual([]);
  expect(waitingIn(aRoom('agency/table', { requests: [aReceived()] }, { reads: false }), luz)).toEqual([]);
});

test('A mention waits until it is read; called by name and by agency, I am called by name', () => {
  const messages = [
    aMessage(1, { mentions: [{ kind: 'person', id: 'denise' }] }),
    aMessage(2, { mentions: [{ kind: 'agency', id: 'youth' }] }),
    aMessage(3, {
      mentions: [
        { kind: 'person', id: 'denise' },
        { kind: 'agency', id: 'youth' },
      ],
    }),
    aMessage(4, { mentions: [{ kind: 'everyone' }], by: 'denise' }),
    aMessage(5, { mentions: [{ kind: 'everyone' }], deletedAt: at('11:30') }),
    aMessage(6, { mentions: [{ kind: 'role', id: 'scribe' }] }),
  ];
  const read = { id: 'community/nl', n: 1, at: at('11:01') };
  const waiting = waitingIn(aRoom('community/nl', { messages }, { read }), denise);
  expect(waiting.map((w) => [w.key, w.agency])).toEqual([
    ['community/nl m-2', 'youth'],
    ['community/nl m-3', undefined],
  ]);
});

test('Urgent stands first, then what has waited longest, over all rooms', () => {
  const waiting = [
    ...waitingIn(aRoom('agency/table', { requests: [aReceived({ askedAt: at('09:00') })] }), luz),
    ...waitingIn(aRoom('agency/b', { requests: [aReceived({ askedAt: at('08:00') })] }), luz),
    ...waitingIn(aRoom('agency/c', { requests: [aReceived({ askedAt: at('10:00'), priority: 'urgent' })] }), luz),
  ];
  expect(waitingNow(waiting, Date.parse(at('12:00'))).map((w) => w.room)).toEqual([
    'agency/c',
    'agency/b',
    'agency/table',
  ]);
});

test('What is asked of me as myself is asked of my home agency', () => {
  const waiting = [
    ...waitingIn(aRoom('agency/youth', { requests: [aReceived()] }), denise),
    ...waitingIn(aRoom('community/nl', { needs: [aNeed({ status: 'met' })] }, { convener: true }), denise),
  ];
  expect(kinds(asAgency(waiting, 'youth', denise))).toEqual(['request']);
  expect(kinds(asAgency(waiting, 'residents', denise))).toEqual(['confirm']);
});
