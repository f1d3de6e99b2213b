/** What of a draft names its days. */
interface Dated {
  period?: { to: string } | undefined;
  saleDate?: string | undefined;
  advances?: readonly { day: string }[] | undefined;
  payment?:
    { dueDate?: string | undefined; terms?: readonly { day?: string | undefined }[] | undefined } | undefined;
}

/** The day or the end of the period of the sale, or the day of the one payment in advance. */
export const saleDayOf = ({ draft, issueDate }: { draft: Dated; issueDate: string }): string =>
  draft.period?.to ??
  draft.saleDate ??
  (draft.advances?.length === 1 ? draft.advances[0]?.day : undefined) ??
  issueDate;

/** By when it is to be paid: the first day that is named; null where none is. */
export const paymentDayOf = ({ payment }: Pick<Dated, 'payment'>): string | null =>
  payment?.dueDate ?? payment?.terms?.find(({ day }) => day !== undefined)?.day ?? null;
