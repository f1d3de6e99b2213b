import type { EnvironmentName } from '../../shared/domain/environment.ts';
import { environmentExplanation, environmentName } from '../../shared/i18n/modes.ts';
import classes from './EnvironmentBadge.module.css';

/** Is this for real: the name of the KSeF environment in an unmistakable colour. */
export const EnvironmentBadge = ({ name }: { name: EnvironmentName }) => (
  <span className={classes.badge} data-environment={name} title={environmentExplanation[name]}>
    {environmentName[name]}
  </span>
);

/** A stripe along the window's upper edge in the environment's colour. */
export const EnvironmentStripe = ({ name }: { name: EnvironmentName }) => (
  <div className={classes.stripe} data-environment={name} aria-hidden="true" />
);
