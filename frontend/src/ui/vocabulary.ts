import {
  ArrowRightLeft,
  BadgeCheck,
  ChevronDown,
  ChevronsUp,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  CloudOff,
  Equal,
  Hand,
  LoaderCircle,
  type LucideIcon,
  RefreshCw,
  RotateCcw,
} from 'lucide-react';
import type { Tone } from './Tag.tsx';

interface Word {
  tone: Tone;
  /** A drawing of our own where there is no icon: the pie of a share, the dot of a live connection. */
  icon: LucideIcon | 'pie' | 'dot';
}

/** Every status that the center speaks of, with its colour and icon; its word is the text `status.<name>`. */
export const vocabulary = {
  'priority.urgent': { tone: 'brick', icon: ChevronsUp },
  'priority.routine': { tone: 'slate', icon: Equal },
  'priority.low': { tone: 'slate', icon: ChevronDown },
  'need.open': { tone: 'slate', icon: Circle },
  'need.partlyMet': { tone: 'lake', icon: 'pie' },
  'need.met': { tone: 'leaf', icon: CircleCheck },
  'need.confirmed': { tone: 'leaf', icon: BadgeCheck },
  'need.reopened': { tone: 'gold', icon: RotateCcw },
  'need.withdrawn': { tone: 'slate', icon: CircleSlash },
  'claim.none': { tone: 'slate', icon: CircleDashed },
  'claim.by': { tone: 'lake', icon: Hand },
  'claim.handOver': { tone: 'gold', icon: ArrowRightLeft },
  'connection.connecting': { tone: 'slate', icon: LoaderCircle },
  'connection.live': { tone: 'leaf', icon: 'dot' },
  'connection.catchingUp': { tone: 'lake', icon: RefreshCw },
  'connection.offline': { tone: 'gold', icon: CloudOff },
  'connection.refused': { tone: 'brick', icon: CircleSlash },
} as const satisfies Record<string, Word>;

export type StatusName = keyof typeof vocabulary;

/** Those of which there are so many. */
export type CountedStatus = 'priority.urgent' | 'priority.routine' | 'priority.low' | 'claim.none';
