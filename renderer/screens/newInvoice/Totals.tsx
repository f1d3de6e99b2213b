import { formatAmount, formatGrosze } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import type { InvoiceTotals } from '../../../shared/domain/vat.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './Totals.module.css';

const words = ui.newInvoice.totals;
const rates = ui.newInvoice.lines.rates;

/** Totals while one types, by the same rules the core uses. */
export const Totals = ({ totals, toPay }: { totals: InvoiceTotals; toPay: string }) => (
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
        {totals.rates.map(({ rate, netGrosze, vatGrosze, grossGrosze }) => (
          <tr key={rate}>
            <td>{rates[rate]}</td>
            <td>{formatGrosze(netGrosze)}</td>
            <td>{formatGrosze(vatGrosze)}</td>
            <td>{formatGrosze(grossGrosze)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className={classes.toPay}>
      <span>{toPay}</span>
      <output aria-label={toPay}>{formatAmount(totals.grossGrosze)}</output>
    </p>
  </Panel>
);
