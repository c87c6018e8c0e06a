import type { TableMapping } from '../../../contracts/index.ts';
import type { DataChoices, DataFault, DataPreview, DataRepair } from '../../../lib/data.ts';
import { type Draft, draftOf, guess } from './draft.ts';

/** Where the file comes from. */
export type Source =
  { readonly file: File; readonly url?: undefined } | { readonly url: string; readonly file?: undefined };

/** All that was chosen so far: going back and forth loses nothing. */
export interface Steps {
  readonly step: 'file' | 'mapping' | 'preview' | 'done';
  readonly source: Source | null;
  /** How it is read, as it stands in the form. */
  readonly draft: Draft | null;
  /** How it was read last. */
  readonly mapping: TableMapping | null;
  /** What it is kept as, if somebody said it. */
  readonly series: string | null;
  /** Codes of repairs that are not wanted. */
  readonly refuse: readonly string[];
  readonly preview: DataPreview | null;
  /** Why it could not be read or kept. */
  readonly problem: string | null;
}

export const start: Steps = {
  step: 'file',
  source: null,
  draft: null,
  mapping: null,
  series: null,
  refuse: [],
  preview: null,
  problem: null,
};

export const nameOf = (source: Source | null): string => source?.file?.name ?? source?.url ?? '';

/** Whether a data set can have this name. */
export const isName = (name: string): boolean => name.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

/** What the center is asked with. */
export function choicesOf({ source, series, refuse, mapping }: Steps): DataChoices {
  return {
    ...(source?.file ? { name: source.file.name } : source && { url: source.url }),
    ...(series !== null && { series }),
    ...(refuse.length > 0 && { refuse }),
    ...(mapping && { mapping }),
  };
}

/** Where an answer leads. */
export function answered(steps: Steps, preview: DataPreview, isKept: boolean): Steps {
  const { table, mapping, unreadable, kept } = preview;
  const code = unreadable?.code;
  // What it would be kept as is mended where it is said.
  if (code === 'badSeries' && steps.preview) return { ...steps, problem: code };
  if (code !== undefined) {
    if (!table) return { ...steps, step: 'file', problem: code };
    return {
      ...steps,
      step: 'mapping',
      preview,
      draft: steps.draft ?? guess(table, nameOf(steps.source)),
      problem: code === 'unknownFile' ? null : code,
    };
  }
  const draft = steps.draft ?? (mapping && table ? draftOf(mapping, table, nameOf(steps.source)) : null);
  const next = { ...steps, preview, draft, mapping: mapping ?? steps.mapping };
  if (!kept) return { ...next, step: 'preview', problem: 'noFigures' };
  return { ...next, step: isKept ? 'done' : 'preview', problem: null };
}

/** Repairs of one kind, with how many rows they are in. */
export interface RepairKind {
  readonly code: string;
  readonly rows: number;
  readonly repairs: readonly DataRepair[];
  readonly isRefused: boolean;
}

/** What is mended by kind, and the kinds that were refused: they can be wanted again. */
export function repairKinds({ repairs, faults }: DataPreview, refuse: readonly string[]): readonly RepairKind[] {
  const wanted = [...new Set(repairs.map((r) => r.code))].filter((code) => !refuse.includes(code));
  return [
    ...wanted.map((code) => {
      const alike = repairs.filter((r) => r.code === code);
      return { code, rows: alike.reduce((sum, r) => sum + r.rows, 0), repairs: alike, isRefused: false };
    }),
    ...refuse.map((code) => ({
      code,
      rows: faults.filter((f) => f.code === code).length,
      repairs: [],
      isRefused: true,
    })),
  ].toSorted((a, b) => a.code.localeCompare(b.code));
}

/** What is left out for another reason than that its repair was refused. */
export const faultsBeside = ({ faults }: DataPreview, refuse: readonly string[]): readonly DataFault[] =>
  faults.filter((f) => !refuse.includes(f.code));
