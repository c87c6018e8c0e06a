import type { Scheduler } from './scheduler.ts';

/** What this machine knows of the server's clock: ages and op ids are counted on it. */
export class ServerClock {
  readonly #scheduler: Scheduler;
  #offset = 0;
  /** How long the exchange took that the offset was learnt from: the quicker, the truer. */
  #trip = Number.POSITIVE_INFINITY;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  now(): number {
    return this.#scheduler.now() + this.#offset;
  }

  /** Takes in the server's time as read between two of our own. */
  learn(server: string, sentAt: number, heardAt: number): void {
    const read = Date.parse(server);
    if (Number.isNaN(read)) return;
    const trip = heardAt - sentAt;
    const offset = read - (sentAt + trip / 2);
    // A machine's clock can be set while a page is open: an offset that no slow answer explains is news.
    if (trip <= this.#trip * 2 || Math.abs(offset - this.#offset) > trip + this.#trip) {
      this.#offset = offset;
      this.#trip = trip;
    }
  }
}
