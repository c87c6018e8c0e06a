import { describe, expect, it } from 'vitest';
import { handling, leadsAs, leadsIt, type Responder } from './response.ts';

const marcus: Responder = { person: 'marcus', agencies: ['steady'], convener: false, member: true };
const response = { lead: 'andre', leadAgency: 'center' };

describe('Who leads a response', () => {
  it('is its lead, those of the lead’s agency, and who speaks for one of its communities', () => {
    expect(leadsIt(response, { ...marcus, person: 'andre' })).toBe(true);
    expect(leadsIt(response, { ...marcus, agencies: ['steady', 'center'] })).toBe(true);
    expect(leadsIt(response, { ...marcus, convener: true })).toBe(true);
    expect(leadsIt(response, marcus)).toBe(false);
  });

  it('is nobody who reads only counts', () => {
    expect(leadsIt(response, { ...marcus, person: 'andre', member: false })).toBe(false);
  });

  it('speaks for the lead’s agency only where that is what makes them lead', () => {
    expect(leadsAs(response, { ...marcus, agencies: ['steady', 'center'] })).toBe('center');
    expect(leadsAs(response, { ...marcus, person: 'andre', agencies: ['center'] })).toBeUndefined();
  });

  it('lets nobody lead by an agency where there is none', () => {
    expect(leadsIt({ lead: undefined, leadAgency: undefined }, marcus)).toBe(false);
  });
});

describe('Who says where somebody or something is', () => {
  it('is its agency, in its own name', () => {
    expect(handling({ agency: 'steady' }, response, { ...marcus, agencies: ['center', 'steady'] })).toEqual({
      may: true,
      as: 'steady',
    });
  });

  it('is the person, whoever sent them', () => {
    expect(handling({ agency: 'health', person: 'marcus' }, response, marcus).may).toBe(true);
    expect(handling({ agency: 'health', person: 'priya' }, response, marcus).may).toBe(false);
  });

  it('is who leads', () => {
    expect(handling({ agency: 'health' }, response, { ...marcus, agencies: ['center'] })).toEqual({
      may: true,
      as: 'center',
    });
  });
});
