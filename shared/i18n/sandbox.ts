interface SandboxFacts {
  url: string;
  latarniaUrl: string;
  adminUrl: string;
  trainerUrl: string;
  company: { nip: string; name: string; ksefToken: string };
  certificates: { offline: { p12: string; password: string; serial: string } };
}

/** What `npm run sandbox` tells. */
/** Titles of what the sandbox's Latarnia announces in the trainer's situations. */
export const announcementTitles = {
  MAINTENANCE: 'Planowe prace serwisowe KSeF (ćwiczenie)',
  FAILURE: 'Awaria KSeF (ćwiczenie)',
  TOTAL_FAILURE: 'Awaria całkowita KSeF (ćwiczenie)',
} as const;

export const sandboxText = {
  usage: 'Użycie: npm run sandbox -- --port N [--data KATALOG] [--json]',
  portBusy: (port: number) => `Port ${port} jest zajęty. Podaj inny: --port N (0 oznacza dowolny wolny).`,
  notStarted: (reason: string) => `Piaskownica nie wystartowała: ${reason}`,
  started: ({ url, latarniaUrl, adminUrl, trainerUrl, company, certificates: { offline } }: SandboxFacts) =>
    [
      'Piaskownica KSeF działa (Ctrl+C kończy). To nie jest prawdziwy KSeF.',
      `  API i kody QR        ${url}`,
      `  Latarnia             ${latarniaUrl}`,
      `  Strona trenera       ${trainerUrl}`,
      `  Sterowanie (API)     ${adminUrl}`,
      `  Firma                ${company.name}, NIP ${company.nip}`,
      `  Token KSeF           ${company.ksefToken}`,
      `  Certyfikat typu 2    ${offline.p12} (hasło ${offline.password}, numer ${offline.serial})`,
    ].join('\n'),
};
