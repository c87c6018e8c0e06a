import { Check, Hammer, Heart, type LucideIcon } from 'lucide-react';
import type { Reaction } from '../../contracts/index.ts';

/** The ways to answer without words, in the order in which they are offered. */
export const reactionIcons: Record<Reaction, LucideIcon> = { thankYou: Heart, seen: Check, onIt: Hammer };

export const reactions = Object.keys(reactionIcons) as Reaction[];
