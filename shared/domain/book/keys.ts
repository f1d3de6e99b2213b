/** What an entry of the book – a customer or a good – is found and told apart by. All texts are folded. */
export interface BookKeys {
  /** Its number or code; two with the same one are twins. */
  number: string | null;
  /** Its name with what else makes it the same one; two with the same are twins. */
  name: string;
  /** What it is searched by, the best first: a match in `name` counts more than one in `numbers`. */
  words: { name: string; numbers: string; codes: string; other: string };
}
