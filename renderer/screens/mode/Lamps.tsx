import type { ModeStatus } from '../../../shared/contract/modeTypes.ts';
import { internetLamp, ksefLamp, latarniaLamp } from '../../../shared/i18n/modes.ts';
import { formatTime } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import type { Tone } from '../../ui/tone.ts';
import classes from './ModeSwitch.module.css';

const words = ui.modeSwitch;
const upDown = { up: 'green', down: 'red', unknown: 'grey' } as const satisfies Record<string, Tone>;
const announced: Record<ModeStatus['lamps']['latarnia'], Tone> = {
  available: 'green',
  maintenance: 'amber',
  failure: 'amber',
  totalFailure: 'amber',
  silent: 'grey',
  unknown: 'grey',
};

/** The three sources, none of which is believed alone, with the time of their last answer. */
export const Lamps = ({ now: { lamps } }: { now: ModeStatus }) => (
  <dl className={classes.lamps} aria-label={words.lamps.title}>
    <Lamp name={words.lamps.internet} tone={upDown[lamps.internet]} text={internetLamp[lamps.internet]} />
    <Lamp
      name={words.lamps.ksef}
      tone={upDown[lamps.ksef]}
      text={ksefLamp[lamps.ksef]}
      lastAnswer={lamps.lastKsefAnswer}
    />
    <Lamp
      name={words.lamps.latarnia}
      tone={announced[lamps.latarnia]}
      text={latarniaLamp[lamps.latarnia]}
      lastAnswer={lamps.lastLatarniaAnswer}
    />
  </dl>
);

interface LampProps {
  name: string;
  tone: Tone;
  text: string;
  lastAnswer?: number | null;
}

const Lamp = ({ name, tone, text, lastAnswer }: LampProps) => (
  <>
    <dt>{name}</dt>
    <dd>
      <span className={classes.lamp} data-light data-tone={tone} aria-hidden="true" />
      {text}
      {lastAnswer !== undefined &&
        ` · ${words.lamps.lastAnswer} ${lastAnswer === null ? words.never : formatTime(lastAnswer)}`}
    </dd>
  </>
);
