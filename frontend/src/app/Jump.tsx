import { Building2, House, Inbox, Map as MapIcon, Route, Search } from 'lucide-react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useT } from '../i18n/useT.ts';
import { useCollection } from '../live/rooms.ts';
import { useRooms } from '../live/session.ts';
import { useRoomName } from '../live/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Jump.module.css';
import { useMyResponses } from './mine.ts';

/** Goes to any room by the first letters of any of its names. */
export function Jump({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const rooms = useRooms();
  const responses = useCollection('city', 'responses');
  const mine = useMyResponses();
  const nameOf = useRoomName();
  const [, navigate] = useLocation();
  const { contains } = useFilter({ sensitivity: 'base' });
  const places = [
    { path: '/for-you', name: t('forYou.title'), also: '', icon: Inbox },
    { path: '/city', name: t('shell.cityBoard'), also: '', icon: MapIcon },
    ...[
      ...rooms
        .filter((r) => r.kind === 'community' || r.kind === 'agency')
        .map((r) => ({
          path: `/${r.id}`,
          name: nameOf(r),
          also:
            r.kind === 'agency'
              ? t('shell.jumpAgency')
              : [r.name, r.knownAs].filter((n) => n && n !== nameOf(r)).join(', '),
          icon: r.kind === 'agency' ? Building2 : House,
          mine: r.mine,
        })),
      ...responses.map((r) => ({
        path: `/response/${r.id}`,
        name: r.name,
        also: t('shell.jumpResponse'),
        icon: Route,
        mine: mine.includes(r),
      })),
    ].toSorted((a, b) => Number(b.mine) - Number(a.mine) || a.name.localeCompare(b.name)),
  ];
  return (
    <Dialog title={t('shell.findTitle')} isOpen={isOpen} onClose={onClose} as="top" bare>
      <Autocomplete filter={contains}>
        <SearchField aria-label={t('shell.findTitle')} autoFocus className={styles.search}>
          <Search size={20} aria-hidden />
          <Input className={styles.input} placeholder={t('shell.find')} />
        </SearchField>
        <ListBox
          aria-label={t('shell.rail')}
          items={places}
          className={styles.list}
          selectionMode="none"
          onAction={(path) => {
            onClose();
            navigate(String(path));
          }}
          renderEmptyState={() => <p className={styles.nothing}>{t('shell.findNothing')}</p>}
        >
          {({ path, name, also, icon: Icon }) => (
            <ListBoxItem id={path} textValue={`${name} ${also}`} className={styles.item}>
              <Icon size={16} aria-hidden />
              <span className={styles.name}>{name}</span>
              {also && <span className={styles.also}>{also}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
