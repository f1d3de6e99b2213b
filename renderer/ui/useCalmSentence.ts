import { useEffect, useRef, useState } from 'react';

/** A reader finishes a sentence before the next one comes. */
const everyMs = 4_000;

/**
 * What a live region says of something that changes many times a second: the first sentence at once, then the newest
 * one every few seconds, and the last one always.
 */
export function useCalmSentence(sentence: string): string {
  const [said, setSaid] = useState(sentence);
  const newest = useRef(sentence);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    // What is over is not unsaid: its last sentence may still be waiting for its turn.
    if (sentence === '' || sentence === newest.current) return;
    newest.current = sentence;
    const say = () => {
      setSaid(newest.current);
      const spoken = newest.current;
      timer.current = window.setTimeout(() => {
        timer.current = undefined;
        if (newest.current !== spoken) say();
      }, everyMs);
    };
    if (timer.current === undefined) say();
  }, [sentence]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return said;
}
