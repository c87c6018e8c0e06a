import { describe, expect, it } from 'vitest';
import { actionsFor, type Viewer } from './may.ts';
import { aClaim, aNeed, anAsk } from './testing.ts';

const convener: Viewer = { person: 'denise', agencies: ['residents'], convener: true, writes: true };
const partner: Viewer = { person: 'luz', agencies: ['westside'], convener: false, writes: true };
const onlooker: Viewer = { person: 'helen', agencies: [], convener: false, writes: false };

describe('Which actions are offered', () => {
  it('offers none to who only reads', () => {
    const actions = actionsFor(aNeed({ status: 'met', fulfilled: 12, claims: [aClaim('westside', 12, 12)] }), onlooker);
    expect(Object.values(actions).flat().filter(Boolean)).toEqual([]);
  });

  it('lets only the community’s voices rank, confirm and say not yet', () => {
    const met = aNeed({ status: 'met', claimed: 12, fulfilled: 12, claims: [aClaim('westside', 12, 12)] });
    expect(actionsFor(met, convener)).toMatchObject({ rank: true, confirm: true, notYet: true });
    expect(actionsFor(met, partner)).toMatchObject({ rank: false, confirm: false, notYet: false });
  });

  it('lets whoever raised it revise and withdraw', () => {
    expect(actionsFor(aNeed({ raisedBy: 'luz' }), partner)).toMatchObject({ revise: true, withdraw: true });
    expect(actionsFor(aNeed({ raisedBy: 'leon' }), partner)).toMatchObject({ revise: false, withdraw: false });
  });

  it('offers to claim what nobody has claimed yet', () => {
    expect(actionsFor(aNeed({ claimed: 5 }), partner).claim).toBe(true);
    expect(actionsFor(aNeed({ claimed: 12 }), partner).claim).toBe(false);
    expect(actionsFor(aNeed({ status: 'withdrawn' }), partner).claim).toBe(false);
    expect(actionsFor(aNeed(), { ...partner, agencies: [] }).claim).toBe(false);
  });

  it('offers release and report for one’s own undelivered part, hand-over for another’s', () => {
    const need = aNeed({ claims: [aClaim('westside', 4, 1), aClaim('steady', 3), aClaim('health', 2, 2)] });
    const actions = actionsFor(need, partner);
    expect(actions.release.map((c) => c.agency)).toEqual(['westside']);
    expect(actions.report.map((c) => c.agency)).toEqual(['westside']);
    expect(actions.correct.map((c) => c.agency)).toEqual(['westside']);
    expect(actions.askHandOver.map((c) => c.agency)).toEqual(['steady']);
  });

  it('leaves the report of what was delivered to the response that answers the need', () => {
    const need = aNeed({ claims: [aClaim('westside', 4, 1)], responses: ['response/safe-space-1a2b'] });
    expect(actionsFor(need, partner)).toMatchObject({ report: [], correct: [] });
    expect(actionsFor(need, partner).release).toHaveLength(1);
  });

  it('lets the holder answer an ask and the asker take it back', () => {
    const need = aNeed({ claims: [aClaim('steady', 3)], handOvers: [anAsk('steady', 'westside')] });
    expect(actionsFor(need, partner)).toMatchObject({ answer: [], cancel: need.handOvers });
    expect(actionsFor(need, { ...partner, agencies: ['steady'] })).toMatchObject({
      answer: need.handOvers,
      cancel: [],
    });
  });

  it('lets a convener take up again what was withdrawn', () => {
    expect(actionsFor(aNeed({ status: 'withdrawn' }), convener)).toMatchObject({ takeUpAgain: true, revise: false });
  });
});
