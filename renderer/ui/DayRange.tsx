import { DayField } from './DayField.tsx';

interface Days {
  from: string;
  to: string;
}
interface DayRangeProps {
  words: Days;
  /** Warsaw day, `YYYY-MM-DD`. */
  today: string;
  value: Days;
  /** Of each field. */
  width: number;
  onChange: (changed: Partial<Days>) => void;
}

/** The first and the last day of a range, side by side; either may be empty. */
export const DayRange = ({ words, today, value, width, onChange }: DayRangeProps) =>
  (['from', 'to'] as const).map((which) => (
    <DayField
      key={which}
      width={width}
      label={words[which]}
      today={today}
      value={value[which]}
      onChange={(day) => onChange({ [which]: day })}
    />
  ));
