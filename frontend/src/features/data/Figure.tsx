import { Download, ImageDown } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useT } from '../../i18n/useT.ts';
import { type DataCatalog, type ExportForm, exportForms, exportOf } from '../../lib/data.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { toastRefusal } from '../../ui/toasts.ts';
import styles from './Figure.module.css';
import { saveImage } from './saveImage.ts';
import type { Loaded } from './shown.ts';
import { useDataWords } from './words.ts';

/** A drawing of a measure with its name, its period, its source, and the ways to take it along. */
export function Figure({
  catalog,
  loaded,
  also,
  title,
  note,
  downloads,
  hasNoDownload,
  hasNoImage,
  children,
}: {
  catalog: DataCatalog;
  loaded: Loaded;
  /** Another measure that is drawn with it. */
  also?: Loaded;
  /** What is drawn, where that is not the measure alone. */
  title?: string;
  /** What is said after the title, where that is not the period and the unit. */
  note?: string;
  /** What can be downloaded, where that is not the figures of the measure. */
  downloads?: readonly { readonly form: ExportForm; readonly address: string }[];
  hasNoDownload?: boolean;
  /** Nothing is drawn that could be saved as a picture. */
  hasNoImage?: boolean;
  children: ReactNode;
}) {
  const t = useT();
  const words = useDataWords();
  const drawing = useRef<HTMLDivElement>(null);
  const { series, measure, period, per } = loaded;
  const name = title ?? words.measure(catalog.series, series, measure);
  const said = note ?? [words.period(period), words.unit(measure, per)].filter(Boolean).join(', ');
  const sourceOf = useSource();
  const source = [...new Set([sourceOf(loaded), ...(also ? [sourceOf(also)] : [])])].join(' | ');
  const files =
    downloads ??
    exportForms.map((form) => ({ form, address: exportOf({ series: series.id, measure: measure.id }, form) }));
  const save = (as: 'png' | 'svg') => {
    if (!drawing.current) return;
    saveImage(drawing.current, { title: name, note: said, source, as }).catch(() => toastRefusal(t('data.notSaved')));
  };
  return (
    <Panel
      title={name}
      note={said}
      end={
        <span className={styles.acts}>
          {!hasNoDownload && (
            <Menu
              label={t('data.download')}
              actions={files.map(({ form, address }) => ({
                id: form,
                label: t(`data.form.${form}`),
                onAction: () => fetchFile(address),
              }))}
            >
              <Button look="quiet" size="small" icon={Download}>
                {t('data.download')}
              </Button>
            </Menu>
          )}
          {!hasNoImage && (
            <Menu
              label={t('data.saveImage')}
              actions={[
                { id: 'png', label: t('data.asPng'), onAction: () => save('png') },
                { id: 'svg', label: t('data.asSvg'), onAction: () => save('svg') },
              ]}
            >
              <Button look="quiet" size="small" icon={ImageDown}>
                {t('data.saveImage')}
              </Button>
            </Menu>
          )}
        </span>
      }
    >
      <div ref={drawing} className={styles.drawing}>
        {children}
      </div>
      <p className={styles.source}>{source}</p>
    </Panel>
  );
}

/** The browser asks where to put it, and stays where it is. */
function fetchFile(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

/** In one line where figures are from; it goes with every picture of them. */
function useSource(): (of: Loaded) => string {
  const t = useT();
  const words = useDataWords();
  return ({ series }) => {
    const publisher = [series.source.publisher, series.source.portal].filter(Boolean).join(' ');
    const days =
      series.from && series.to
        ? t('data.fromTo', { from: words.day(series.from), to: words.day(series.to) })
        : undefined;
    const imported = t('data.importedOn', { day: words.moment(series.importedAt) });
    const rows = series.rows && t('data.rowsUsed', series.rows);
    return [t('data.sourceIs', { publisher }), days, imported, rows].filter(Boolean).join(' · ');
  };
}
