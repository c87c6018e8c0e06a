import { Minus, TrendingDown, TrendingUp } from 'lucide-react';

export const findingIcons = { more: TrendingUp, fewer: TrendingDown, none: Minus };
