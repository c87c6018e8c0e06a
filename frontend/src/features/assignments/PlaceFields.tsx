import { MapPin, X } from 'lucide-react';
import type { Point } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import styles from './PlaceFields.module.css';

/** Where somebody or something is: in words, and pressed on the map. Either may be left out. */
export function PlaceFields({
  room,
  place,
  point,
  onPlace,
  onPoint,
}: {
  room: string;
  place: string;
  point: Point | null;
  onPlace: (place: string) => void;
  onPoint: (point: Point | null) => void;
}) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('where.place')}
        optional
        hint={t('raise.whereHint')}
        icon={MapPin}
        placeholder={t('raise.whereExample')}
        value={place}
        onChange={onPlace}
      />
      <div className={styles.field}>
        <p className={styles.label}>
          {t('where.press')} <span className={styles.optional}>{t('ui.optional')}</span>
        </p>
        <div className={styles.map}>
          <PlaceMap
            room={room}
            height={(width) => Math.max(180, Math.round(width * 0.5))}
            label={t('where.pressLabel')}
            picked={point}
            onPick={onPoint}
          />
        </div>
        <p className={styles.hint}>
          {t('where.pressHint')}
          {point && (
            <Button size="small" look="quiet" icon={X} onPress={() => onPoint(null)}>
              {t('where.takeOff')}
            </Button>
          )}
        </p>
      </div>
    </>
  );
}
