import type { Waiting } from './waiting.ts';
import { Confirm, HandOver } from './NeedItems.tsx';
import { MentionItem } from './MentionItem.tsx';
import { AskedBack, Offer, Provisional, Request, Settle } from './RequestItems.tsx';
import { LateTask } from './LateTask.tsx';

/** Something that waits, with what can be done about it here. */
export function WaitingItem({ waiting }: { waiting: Waiting }) {
  switch (waiting.is) {
    case 'request':
      return <Request waiting={waiting} />;
    case 'handOver':
      return <HandOver waiting={waiting} />;
    case 'confirm':
      return <Confirm waiting={waiting} />;
    case 'offer':
      return <Offer waiting={waiting} />;
    case 'askedBack':
      return <AskedBack waiting={waiting} />;
    case 'provisional':
      return <Provisional waiting={waiting} />;
    case 'settle':
      return <Settle waiting={waiting} />;
    case 'task':
      return <LateTask waiting={waiting} />;
    case 'mention':
      return <MentionItem waiting={waiting} />;
  }
}
