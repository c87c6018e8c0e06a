import { Ellipsis, Eye, type LucideIcon, Menu as MenuIcon, PanelRightOpen, Search } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { useWantsMe } from '../features/forYou/useWaiting.ts';
import { useT } from '../i18n/useT.ts';
import { type ConversationFrame, ConversationFrameContext } from '../live/conversationFrame.ts';
import { useConnection } from '../live/sending.ts';
import { ActionSlot } from '../ui/actionSlot.ts';
import { Count } from '../ui/Badge.tsx';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { SheetSlot } from '../ui/sheetSlot.ts';
import { Status } from '../ui/Status.tsx';
import { type Tab, Tabs } from '../ui/Tabs.tsx';
import { media, useMedia } from '../ui/useMedia.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { CountsOnly } from './CountsOnly.tsx';
import { useFrame } from './frameContext.ts';
import { PrintHead } from './PrintHead.tsx';
import styles from './RoomFrame.module.css';

/** A board of a room, with what a phone's foot needs. */
export interface RoomTab extends Tab {
  icon: LucideIcon;
  /** Something in it wants me. */
  wants?: number;
  /** Stands only at a phone's foot: elsewhere it is beside the board. */
  phoneOnly?: boolean;
}

const folded = 'cscc.conversationFolded';

/** One room in the frame: its head, its boards, and the conversation beside them. */
export function RoomFrame({
  icon: Icon,
  title,
  tag,
  end,
  whoSees,
  countsOnly,
  phoneNote,
  tabs,
  current,
  conversation,
  folds,
  ground = 'surface',
  sheets,
  children,
}: {
  icon: LucideIcon;
  title: string;
  /** What stands right after the name. */
  tag?: ReactNode;
  /** What stands at the head's far end. */
  end?: ReactNode;
  /** Where it is told who can see this room. */
  whoSees?: { href: string; label: string };
  /** No text of this room is open to me. */
  countsOnly?: boolean;
  /** A few words after the connection in a phone's top bar. */
  phoneNote?: ReactNode;
  tabs: readonly RoomTab[];
  current: string;
  conversation?: ReactNode;
  /** What the folded conversation shows in its strip. */
  folds?: ReactNode;
  /** What the board lies on: itself, or a ground on which its panels lie. */
  ground?: 'surface' | 'bg';
  /** What may be open beside the board, whichever board it is: on a phone the conversation is one too. */
  sheets?: ReactNode;
  /** The board. */
  children: ReactNode;
}) {
  const t = useT();
  const { hasMoved } = useFrame();
  const [sheetSlot, setSheetSlot] = useState<HTMLElement | null>(null);
  const [actionSlot, setActionSlot] = useState<HTMLElement | null>(null);
  const isPhone = useMedia(media.phone);
  const isTablet = useMedia(media.tablet);
  const [isFolded, setFolded] = useState(() => localStorage.getItem(folded) === 'yes');
  const [isDockOpen, setDockOpen] = useState(false);
  const fold = (to: boolean) => {
    localStorage.setItem(folded, to ? 'yes' : 'no');
    setFolded(to);
  };
  useEffect(() => {
    document.title = `${title} · Cscc`;
  }, [title]);
  // Whoever came from something that is no longer there, such as an area of the map, goes on at the board.
  useEffect(() => {
    if (hasMoved && document.activeElement === document.body)
      document.getElementById('board')?.focus({ preventScroll: true });
  }, [hasMoved]);
  const frame: ConversationFrame = isPhone
    ? { mode: 'tab', open: true, setOpen: () => undefined, fold: null }
    : isTablet
      ? { mode: 'dock', open: isDockOpen, setOpen: setDockOpen, fold: null }
      : { mode: 'pane', open: true, setOpen: () => undefined, fold: () => fold(true) };
  const isChatTab = isPhone && tabs.some((tab) => tab.id === current && tab.phoneOnly);
  const strip = frame.mode === 'pane' && isFolded;
  return (
    <SheetSlot value={sheetSlot}>
      <ActionSlot value={actionSlot}>
        <div className={classes(styles.room, isChatTab && styles.chatTab)}>
          <PrintHead
            title={title}
            board={tabs.find((tab) => tab.id === current)?.label}
            audience={countsOnly ? t('shell.countsOnly') : whoSees?.label}
          />
          {isPhone ? (
            <PhoneBar title={title} note={phoneNote} whoSees={whoSees} countsOnly={countsOnly} />
          ) : (
            <div className={styles.top}>
              <header className={styles.header}>
                <Icon size={20} aria-hidden className={styles.icon} />
                <h1>{title}</h1>
                {tag}
                <div className={styles.end}>
                  {isTablet && <ConnectionState />}
                  {whoSees && (
                    <Link href={whoSees.href} className={styles.whoSees}>
                      <Eye size={16} aria-hidden />
                      {whoSees.label}
                    </Link>
                  )}
                  {countsOnly && <CountsOnly />}
                  {end}
                </div>
              </header>
              {tabs.length > 1 && (
                <Tabs label={t('shell.boards')} tabs={tabs.filter((tab) => !tab.phoneOnly)} current={current} />
              )}
            </div>
          )}
          <ConnectionBanner />
          <div
            className={classes(
              styles.body,
              conversation ? undefined : styles.bare,
              strip && styles.folded,
              frame.mode === 'dock' && !!conversation && styles.docked,
            )}
          >
            {!isChatTab && (
              <main
                id="board"
                tabIndex={-1}
                data-pane="board"
                aria-label={t('shell.board')}
                className={classes(styles.board, styles[ground])}
              >
                {children}
              </main>
            )}
            {conversation && (!isPhone || isChatTab) && (
              <ConversationFrameContext value={frame}>
                <aside
                  aria-label={t('shell.conversation')}
                  data-pane="conversation"
                  tabIndex={-1}
                  id={isChatTab ? 'board' : undefined}
                  className={classes(
                    styles.conversation,
                    strip && styles.strip,
                    frame.mode === 'dock' && isDockOpen && styles.dockOpen,
                  )}
                >
                  {strip ? (
                    <>
                      <IconButton icon={PanelRightOpen} label={t('shell.unfold')} onPress={() => fold(false)} />
                      {folds}
                    </>
                  ) : (
                    conversation
                  )}
                </aside>
              </ConversationFrameContext>
            )}
            {sheets}
            <div ref={setSheetSlot} className={styles.sheet} />
          </div>
          {isPhone && (
            <div className={styles.foot}>
              <div ref={setActionSlot} className={styles.action} />
              {tabs.length > 1 && <FootTabs tabs={tabs} current={current} />}
            </div>
          )}
        </div>
      </ActionSlot>
    </SheetSlot>
  );
}

