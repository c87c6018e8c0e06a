import { RotateCw } from 'lucide-react';
import type { MessageId } from '../i18n/language.ts';
import { useIntl } from 'react-intl';
import { useT } from '../i18n/useT.ts';
import type { Command } from '../contracts/index.ts';
import type { Entry } from '../lib/outbox.ts';
import { useCenter } from '../live/centerContext.ts';
import { useRooms } from '../live/session.ts';
import { useRoomName } from '../live/words.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useRefusal } from '../ui/useRefusal.ts';
import styles from './NotSent.module.css';

/** What could not be sent, with what was written in it, why, and what to do about it. */
export function NotSent({ entries, onClose }: { entries: readonly Entry[]; onClose: () => void }) {
  const t = useT();
  const intl = useIntl();
  const center = useCenter();
  const rooms = useRooms();
  const nameOf = useRoomName();
  const refusalText = useRefusal();
  const kindOf = ({ type }: Command) =>
    t((`command.${type}` in intl.messages ? `command.${type}` : 'command.unknown') as MessageId);
  return (
    <Sheet title={t('notSent.title')} onClose={onClose}>
      <ul className={styles.list}>
        {entries.map(({ opId, room, command, at, state }) => {
          const where = rooms.find((r) => r.id === room);
          return (
            <li key={opId} className={styles.entry}>
              <p className={styles.kind}>
                <b>{kindOf(command)}</b>
                <span>{where && nameOf(where)}</span>
                <time>{intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
              </p>
              {wordsOf(command).map((words) => (
                <blockquote key={words} className={styles.words}>
                  {words}
                </blockquote>
              ))}
              <p>{state.is === 'refused' ? refusalText(state.code, state.details) : t('notSent.late')}</p>
              {state.is === 'refused' && <p className={styles.code}>{t('refusal.code', { code: state.code })}</p>}
              <div className={styles.actions}>
                <Button size="small" icon={RotateCw} onPress={() => center.outbox.retry(opId)}>
                  {t('notSent.retry')}
                </Button>
                <Button size="small" look="quiet" onPress={() => center.outbox.discard(opId)}>
                  {t('notSent.discard')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

/** Whatever somebody wrote in a command: none of it may be lost on them. */
function wordsOf(command: Command): string[] {
  const { type: _, as: __, ...fields } = command;
  return ['title', 'name', 'text', 'description', 'note'].flatMap((field) => {
    const value: unknown = (fields as Record<string, unknown>)[field];
    const words = typeof value === 'object' && value !== null ? (value as { content?: unknown }).content : value;
    return typeof words === 'string' && words !== '' ? [words] : [];
  });
}
