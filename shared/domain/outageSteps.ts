/** What a firm has, as far as it matters when KSeF can't be reached. */
export interface OutageFacts {
  hasOfflineCertificate: boolean;
  /** Last Warsaw day on which the certificate may sign. */
  certificateValidTo: string | null;
  /** Warsaw day. */
  today: string;
  /** The safe is opened by a passphrase that somebody has to know. */
  isSafeByPassphrase: boolean;
  canLogIn: boolean;
  hasBackupFolder: boolean;
  training: boolean;
}

/** What a firm still has to do before an outage, the most urgent first; texts in shared/i18n/help/outageSheet.ts. */
export const outageTodos = [
  'getCertificate',
  'renewCertificate',
  'enterLogin',
  'knowPassphrase',
  'setBackup',
  'practise',
] as const;
export type OutageTodo = (typeof outageTodos)[number];

/** What is left to do by a firm's own state. Two things are always worth doing: to practise, and to know the passphrase. */
export function outageTodo(facts: OutageFacts): OutageTodo[] {
  const { hasOfflineCertificate, certificateValidTo, today, training } = facts;
  const isOver = certificateValidTo !== null && certificateValidTo < today;
  const needed: Record<OutageTodo, boolean> = {
    getCertificate: !hasOfflineCertificate,
    renewCertificate: hasOfflineCertificate && isOver,
    enterLogin: !facts.canLogIn,
    knowPassphrase: facts.isSafeByPassphrase && !training,
    setBackup: !facts.hasBackupFolder && !training,
    practise: true,
  };
  return outageTodos.filter((it) => needed[it]);
}
