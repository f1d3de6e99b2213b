import type { Exchange } from '../../../../shared/domain/draft.ts';
import { parseQuantity, percentOfGrosze } from '../../../../shared/domain/money.ts';
import type { InvoiceTotals } from '../../../../shared/domain/vat.ts';
import { formatAmount, formatGrosze } from '../../../../shared/i18n/format.ts';
import { newInvoice } from '../../../../shared/i18n/ui/newInvoice.ts';
import { Panel } from '../../../ui/Panel.tsx';
import classes from './Totals.module.css';

const words = newInvoice.totals;
const rates = newInvoice.lines.rates;

interface TotalsProps {
  totals: InvoiceTotals;
  currency: string;
  exchange: Exchange | undefined;
  toPay: string;
}

/** Tax in zl of an invoice in another currency; null while the rate can't be read. */
function vatInPln(vatGrosze: number, exchange: Exchange | undefined): number | null {
  const rate = parseQuantity(exchange?.rate ?? '');
  return rate === null ? null : percentOfGrosze(vatGrosze, rate.times(100));
}

/** Totals while one types, by the same rules the core uses. */
export const Totals = ({ totals, currency, exchange, toPay }: TotalsProps) => {
  const inPln = currency === 'PLN' ? null : vatInPln(totals.vatGrosze, exchange);
  return (
    <Panel title={words.title}>
      <table className={classes.table} aria-label={words.title}>
        <thead>
          <tr>
            <th>{words.rate}</th>
            <th>{words.net}</th>
            <th>{words.vat}</th>
            <th>{words.gross}</th>
          </tr>
        </thead>
        <tbody>
          {totals.rates.map(({ rate, ossRate = '', netGrosze, vatGrosze, grossGrosze }) => (
            <tr key={rate + ossRate}>
              <td>
                {rates[rate]}
                {ossRate !== '' && ` ${ossRate.replace('.', ',')} %`}
              </td>
              <td>{formatGrosze(netGrosze)}</td>
              <td>{formatGrosze(vatGrosze)}</td>
              <td>{formatGrosze(grossGrosze)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {inPln !== null && (
        <p className={classes.inPln}>
          {words.vatInPln}: {formatAmount(inPln)}
        </p>
      )}
      <p className={classes.toPay}>
        <span>{toPay}</span>
        <output aria-label={toPay}>{formatAmount(totals.grossGrosze, currency)}</output>
      </p>
    </Panel>
  );
};
