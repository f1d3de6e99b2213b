import type { DocumentKind } from '../contract/types.ts';
import type { HandOverConsequence, HandOverKind, HandOverReason } from '../domain/handOver.ts';

/** Why this document is the right one for the buyer, or why none is. */
export const handOverReason: Record<HandOverReason, string> = {
  hasNumber:
    'Nabywca ma już tę fakturę w\u00a0KSeF. Wydruk jest jej wizualizacją z numerem KSeF; możesz go dać, ale nie musisz.',
  hasNumberAgreedWay:
    'Ten nabywca nie odbiera faktur w\u00a0KSeF. Przekaż mu fakturę tak, jak się umówiliście: wydruk ma numer KSeF i kod (art.\u00a0106gb\u00a0ust.\u00a04).',
  onlineSoon:
    'Faktura idzie właśnie do KSeF i tam ją nabywca dostanie. Wydruk poczeka chwilę, aż KSeF ją ma; jeśli to się nie uda, zaproponujemy potwierdzenie transakcji.',
  onlineSoonAgreedWay:
    'Faktura idzie właśnie do KSeF, ale ten nabywca dostaje ją od Ciebie (art.\u00a0106gb\u00a0ust.\u00a04). Wydruk poczeka chwilę, aż KSeF ją ma; jeśli to się nie uda, wyjdzie z dwoma kodami.',
  offline24Business:
    'Nabywca z\u00a0NIP dostanie fakturę w\u00a0KSeF, gdy program ją dośle (tryb offline24, art.\u00a0106nda). Przy ladzie daj mu potwierdzenie transakcji z dwoma kodami.',
  maintenanceBusiness:
    'Nabywca z\u00a0NIP dostanie fakturę w\u00a0KSeF po zakończeniu prac (niedostępność, art.\u00a0106nh). Przy ladzie daj mu potwierdzenie transakcji z dwoma kodami.',
  offlineWithoutNip:
    'Nabywca nie ma NIP, więc nie odbierze faktury w\u00a0KSeF. Daj mu fakturę: wydruk ma dwa kody (art.\u00a0106gb\u00a0ust.\u00a04).',
  offlineForeign:
    'Nabywca jest z zagranicy: fakturę dostaje od Ciebie, tak jak się umówiliście. Wydruk ma dwa kody (art.\u00a0106gb\u00a0ust.\u00a04).',
  failure:
    'Fakturę wystawiono w czasie awarii KSeF, więc możesz ją dać każdemu nabywcy. Wydruk ma dwa kody (art.\u00a0106nf).',
  totalFailure:
    'W czasie awarii całkowitej faktura nie idzie do KSeF. Każdy nabywca dostaje ją od Ciebie, bez kodów (art.\u00a0106ne).',
  dutyLifted:
    'Awaria całkowita zwolniła tę fakturę z wysyłki, więc nabywca nie dostanie jej w\u00a0KSeF. Daj mu fakturę.',
  rejected:
    'KSeF odrzucił tę fakturę. Nie dawaj jej nikomu, zanim nie naprawisz przyczyny: nie wiadomo jeszcze, czy zostanie taka sama.',
};

/** What the user should know before another document than the proposed one leaves. */
export const handOverConsequence: Record<HandOverConsequence, string> = {
  businessGetsItInKsef:
    'Nabywca z\u00a0NIP powinien dostać tę fakturę w\u00a0KSeF. Wydruk dany wcześniej łatwo wziąć za fakturę: dzień jej otrzymania może się wtedy różnić od dnia w\u00a0KSeF.',
  sameOnTillPaper: 'To samo na rolce 80\u00a0mm, dla drukarki paragonowej. Ma te same kody.',
  confirmationIsNoInvoice:
    'Potwierdzenie nie jest fakturą, a ten nabywca nie odbierze jej w\u00a0KSeF. Fakturę i tak trzeba mu będzie przekazać.',
  confirmationInFailure:
    'Potwierdzenie nie jest fakturą. Wystawioną w czasie awarii nabywca może dostać od razu.',
  confirmationBeforeNumber:
    'Potwierdzenie nie jest fakturą. Przydaje się, gdy nabywca nie może poczekać, aż KSeF nada numer.',
  duplicate:
    'Duplikat daje się wtedy, gdy faktura zginęła lub się zniszczyła (art.\u00a0106l). Nosi dzisiejszą datę, a jego sporządzenie trafia do dziennika.',
  beforeNumber:
    'To wydruk sprzed nadania numeru KSeF, taki jak wyszedł z programu. Nabywcy daj raczej wydruk z numerem.',
  rejected:
    'KSeF odrzucił tę fakturę. Gdy ją naprawisz, wydruk może być inny, a nabywca zostanie z nieważnym.',
};

/** Names of the documents. */
export const handOverName: Record<HandOverKind, string> = {
  pdf: 'Faktura',
  till: 'Faktura na rolce 80\u00a0mm',
  confirmation: 'Potwierdzenie transakcji',
  tillConfirmation: 'Potwierdzenie na rolce 80\u00a0mm',
  pdfDuplicate: 'Duplikat faktury',
  pdfOffline: 'Faktura sprzed nadania numeru',
};

/** Names of everything that can be made of an invoice. */
export const documentName: Record<DocumentKind, string> = {
  ...handOverName,
  codesSheet: 'Karta z kodami',
  xml: 'XML',
  upo: 'UPO',
  upoPdf: 'UPO jako PDF',
  conflictPdf: 'Wydruk dokumentu, który ma KSeF',
  conflictXml: 'XML dokumentu, który ma KSeF',
  kod1Png: 'KOD I, PNG',
  kod1Svg: 'KOD I, SVG',
  kod2Png: 'KOD II, PNG',
  kod2Svg: 'KOD II, SVG',
};
