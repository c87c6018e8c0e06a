import type { RosterView, Staffing } from '../contracts/index.ts';

const cannotCome: readonly Staffing[] = ['unavailable', 'offDuty'];

/** Whether somebody is at home here and could come; a response may have them already. */
export const couldCome = (entry: RosterView) => entry.home === 'here' && !cannotCome.includes(entry.staffing);
