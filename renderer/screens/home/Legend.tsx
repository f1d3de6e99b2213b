import classes from './Home.module.css';

interface LegendProps {
  /** What a swatch looks like (`data-look` of the stylesheet), and the word for it. */
  items: readonly (readonly [look: string, word: string])[];
}

/** What the colours of a picture mean. */
export const Legend = ({ items }: LegendProps) => (
  <ul className={classes.legend}>
    {items.map(([look, word]) => (
      <li key={look}>
        <span className={classes.swatch} data-look={look} aria-hidden="true" />
        {word}
      </li>
    ))}
  </ul>
);
