import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Good } from '../../../shared/contract/bookTypes.ts';
import { GoodLine } from '../../../shared/domain/book/good.ts';
import { vatRates } from '../../../shared/domain/fa3/line.ts';
import { book } from '../../../shared/i18n/ui/book.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import { FieldHelp } from '../../ui/FieldHelp.tsx';
import { useAction } from '../session/queries.ts';
import type { EditorOf } from './BookScreen.tsx';
import { archiveOf, Editor } from './Editor.tsx';
import { Row, Section } from './Fields.tsx';
import { named, Sales } from './Sales.tsx';
import { goodForm, goodFormProblems, toGood } from './goodForm.ts';
import { useEntryForm } from './useEntryForm.ts';

const words = book.goods;
const { fields } = words;
const gtus = GoodLine.shape.gtu.unwrap().options;
const procedures = GoodLine.shape.procedure.unwrap().options;

/** Everything that a line of an invoice takes over from a good. */
export const GoodEditor = ({ entry: good, searched, onClose, onOpen, onArchived }: EditorOf<Good>) => {
  const [initial] = useState(() => goodForm(good, searched));
  const entry = useEntryForm(initial, goodFormProblems);
  const { form, text, change } = entry;
  const saving = useAction('good.save');
  const archiving = useAction('good.archive');
  const save = (evenIfTwin: boolean) =>
    saving.mutate({ line: toGood(form), ...(good && { id: good.id }), evenIfTwin }, { onSuccess: onClose });
  const none = { value: '', label: fields.none };
  return (
    <Editor
      help="good"
      title={good === null ? words.add : words.edit(good.line.name)}
      onClose={onClose}
      onSubmit={(element) => entry.attempt(element) && save(false)}
      isSaving={saving.isPending}
      error={saving.error ?? archiving.error}
      onSaveAnyway={() => save(true)}
      onOpenTwin={onOpen}
      archive={archiveOf(good, archiving, { onArchived, onClose })}
    >
      {good !== null && <Sales filter={named(good.line.name)} />}
      <Stack gap={8}>
        <TextInput data-autofocus label={fields.name} {...text('name', 'good.name')} />
        <Row columns="1fr 1fr">
          <TextInput label={fields.index} {...text('index', 'good.index')} />
          <TextInput label={fields.unit} {...text('unit', 'good.unit')} />
        </Row>
        <Row columns="1fr 1fr 1fr 1fr">
          <TextInput label={fields.netPrice} inputMode="decimal" {...text('netPrice', 'good.netPrice')} />
          <TextInput
            label={fields.grossPrice}
            inputMode="decimal"
            {...text('grossPrice', 'good.grossPrice')}
          />
          <NativeSelect
            label={fields.vatRate}
            value={form.vatRate}
            data={vatRates.map((value) => ({ value, label: newInvoice.lines.rates[value] }))}
            onChange={(event) =>
              change({ vatRate: vatRates.find((rate) => rate === event.currentTarget.value) ?? '23' })
            }
          />
          {form.vatRate === 'OSS' && (
            <TextInput label={fields.ossRate} inputMode="decimal" {...text('ossRate', 'good.ossRate')} />
          )}
        </Row>
      </Stack>
      <Section title={words.sections.more}>
        <Stack gap={8}>
          <Row columns="1fr 1fr 1fr 1fr">
            <FieldHelp hint="gtin">
              <TextInput label={fields.gtin} inputMode="numeric" {...text('gtin', 'good.gtin')} />
            </FieldHelp>
            <FieldHelp hint="pkwiu">
              <TextInput label={fields.pkwiu} {...text('pkwiu', 'good.pkwiu')} />
            </FieldHelp>
            <FieldHelp hint="cn">
              <TextInput label={fields.cn} {...text('cn', 'good.cn')} />
            </FieldHelp>
            <FieldHelp hint="pkob">
              <TextInput label={fields.pkob} {...text('pkob', 'good.pkob')} />
            </FieldHelp>
          </Row>
          <Row columns="1fr 1fr 1fr">
            <FieldHelp hint="gtu">
              <NativeSelect
                label={fields.gtu}
                value={form.gtu}
                data={[none, ...gtus.map((value) => ({ value, label: value }))]}
                onChange={(event) =>
                  change({ gtu: gtus.find((it) => it === event.currentTarget.value) ?? '' })
                }
              />
            </FieldHelp>
            <FieldHelp hint="procedure">
              <NativeSelect
                label={fields.procedure}
                value={form.procedure}
                data={[none, ...procedures.map((value) => ({ value, label: value }))]}
                onChange={(event) =>
                  change({ procedure: procedures.find((it) => it === event.currentTarget.value) ?? '' })
                }
              />
            </FieldHelp>
            <FieldHelp hint="excise">
              <TextInput label={fields.excise} inputMode="decimal" {...text('excise', 'good.excise')} />
            </FieldHelp>
          </Row>
          <FieldHelp hint="annex15" beside>
            <Checkbox
              label={fields.annex15}
              checked={form.annex15}
              onChange={(event) => change({ annex15: event.currentTarget.checked })}
            />
          </FieldHelp>
        </Stack>
      </Section>
    </Editor>
  );
};
