import type { MessageId } from '../../../i18n/language.ts';
import en from '../../../i18n/bringIn.en.ts';
import { useT } from '../../../i18n/useT.ts';
import { Toggle } from '../../../ui/Toggle.tsx';
import styles from './BringIn.module.css';
import type { RepairKind } from './steps.ts';

/** So many of one kind are told. */
const mostTold = 10;

/** What was mended, kind by kind; each can be refused. */
export function Repairs({
  kinds,
  isLocked,
  onRefuse,
}: {
  kinds: readonly RepairKind[];
  isLocked: boolean;
  onRefuse: (code: string, isRefused: boolean) => void;
}) {
  const t = useT();
  const title = (code: string) => {
    const id = `bringIn.repair.${code}`;
    return id in en ? t(id as MessageId) : t('bringIn.repairUnknown', { code });
  };
  return (
    <section className={styles.part}>
      <h4>{t('bringIn.repairs')}</h4>
      <ul className={styles.kinds}>
        {kinds.map(({ code, rows, repairs, isRefused }) => (
          <li key={code} className={styles.kind}>
            <p>
              <strong>{title(code)}</strong> <span className={styles.hint}>{t('bringIn.inRows', { n: rows })}</span>
            </p>
            {repairs.length > 0 && (
              <ul className={styles.told}>
                {repairs.slice(0, mostTold).map((r) => (
                  <li key={`${r.line} ${r.column} ${r.from}`}>
                    {r.from && r.to && `${t('bringIn.fromTo', { from: r.from, to: r.to })} `}
                    <span className={styles.hint}>
                      {r.column && `${r.column}, `}
                      {t(r.rows === 1 ? 'bringIn.line' : 'bringIn.from', { line: r.line })}
                      {r.rows > 1 && `, ${t('bringIn.inRows', { n: r.rows })}`}
                    </span>
                  </li>
                ))}
                {repairs.length > mostTold && (
                  <li className={styles.hint}>{t('bringIn.more', { n: repairs.length - mostTold })}</li>
                )}
              </ul>
            )}
            <Toggle isOn={isRefused} isDisabled={isLocked} onChange={(on) => onRefuse(code, on)}>
              {t('bringIn.refuse')}
              <span className="visually-hidden">: {title(code)}</span>
            </Toggle>
          </li>
        ))}
      </ul>
    </section>
  );
}
