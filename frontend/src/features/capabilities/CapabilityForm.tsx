import { ChevronDown, ChevronUp, MapPin } from 'lucide-react';
import type { CapabilityStatus } from '../../contracts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { languageNames, languages } from '../../i18n/language.ts';
import { useThisRoom, useEntities } from '../../live/thisRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { categories, categoryIcons } from '../../ui/categories.ts';
import { Checks } from '../../ui/Checks.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldRow, FormSheet } from '../../ui/Sheet.tsx';
import styles from './CapabilityForm.module.css';
import type { CapabilityField } from './capability-form.ts';
import { useCapabilityForm } from './useCapabilityForm.ts';

const states: readonly CapabilityStatus[] = ['active', 'temporarilyClosed', 'inactive', 'defunct'];

/** Asks what the community already has. */
export function CapabilityForm({ revises, onClose }: { revises?: string; onClose: () => void }) {
  const t = useT();
  const { place, members } = useThisRoom();
  const capability = useEntities('capabilities').find((c) => c.id === revises);
  const form = useCapabilityForm(capability, onClose);
  const { draft, change, more } = form;
  const error = (field: CapabilityField) => form.problem(field);
  return (
    <FormSheet
      title={
        capability
          ? t('capability.reviseTitle', { name: capability.name?.content ?? t(`category.${capability.category}`) })
          : t('capability.addTitle')
      }
      onClose={onClose}
      onSubmit={() => void form.submit()}
      pending={form.pending}
      submit={capability ? t('capability.save') : t('capability.publish', { place })}
      audience={t('capability.seenBy', { n: members.length })}
      problem={
        form.refusal && (
          <Refused what={t('capability.refused')} code={form.refusal.code} values={form.refusal.details} />
        )
      }
    >
      <TextField
        label={t('capability.name')}
        placeholder={t('capability.nameExample')}
        inputRef={focusOnce}
        error={error('name')}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <Select
        label={t('capability.category')}
        placeholder={t('capability.choose')}
        options={categories.map((id) => ({ id, label: t(`category.${id}`), icon: categoryIcons[id] }))}
        value={draft.category}
        onChange={(category) => change({ category })}
        error={error('category')}
      />
      {capability && (
        <Select
          label={t('capability.state')}
          options={states.map((id) => ({ id, label: t(`capability.status.${id}`) }))}
          value={draft.status}
          onChange={(status) => change({ status })}
        />
      )}
      <FieldRow>
        <TextField
          label={t('capability.schedule')}
          placeholder={t('capability.scheduleExample')}
          error={error('schedule')}
          value={draft.schedule}
          onChange={(schedule) => change({ schedule })}
        />
        <TextField
          label={t('capability.capacity')}
          placeholder={t('capability.capacityExample')}
          error={error('capacity')}
          value={draft.capacity}
          onChange={(capacity) => change({ capacity })}
        />
      </FieldRow>
      <TextField
        label={t('capability.location')}
        icon={MapPin}
        error={error('location')}
        value={draft.location}
        onChange={(location) => change({ location })}
      />
      <Button
        look="quiet"
        icon={more ? ChevronUp : ChevronDown}
        className={styles.more}
        aria-expanded={more}
        onPress={() => form.setMore(!more)}
      >
        {t('capability.more')}
      </Button>
      {more && (
        <>
          <TextArea
            label={t('capability.description')}
            optional
            error={error('description')}
            value={draft.description}
            onChange={(description) => change({ description })}
          />
          <TextField
            label={t('capability.eligibility')}
            optional
            error={error('eligibility')}
            value={draft.eligibility}
            onChange={(eligibility) => change({ eligibility })}
          />
          <TextField
            label={t('capability.requiredDocuments')}
            optional
            error={error('requiredDocuments')}
            value={draft.requiredDocuments}
            onChange={(requiredDocuments) => change({ requiredDocuments })}
          />
          <Checks
            label={t('capability.languages')}
            options={languages.map((id) => ({ id: id as string, label: languageNames[id] }))}
            value={draft.languages}
            onChange={(chosen) => change({ languages: chosen })}
          />
        </>
      )}
    </FormSheet>
  );
}
