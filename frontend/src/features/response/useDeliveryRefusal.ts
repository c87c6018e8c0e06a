import { useT } from '../../i18n/useT.ts';
import { useRefusal } from '../../ui/useRefusal.ts';

/** Why a community could not record a delivery: its answer bears a code and no figures. */
export function useDeliveryRefusal(): (code: string | undefined) => string {
  const t = useT();
  const refusal = useRefusal();
  return (code) => {
    switch (code) {
      case 'overDelivered':
        return t('delivery.overDelivered');
      case 'needOver':
        return t('delivery.needOver');
      case 'notAnswered':
        return t('delivery.notAnswered');
      default:
        return refusal(code);
    }
  };
}
