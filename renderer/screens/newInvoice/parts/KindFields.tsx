import { NativeSelect } from '@mantine/core';
import type { InvoiceKind } from '../../../../shared/domain/draft.ts';
import { currencies } from '../../../../shared/domain/currency.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { useKnownStatus } from '../../session/queries.ts';
import classes from '../NewInvoice.module.css';
import { paidToOwn } from '../form/fromBook.ts';
import { withCurrency } from '../form/invoiceForm.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

const words = invoiceForm;
/** Corrections of one invoice begin at that invoice. */
const kinds = ['VAT', 'ZAL', 'ROZ', 'UPR', 'KOR'] as const satisfies readonly InvoiceKind[];
/** Puts a kind into the form by its name, as the list of kinds has it. */
export function setKindNamed(control: InvoiceFormControl, name: string): void {
  if (name === 'PROFORMA') control.setProforma();
  else control.setKind(kinds.find((it) => it === name) ?? 'VAT');
}

/** Those that Polish firms use most come first. */
const usualCurrencies = ['PLN', 'EUR', 'USD', 'GBP', 'CHF', 'CZK'];
const allCurrencies = [...usualCurrencies, ...currencies.filter((it) => !usualCurrencies.includes(it))];

/** What kind of document it is, and in which currency. */
export const KindFields = ({ control, isNew }: { control: InvoiceFormControl; isNew: boolean }) => {
  const { form, today } = control;
  const accounts = useKnownStatus().company?.accounts ?? [];
  const { kind, currency } = form.draft;
  return (
    <div className={classes.kind}>
      {isNew && (
        <NativeSelect
          label={words.kind}
          data-path="kind"
          value={form.proforma ? 'PROFORMA' : kind}
          data={[
            ...kinds.map((value) => ({ value, label: words.kinds[value] })),
            { value: 'PROFORMA', label: words.proforma },
          ]}
          onChange={(event) => setKindNamed(control, event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={words.currency}
        data-path="currency"
        value={currency}
        error={control.errorAt('currency')}
        data={allCurrencies}
        onChange={(event) => {
          const { value } = event.currentTarget;
          control.edit((it) => paidToOwn(withCurrency(it, value, today), accounts));
        }}
      />
    </div>
  );
};
