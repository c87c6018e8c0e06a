// What is drawn with a library of its own comes in one piece, when the first of it is looked at.
export { CompareView } from './CompareView.tsx';
export { HoursView } from './HoursView.tsx';
export { RankView } from './RankView.tsx';
export { TrendView } from './TrendView.tsx';
export { WeekView } from './WeekView.tsx';
