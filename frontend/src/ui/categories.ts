import {
  BriefcaseBusiness,
  Compass,
  GraduationCap,
  HeartPulse,
  House,
  Lightbulb,
  type LucideIcon,
  ShieldCheck,
  Signpost,
  Stethoscope,
  Utensils,
  Zap,
} from 'lucide-react';

/** What a need or a capability is about, in the order in which they are offered; the word is `category.<name>`. */
export const categoryIcons = {
  food: Utensils,
  housing: House,
  powerAndInternet: Zap,
  healthcare: Stethoscope,
  healthAndWellness: HeartPulse,
  educationAndYouth: GraduationCap,
  employment: BriefcaseBusiness,
  violenceInterruption: ShieldCheck,
  violenceDiversion: Signpost,
  socialServicesNavigation: Compass,
  communityRevitalization: Lightbulb,
} as const satisfies Record<string, LucideIcon>;

export type Category = keyof typeof categoryIcons;

export const categories = Object.keys(categoryIcons) as Category[];
