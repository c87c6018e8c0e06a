import { httpApi } from '../lib/api.ts';
import { Center } from '../lib/center.ts';
import { hubLink } from '../lib/hubLink.ts';
import { browserStorage, removedOpId } from '../lib/outboxStorage.ts';
import { realScheduler } from '../lib/scheduler.ts';

/** Out of sight for so long means away, milliseconds: a glance at another tab does not. */
const awayAfter = 60_000;

/** The center over this page's own server, listening to what the browser says of itself. */
export function createCenter(): Center {
  const others = new BroadcastChannel('cscc.session');
  const center = new Center({
    api: httpApi(),
    scheduler: realScheduler,
    link: (person, listener) => hubLink('', person, listener),
    storage: browserStorage(localStorage),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    tellOthers: () => others.postMessage('changed'),
  });
  others.addEventListener('message', () => void center.askWho());
  addEventListener('storage', (event) => {
    const opId = center.me && removedOpId(center.me.id, event.key, event.newValue);
    if (opId) center.outbox.sentElsewhere(opId);
  });
  let away: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(away);
    if (document.visibilityState === 'visible') center.back();
    else away = setTimeout(() => center.away(), awayAfter);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) center.back();
  });
  addEventListener('focus', () => void center.askWho());
  addEventListener('offline', () => center.connection.lostNetwork());
  addEventListener('online', () => center.connection.tryNow());
  void center.askWho();
  return center;
}
