/** What a program without a browser needs to follow rooms by the same rules as the page. */
export { Outbox } from './outbox.ts';
export { CallError } from './protocol.ts';
export { Room } from './room.ts';
export { listOf } from './merge.ts';
export { uuidv7 } from './ids.ts';
