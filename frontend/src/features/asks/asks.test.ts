import { describe, expect, it } from 'vitest';
import type { MadeRequestView } from '../../contracts/index.ts';
import { actionsFor, lookedAt } from './asks.ts';

const ask = (number: number, over: Partial<MadeRequestView> = {}): MadeRequestView => ({
  id: `request-${number}`,
  number,
  agency: 'westside',
  isOffer: false,
  answer: 'waiting',
  priority: 'routine',
  madeAt: '2026-10-15T17:00:00.000Z',
  isOver: false,
  takesOffer: false,
  asksBack: false,
  told: true,
  lines: [],
  units: [],
  madeBy: 'andre',
  ...over,
});

describe('Which requests are to be looked at', () => {
  it('are those that wait for us first, then those that wait for others, then the declined; accepted ones stand elsewhere', () => {
    const asks = [
      ask(1),
      ask(2, { answer: 'accepted' }),
      ask(3, { answer: 'declined', isOver: true }),
      ask(4, { answer: 'offered', isOffer: true }),
      ask(5, { answer: 'provisional' }),
      ask(6, { isOver: true }),
      ask(7),
    ];
    expect(lookedAt(asks).map((a) => a.number)).toEqual([4, 5, 7, 1, 3]);
  });
});

describe('What can be done to a request', () => {
  const response = { lead: 'andre', leadAgency: 'center' };
  const tanya = { person: 'tanya', agencies: ['steady'], convener: false, member: true };

  it('is canceled by who asked, who leads and the agency asked, and by nobody once it is over', () => {
    expect(actionsFor(ask(1), response, tanya).cancel).toBe(false);
    expect(actionsFor(ask(1), response, { ...tanya, person: 'andre' }).cancel).toBe(true);
    expect(actionsFor(ask(1), response, { ...tanya, agencies: ['westside'] })).toMatchObject({
      cancel: true,
      as: 'westside',
    });
    expect(actionsFor(ask(1), response, { ...tanya, agencies: ['center'] })).toMatchObject({
      cancel: true,
      as: 'center',
    });
    expect(actionsFor(ask(1, { isOver: true }), response, { ...tanya, person: 'andre' }).cancel).toBe(false);
  });

  it('is taken, when it is an offer, by anybody who writes here', () => {
    const offer = ask(1, { isOffer: true, answer: 'offered' });
    expect(actionsFor(offer, response, tanya).take).toBe(true);
    expect(actionsFor(offer, response, { ...tanya, member: false }).take).toBe(false);
    expect(actionsFor({ ...offer, answer: 'accepted' }, response, tanya).take).toBe(false);
  });
});
