import type { DataTopic } from '../../lib/data.ts';

/** What is asked about first stands first. */
export const topics = [
  'violence',
  'income',
  'work',
  'housing',
  'food',
  'health',
  'education',
  'language',
  'services',
  'connectivity',
  'otherCrime',
  'residents',
  'other',
] as const satisfies readonly DataTopic[];

/** A topic of a newer host stands with what is left over. */
export const topicOf = (topic: DataTopic): DataTopic => (topics.includes(topic) ? topic : 'other');
