import { usePlaces } from '../../live/data.ts';
import { media, useMedia } from '../../ui/useMedia.ts';
import { About } from './About.tsx';
import { AreaSheet } from './AreaSheet.tsx';
import { DataMap } from './DataMap.tsx';
import { Figure } from './Figure.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import styles from './MapView.module.css';
import type { Loaded } from './shown.ts';
import type { ViewProps } from './view.ts';

/** Where a measure is high and where it is low; beside it another, or the same in another period. The table says the same. */
export function MapView({ catalog, shown, first, second, areas, go }: ViewProps) {
  const listFirst = useMedia(media.noLabels);
  const open = [...areas.values()].find((a) => a.slug === shown.area);
  const asked = usePlaces(shown.places?.id);
  const places = shown.places && asked.is === 'here' ? { series: shown.places, all: asked.value } : undefined;
  const choose = (number: number) => go({ area: areas.get(number)?.slug ?? null });
  const map = (loaded: Loaded, isOne: boolean) => (
    <Figure catalog={catalog} loaded={loaded}>
      <DataMap
        loaded={loaded}
        areas={areas}
        isLabelled={isOne}
        hasNeeds={shown.needs}
        places={places}
        chosen={open?.number}
        onOpen={choose}
      />
    </Figure>
  );
  const maps = (
    <div className={second ? styles.pair : styles.beside}>
      {map(first, !second)}
      {second ? map(second, false) : <About loaded={first} catalog={catalog} />}
    </div>
  );
  const tables = (
    <div className={second ? styles.pair : styles.one}>
      <FiguresTable catalog={catalog} loaded={first} areas={areas} onOpen={choose} />
      {second && <FiguresTable catalog={catalog} loaded={second} areas={areas} onOpen={choose} />}
    </div>
  );
  return (
    <>
      {listFirst ? tables : maps}
      {listFirst ? maps : tables}
      {second && (
        <div className={styles.pair}>
          <About loaded={first} catalog={catalog} />
          {(second.series !== first.series || second.measure !== first.measure) && (
            <About loaded={second} catalog={catalog} />
          )}
        </div>
      )}
      {open && (
        <AreaSheet
          catalog={catalog}
          loaded={second ? [first, second] : [first]}
          area={open}
          places={places}
          onClose={() => go({ area: null })}
        />
      )}
    </>
  );
}
