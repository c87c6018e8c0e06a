import { useT } from '../../i18n/useT.ts';
import { usePresence } from '../../live/rooms.ts';
import { Age } from '../../ui/Age.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { WhereLegend, WhereMap } from './WhereMap.tsx';

/** In the overview: who and what is where, at a glance. */
export function WherePanel({ room }: { room: string }) {
  const t = useT();
  const currentAt = usePresence(room)?.currentAt;
  return (
    <Panel title={t('where.title')} end={<Age at={currentAt === undefined ? undefined : Date.parse(currentAt)} />}>
      <WhereMap room={room} height={(width) => Math.max(220, Math.round(width * 0.9))} />
      <WhereLegend />
    </Panel>
  );
}
