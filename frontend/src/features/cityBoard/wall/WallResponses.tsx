import { useIntl } from 'react-intl';
import { useT } from '../../../i18n/useT.ts';
import { classes } from '../../../ui/classes.ts';
import { useFreshness } from '../../../ui/freshness.ts';
import { Status } from '../../../ui/Status.tsx';
import { type ActiveResponse, total } from '../figures.ts';
import type { City } from '../useCity.ts';
import { phasesOf, shorten } from './pages.ts';
import { rows } from './rows.ts';
import { WallCell } from './WallCell.tsx';
import { WallFigure } from './WallFigure.tsx';
import { WallNothing, WallPanel } from './WallPanel.tsx';
import styles from './WallResponses.module.css';
import table from './WallTable.module.css';

/** So many have room, the line for those that have none included. */
const most = 6;

/** The responses under way: for whom, how far, who is there. What they are called is for their own people. */
export function WallResponses({ city: { responses, responsesAt } }: { city: City }) {
  const t = useT();
  const { shown, rest } = shorten(responses, most);
  if (responses.length === 0)
    return (
      <WallPanel title={t('cityBoard.activeResponses')} at={responsesAt}>
        <WallNothing>{t('cityBoard.noResponses')}</WallNothing>
      </WallPanel>
    );
  return (
    <div className={styles.page}>
      <div className={styles.figures}>
        {phasesOf(responses).map(({ phase, n }) => (
          <WallFigure key={phase} title={<Status name={`phase.${phase}`} plain />} figure={n} at={responsesAt} />
        ))}
        <WallFigure title={t('wall.staffOnTheWay')} figure={total(responses, 'onTheWay')} at={responsesAt} />
        <WallFigure title={t('wall.requestsWaiting')} figure={total(responses, 'waiting')} at={responsesAt} />
      </div>
      <WallPanel title={t('cityBoard.activeResponses')} note={t('wall.newestFirst')} at={responsesAt}>
        <table className={classes(table.table, styles.table)} style={rows(shown.length + Number(rest.length > 0))}>
          <thead>
            <tr>
              <th scope="col">{t('cityBoard.community')}</th>
              <th scope="col">{t('cityBoard.phase')}</th>
              {(['onSceneShort', 'onTheWayShort', 'resources', 'agencies', 'unanswered'] as const).map((column) => (
                <th key={column} scope="col" className={table.figure}>
                  {t(`cityBoard.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((response) => (
              <Row key={response.id} response={response} />
            ))}
            {rest.length > 0 && (
              <tr>
                <td colSpan={7} className={table.more}>
                  {t('wall.moreResponses', { n: rest.length, onScene: total(rest, 'onScene') })}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </WallPanel>
    </div>
  );
}

function Row({ response }: { response: ActiveResponse }) {
  const t = useT();
  const intl = useIntl();
  const freshness = useFreshness(response.currentAt);
  const known = freshness !== 'dead';
  const { shown, rest } = shorten(response.places, 2);
  return (
    <tr className={freshness === 'fresh' ? undefined : table.old}>
      <th scope="row">
        {rest.length > 0
          ? t('wall.placesAndMore', { place: shown.join(', '), n: rest.length })
          : intl.formatList(shown, { type: 'conjunction' })}
      </th>
      <td>{known ? <Status name={`phase.${response.phase}`} plain /> : '–'}</td>
      <WallCell n={response.onScene} known={known} />
      <WallCell n={response.onTheWay} known={known} />
      <WallCell n={response.committed} known={known} />
      <WallCell n={response.agencies.length} known={known} />
      <WallCell n={response.waiting} known={known} />
    </tr>
  );
}
