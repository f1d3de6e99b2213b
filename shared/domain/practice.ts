/** Whether documents are of a company that practises: no, in training, or in an outage drill of a real firm. */
export type Practice = boolean | 'drill';

/** What a company's documents are marked as. */
export const practiceOf = (company: { training: boolean; drill?: boolean | undefined } | null): Practice =>
  company?.drill === true ? 'drill' : (company?.training ?? false);
