/** Colours that carry a meaning; the word beside them always says the same. */
export const tones = ['green', 'amber', 'blue', 'red', 'darkRed', 'grey'] as const;
export type Tone = (typeof tones)[number];
