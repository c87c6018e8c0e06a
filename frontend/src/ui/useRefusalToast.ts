import { useT } from '../i18n/useT.ts';
import { toastRefusal } from './toasts.ts';
import { useRefusal } from './useRefusal.ts';

/** What was not done, and why, where no form is open that could say it. */
export function useRefusalToast(): (refusal: { code?: string; details?: unknown }) => void {
  const t = useT();
  const refusal = useRefusal();
  return ({ code, details }) => toastRefusal(`${t('refused.title')} ${refusal(code, details)}`);
}
