import { Check, ChevronDown, Search } from 'lucide-react';
import {
  Autocomplete,
  Button as AriaButton,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  Select as AriaSelect,
  SelectValue,
  useFilter,
} from 'react-aria-components';
import { useT } from '../i18n/useT.ts';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { FieldParts } from './Field.tsx';
import own from './SearchSelect.module.css';

export interface OptionGroup {
  id: string;
  label: string;
  options: readonly { id: string; label: string; note?: string }[];
}

/** One choice of very many, in groups; what is typed narrows them down. */
export function SearchSelect({
  label,
  groups,
  value,
  onChange,
  placeholder,
}: {
  label: string;
  groups: readonly OptionGroup[];
  value: string | null;
  onChange: (value: string) => void;
  placeholder?: string;
}) {
  const t = useT();
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <AriaSelect
      className={styles.field}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      placeholder={placeholder}
    >
      <FieldParts label={label}>
        <AriaButton className={classes(styles.input, styles.choice)}>
          <SelectValue className={styles.chosen}>
            {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
          </SelectValue>
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
      </FieldParts>
      <Popover className={classes(styles.popover, own.popover)} offset={4}>
        <Autocomplete filter={contains}>
          <SearchField aria-label={t('ui.search')} autoFocus className={own.search}>
            <span className={styles.frame}>
              <Search size={16} aria-hidden />
              <Input className={classes(styles.input, styles.led)} placeholder={t('ui.search')} />
            </span>
          </SearchField>
          <ListBox
            className={classes(styles.list, own.list)}
            items={groups}
            renderEmptyState={() => <p className={own.none}>{t('ui.nothingFound')}</p>}
          >
            {(group) => (
              <ListBoxSection id={group.id}>
                <Header className={own.group}>{group.label}</Header>
                {group.options.map(({ id, label: word, note }) => (
                  <ListBoxItem
                    key={id}
                    id={id}
                    textValue={note === undefined ? word : `${word} · ${note}`}
                    className={styles.option}
                  >
                    {({ isSelected }) => (
                      <>
                        <span className={own.option}>
                          {word}
                          {note !== undefined && <span className={own.note}>{note}</span>}
                        </span>
                        {isSelected && <Check size={16} aria-hidden />}
                      </>
                    )}
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            )}
          </ListBox>
        </Autocomplete>
      </Popover>
    </AriaSelect>
  );
}
