import { describe, expect, it } from 'vitest';
import { countStaff, mine, movementsFor, shownStaff, staysPut } from './staff.ts';
import { someStaff } from './testing.ts';

describe('Who is counted', () => {
  it('counts everyone of a team, and nobody who is only provisional or given back', () => {
    const staff = [
      someStaff({ headcount: 4, movement: 'onScene' }),
      someStaff({ movement: 'madeContact' }),
      someStaff({ movement: 'enRoute' }),
      someStaff({ movement: 'staging' }),
      someStaff({ headcount: 2, isProvisional: true }),
      someStaff({ headcount: 8, isReleased: true, movement: 'returning' }),
    ];
    expect(countStaff(staff)).toEqual({ onScene: 5, onTheWay: 1, provisional: 2, all: 7 });
  });
});

describe('Who is shown', () => {
  it('leaves out whom the response gave back once they are home, and keeps the order of asking', () => {
    const staff = [
      someStaff({ id: 'request-10.staff-1' }),
      someStaff({ id: 'request-2.staff-1', isReleased: true, movement: 'returning' }),
      someStaff({ id: 'request-3.staff-1', isReleased: true, movement: 'cleared' }),
      someStaff({ id: 'request-4.staff-1', isReleased: true }),
    ];
    expect(shownStaff(staff).map((s) => s.id)).toEqual(['request-2.staff-1', 'request-10.staff-1']);
  });

  it('knows which are me, those I am still needed in first', () => {
    const staff = [
      someStaff({ id: 'request-1.staff-1', person: 'marcus', isReleased: true, movement: 'returning' }),
      someStaff({ id: 'request-2.staff-1', person: 'marcus' }),
      someStaff({ id: 'request-3.staff-1', person: 'tanya' }),
      someStaff({ id: 'request-4.staff-1', person: 'marcus', isProvisional: true }),
    ];
    expect(mine(staff, 'marcus').map((s) => s.id)).toEqual(['request-2.staff-1', 'request-1.staff-1']);
  });
});

describe('What can be said of where somebody is', () => {
  it('is nothing while the yes is provisional', () => {
    expect(movementsFor({ isProvisional: true, isReleased: false })).toEqual([]);
  });

  it('is only the way home once they are given back', () => {
    expect(movementsFor({ isProvisional: false, isReleased: true })).toEqual(['returning', 'cleared', 'standby']);
  });

  it('keeps the place only where they stay in it', () => {
    expect(staysPut('onScene', 'madeContact')).toBe(true);
    expect(staysPut('enRoute', 'onScene')).toBe(false);
    expect(staysPut(undefined, 'onScene')).toBe(false);
  });
});
