import { plural } from './format.ts';

/** What the hosts say outside the window. */
export const hostText = {
  notBuilt: 'Interfejs nie jest jeszcze zbudowany. Uruchom: npm start',
  building: 'Buduję interfejs…',
  tryingElectron: 'Sprawdzam, czy można pobrać Electrona…',
  noElectron: 'Electrona nie ma i nie da się go teraz pobrać: otwieram Latarnika w oknie przeglądarki.',
  noDisplay: 'Ten komputer nie ma ekranu: Latarnik będzie dostępny pod adresem poniżej.',
  windowOpened: 'Latarnik otworzył okno. Ctrl+C w tym oknie kończy program.',
  openYourself: (url: string) => `Otwórz w przeglądarce na tym komputerze (adres działa raz): ${url}`,
  stillDelivering: (waiting: number) =>
    `Okno zamknięte, ale ${waiting} ${plural(waiting, 'faktura czeka', 'faktury czekają', 'faktur czeka')} ` +
    'na wysłanie do KSeF. Latarnik pracuje dalej i zakończy się sam.',
  badPort: (port: string) =>
    `„${port}” nie jest numerem portu. Podaj liczbę od 1 do 65535 albo pomiń --port.`,
  portTaken: (port: number) =>
    `Port ${port} zajmuje inny program albo system go nie udostępnia. Podaj inny albo pomiń --port.`,

  keychainMissing:
    'System nie ma pęku kluczy, którym można bezpiecznie chronić sekrety. Latarnik użyje hasła sejfu.',
};