function ConnectionState() {
  return <Status name={`connection.${useConnection().is}`} plain />;
}

function PhoneBar({
  title,
  note,
  whoSees,
  countsOnly,
}: {
  title: string;
  note: ReactNode;
  whoSees?: { href: string; label: string };
  countsOnly?: boolean;
}) {
  const t = useT();
  const { show } = useFrame();
  const wants = useWantsMe();
  return (
    <header className={styles.bar}>
      <span className={styles.menu}>
        <IconButton icon={MenuIcon} label={t('shell.menu')} onPress={() => show('drawer')} />
        <span className={styles.menuCount}>
          <Count n={wants} />
        </span>
      </span>
      <div className={styles.heading}>
        <h1>{title}</h1>
        <p className={styles.state}>
          <ConnectionState />
          {note}
          {countsOnly && <CountsOnly />}
        </p>
      </div>
      <IconButton icon={Search} label={t('shell.find')} onPress={() => show('jump')} />
      {whoSees && (
        <Link href={whoSees.href} aria-label={whoSees.label} className={styles.barLink}>
          <Eye size={20} aria-hidden />
        </Link>
      )}
    </header>
  );
}

/** A phone's foot has room for so many; the rest stands behind the last. */
const mostAtFoot = 5;

function FootTabs({ tabs: all, current }: { tabs: readonly RoomTab[]; current: string }) {
  const t = useT();
  const [, navigate] = useLocation();
  const tabs = all.length > mostAtFoot ? all.slice(0, mostAtFoot - 1) : all;
  const rest = all.slice(tabs.length);
  const behind = rest.find((tab) => tab.id === current);
  return (
    <nav aria-label={t('shell.boards')} className={styles.tabs}>
      {tabs.map(({ id, href, label, icon: Icon, wants = 0 }) => (
        <Link
          key={id}
          href={href}
          aria-current={id === current ? 'page' : undefined}
          className={classes(styles.tab, id === current && styles.current)}
        >
          <span className={styles.tabIcon}>
            <Icon size={20} aria-hidden />
            <span className={styles.tabCount}>
              <Count n={wants} />
            </span>
          </span>
          <span className={styles.tabLabel}>{label}</span>
        </Link>
      ))}
      {rest.length > 0 && (
        <Menu
          label={t('shell.moreBoards')}
          placement="top end"
          actions={rest.map(({ id, href, label, icon }) => ({ id, label, icon, onAction: () => navigate(href) }))}
        >
          <AriaButton className={classes(styles.tab, behind && styles.current)}>
            <span className={styles.tabIcon}>
              {behind ? <behind.icon size={20} aria-hidden /> : <Ellipsis size={20} aria-hidden />}
            </span>
            <span className={styles.tabLabel}>{behind ? behind.label : t('shell.moreBoards')}</span>
          </AriaButton>
        </Menu>
      )}
    </nav>
  );
}
