import type { ReactNode } from 'react';
import type { Tone } from '../../ui/tone.ts';

/** Something that needs a person, whoever says it. */
export interface Warning {
  key: string;
  tone: Tone;
  /** The program waits for an answer: nothing else comes first. */
  isQuestion?: true;
  /** What a reader hears of it while it is folded away. */
  said: string;
  /** Its line above the screen; `more` stands at the end of its buttons. */
  line: (more?: ReactNode) => ReactNode;
}
