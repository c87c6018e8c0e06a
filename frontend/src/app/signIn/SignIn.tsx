import { FlaskConical, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { type Language, languageNames, languages, type MessageId } from '../../i18n/language.ts';
import { useRichT, useT } from '../../i18n/useT.ts';
import type { DemoPerson } from '../../lib/api.ts';
import { useCenter } from '../../live/centerContext.ts';
import { Avatar } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Brand } from '../Brand.tsx';
import { language, speak } from '../language.ts';
import { Simulate } from './Simulate.tsx';
import { inGroups, matches } from './sectors.ts';
import styles from './SignIn.module.css';

/** Where one chooses whom to be in the demo. */
export function SignIn() {
  const t = useT();
  const rich = useRichT();
  const center = useCenter();
  const [, navigate] = useLocation();
  const spoken = useStore(language);
  const [wanted, setWanted] = useState('');
  const [failed, setFailed] = useState(false);
  const [entering, setEntering] = useState<string | null>(null);
  const { people, again } = useDemoPeople();
  useEffect(() => {
    document.title = `${t('signIn.title')} · Cscc`;
  }, [t]);
  const enter = async (person: string) => {
    setEntering(person);
    setFailed(false);
    try {
      await center.signIn(person);
      navigate('/');
    } catch {
      setFailed(true);
    } finally {
      setEntering(null);
    }
  };
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Brand size={32} />
        <Segmented<Language>
          label={t('signIn.language')}
          value={spoken}
          onChange={(chosen) => speak(chosen, null)}
          segments={languages.map((id) => ({
            id,
            label: <span lang={id}>{languageNames[id]}</span>,
          }))}
        />
      </header>
      <main>
        <div className={styles.intro}>
          <div>
            <h1 className={styles.title}>{t('signIn.title')}</h1>
            <p className={styles.lead}>{t('signIn.lead')}</p>
          </div>
          <SearchField aria-label={t('signIn.find')} value={wanted} onChange={setWanted} className={styles.search}>
            <Search size={16} aria-hidden />
            <Input className={styles.input} placeholder={t('signIn.find')} />
          </SearchField>
        </div>
        <p className={styles.demo}>
          <FlaskConical size={16} aria-hidden />
          <span>{rich('signIn.demo', { b: (chunks) => <b>{chunks}</b> })}</span>
        </p>
        <Simulate />
        {failed && (
          <p role="alert" className={styles.failed}>
            {t('signIn.failed')}
          </p>
        )}
        {people === null ? (
          <EmptyState title={t('signIn.noPeople')} action={<Button onPress={again}>{t('signIn.again')}</Button>}>
            {t('signIn.noPeopleText')}
          </EmptyState>
        ) : people === undefined ? (
          <Skeleton rows={6} />
        ) : (
          <People
            people={people.filter((p) => matches(p, wanted))}
            entering={entering}
            onEnter={(id) => void enter(id)}
          />
        )}
      </main>
    </div>
  );
}

function People({
  people,
  entering,
  onEnter,
}: {
  people: readonly DemoPerson[];
  entering: string | null;
  onEnter: (id: string) => void;
}) {
  const t = useT();
  const intl = useIntl();
  const spoken = useStore(language);
  if (people.length === 0) return <p className={styles.nobody}>{t('signIn.nobody')}</p>;
  const whatOf = ({ roles, agency }: DemoPerson) => {
    const id = `role.${roles[0]}`;
    const role = id in intl.messages ? t(id as MessageId) : undefined;
    // Some offices are called what their people do.
    return role?.toLowerCase() === agency?.toLowerCase() ? role : [role, agency].filter(Boolean).join(', ');
  };
  return (
    <div className={styles.sectors}>
      {inGroups(people).map(({ name, icon: Icon, people: those }) => (
        <section key={name} className={styles.sector}>
          <h2 className={styles.sectorName}>
            <Icon size={16} aria-hidden />
            {t(name)}
          </h2>
          <ul className={styles.people}>
            {those.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  className={styles.person}
                  aria-busy={entering === person.id}
                  disabled={entering !== null}
                  onClick={() => onEnter(person.id)}
                >
                  <Avatar name={person.name} tint={person.tint} size={40} />
                  <span className={styles.who}>
                    <b>{person.name}</b>
                    <span className={styles.what}>{whatOf(person)}</span>
                  </span>
                  {person.language !== spoken && (
                    <span className={styles.language} lang={person.language}>
                      {languageNames[person.language as Language]}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Undefined while they are on their way, null if they did not come. */
function useDemoPeople(): {
  people: readonly DemoPerson[] | null | undefined;
  again: () => void;
} {
  const center = useCenter();
  const [asked, setAsked] = useState(0);
  const [came, setCame] = useState<{
    asked: number;
    people: readonly DemoPerson[] | null;
  }>();
  useEffect(() => {
    let wanted = true;
    center.api.demoPeople().then(
      (people) => wanted && setCame({ asked, people }),
      () => wanted && setCame({ asked, people: null }),
    );
    return () => {
      wanted = false;
    };
  }, [center, asked]);
  return {
    people: came?.asked === asked ? came.people : undefined,
    again: () => setAsked((n) => n + 1),
  };
}
