import type { ReactNode } from 'react';
import classes from './fields.module.css';

/** Fields that belong together, under a name. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={classes.section}>
    <legend>{title}</legend>
    {children}
  </fieldset>
);

/** Fields side by side, in columns of CSS grid. */
export const Row = ({ columns, children }: { columns: string; children: ReactNode }) => (
  <div className={classes.row} style={{ gridTemplateColumns: columns }}>
    {children}
  </div>
);
