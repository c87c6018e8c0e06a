import { Clock, ClockAlert } from 'lucide-react';
import type { CapabilityView } from '../../contracts/index.ts';
import type { MessageId } from '../../i18n/language.ts';
import { useT } from '../../i18n/useT.ts';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/clock.ts';
import { type Checked, checkedOf } from './capabilities.ts';
import styles from './CheckedLine.module.css';

const texts: Record<Checked['kind'], MessageId> = {
  today: 'capability.checkedToday',
  yesterday: 'capability.checkedYesterday',
  days: 'capability.checkedDays',
  weeks: 'capability.checkedWeeks',
  months: 'capability.checkedMonths',
};

/** How long ago somebody said that it is still true; in gold once that is in doubt. */
export function CheckedLine({ capability, by }: { capability: CapabilityView; by?: string }) {
  const t = useT();
  const checked = checkedOf(capability.assuredAt, useNow(60_000));
  const Icon = checked.doubtful ? ClockAlert : Clock;
  const when = t(texts[checked.kind], { n: 'n' in checked ? checked.n : 0 });
  return (
    <p className={classes(styles.checked, checked.doubtful && styles.doubtful)}>
      <Icon size={14} aria-hidden />
      {by ? t('capability.checkedBy', { when, person: by }) : when}
    </p>
  );
}
