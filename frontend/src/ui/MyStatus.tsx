import { Check, ChevronDown, Eye } from 'lucide-react';
import { useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button as AriaButton, DialogTrigger } from 'react-aria-components';
import { useT } from '../i18n/useT.ts';
import { ActionSlot } from './actionSlot.ts';
import { classes } from './classes.ts';
import { Dialog } from './Dialog.tsx';
import { useHotkey } from './hotkeys.ts';
import styles from './MyStatus.module.css';
import { Popup } from './Popup.tsx';
import { StatusIcon } from './Status.tsx';
import { media, useMedia } from './useMedia.ts';
import type { StatusName } from './vocabulary.ts';

/** One thing that can be said of oneself, in the first person: "Voy a responder". */
export interface StatusChoice<Id extends string> {
  readonly id: Id;
  readonly status: StatusName;
  readonly label: string;
  /** Stands beside the others, for what is no step of the way. */
  readonly aside?: boolean;
}

interface Props<Id extends string> {
  choices: readonly StatusChoice<Id>[];
  current: Id | null;
  /** How I am where that is no choice of mine, such as what others said of me. */
  otherwise?: Pick<StatusChoice<Id>, 'status' | 'label'>;
  /** Since when, in words: "since 2:03". */
  since: string | null;
  onChoose: (id: Id) => void;
  /** Who will see it. */
  audience: string;
}

/**
 * How I am: one press, one choice. It stands in the head of a room; on a phone above the tabs, where it opens as a sheet
 * from below.
 */
export function MyStatus<Id extends string>(props: Props<Id>) {
  const t = useT();
  const slot = useContext(ActionSlot);
  const isPhone = useMedia(media.phone);
  const [isOpen, setOpen] = useState(false);
  useHotkey('m', () => setOpen(true));
  const now = props.choices.find((c) => c.id === props.current) ?? props.otherwise;
  const button = (
    <AriaButton
      className={classes(styles.button, isPhone && styles.large)}
      onPress={isPhone ? () => setOpen(true) : undefined}
    >
      <span className={styles.you}>{t('myStatus.you')}</span>
      {now ? (
        <>
          <StatusIcon name={now.status} />
          <span className={styles.word}>{now.label}</span>
        </>
      ) : (
        <span className={styles.word}>{t('myStatus.none')}</span>
      )}
      <ChevronDown size={16} aria-hidden />
    </AriaButton>
  );
  const choose = (id: Id) => {
    setOpen(false);
    if (id !== props.current) props.onChoose(id);
  };
  if (!isPhone)
    return (
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        {button}
        <Popup label={t('myStatus.title')} placement="bottom end">
          <div className={styles.popup}>
            <p className={styles.title}>{t('myStatus.title')}</p>
            <Options {...props} onChoose={choose} />
          </div>
        </Popup>
      </DialogTrigger>
    );
  return (
    <>
      {slot && createPortal(button, slot)}
      <Dialog title={t('myStatus.title')} isOpen={isOpen} onClose={() => setOpen(false)} as="bottom">
        <div className={styles.sheet}>
          <Options {...props} onChoose={choose} />
        </div>
      </Dialog>
    </>
  );
}

function Options<Id extends string>({ choices, current, since, onChoose, audience }: Props<Id>) {
  return (
    <>
      <div className={styles.choices}>
        {choices.map(({ id, status, label, aside }) => (
          <AriaButton
            key={id}
            className={classes(styles.choice, aside && styles.aside, id === current && styles.current)}
            aria-pressed={id === current}
            onPress={() => onChoose(id)}
          >
            <StatusIcon name={status} size={20} />
            <span className={styles.label}>{label}</span>
            {id === current && (
              <span className={styles.since}>
                <Check size={16} aria-hidden />
                {since}
              </span>
            )}
          </AriaButton>
        ))}
      </div>
      <p className={styles.audience}>
        <Eye size={16} aria-hidden />
        {audience}
      </p>
    </>
  );
}
