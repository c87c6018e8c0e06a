import { ListFilter } from 'lucide-react';
import { DialogTrigger } from 'react-aria-components';
import type { NeedCategory, NeedPriority } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { categories, categoryIcons } from '../../ui/categories.ts';
import { Checks } from '../../ui/Checks.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popup } from '../../ui/Popup.tsx';
import { media, useMedia } from '../../ui/useMedia.ts';
import { vocabulary } from '../../ui/vocabulary.ts';
import { filterSize, type NeedFilter, noFilter } from './needs.ts';

const priorities: readonly NeedPriority[] = ['urgent', 'routine', 'low'];

/** Narrows the open needs down; ranks stay those of the whole list. */
export function FilterButton({
  filter,
  onChange,
  present,
  hasAgency,
}: {
  filter: NeedFilter;
  onChange: (filter: NeedFilter) => void;
  /** The types that the list holds: no other can be chosen. */
  present: ReadonlySet<NeedCategory>;
  hasAgency: boolean;
}) {
  const t = useT();
  const phone = useMedia(media.phone);
  const size = filterSize(filter);
  const label = size === 0 ? t('needs.filter') : t('needs.filterOn', { n: size });
  const claims = [...(filter.unclaimed ? ['unclaimed' as const] : []), ...(filter.mine ? ['mine' as const] : [])];
  return (
    <DialogTrigger>
      {phone ? (
        <IconButton icon={ListFilter} label={label} look={size === 0 ? 'outline' : 'solid'} />
      ) : (
        <Button icon={ListFilter} look="quiet" size="small">
          {label}
        </Button>
      )}
      <Popup label={t('needs.filter')}>
        <Checks
          label={t('needs.filterPriority')}
          options={priorities.map((id) => ({
            id,
            label: t(`status.priority.${id}`),
            icon: vocabulary[`priority.${id}`].icon,
          }))}
          value={filter.priorities}
          onChange={(chosen) => onChange({ ...filter, priorities: chosen })}
        />
        <Checks
          label={t('needs.filterCategory')}
          options={categories
            .filter((id) => present.has(id) || filter.categories.includes(id))
            .map((id) => ({ id, label: t(`category.${id}`), icon: categoryIcons[id] }))}
          value={filter.categories}
          onChange={(chosen) => onChange({ ...filter, categories: chosen })}
        />
        <Checks
          label={t('needs.filterClaim')}
          options={[
            { id: 'unclaimed', label: t('needs.filterUnclaimed') },
            ...(hasAgency ? [{ id: 'mine' as const, label: t('needs.filterMine') }] : []),
          ]}
          value={claims}
          onChange={(chosen) =>
            onChange({ ...filter, unclaimed: chosen.includes('unclaimed'), mine: chosen.includes('mine') })
          }
        />
        {size > 0 && (
          <Button size="small" onPress={() => onChange(noFilter)}>
            {t('needs.filterClear')}
          </Button>
        )}
      </Popup>
    </DialogTrigger>
  );
}
