import type { LucideIcon } from 'lucide-react';
import { type Category, categoryIcons } from './categories.ts';

/** A category from a newer host has no icon here and shows none. */
export function CategoryIcon({ category, size = 14 }: { category: Category; size?: number }) {
  const Icon: LucideIcon | undefined = categoryIcons[category];
  return Icon ? <Icon size={size} aria-hidden /> : null;
}
