/** Words that JPK_FA (4) wants literally in `P_106E_3A`. */
export const jpkMargin = {
  usedGoods: 'procedura marży - towary używane',
  art: 'procedura marży - dzieła sztuki',
  collectibles: 'procedura marży - przedmioty kolekcjonerskie i antyki',
} as const;
