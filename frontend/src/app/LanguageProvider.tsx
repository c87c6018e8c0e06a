import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { type Language, loadMessages, locales, type Messages, timeZone } from '../i18n/language.ts';

/** Puts everything below into a language. The old one stays on the screen until the new one's texts are here. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [spoken, setSpoken] = useState<{ language: Language; messages: Messages }>();
  useEffect(() => {
    let wanted = true;
    loadMessages(language).then((messages) => {
      if (!wanted) return;
      document.documentElement.lang = language;
      setSpoken({ language, messages });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  if (!spoken) return null;
  const locale = locales[spoken.language];
  return (
    <IntlProvider locale={locale} messages={spoken.messages} timeZone={timeZone}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}
