import type { Input, Output } from '../../shared/contract/contract.ts';
import type { savedCalls } from '../../shared/contract/savedCalls.ts';
import type { ProformaView, SavedView } from '../../shared/contract/savedTypes.ts';
import type { Schedule } from '../../shared/domain/recurring.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { now } from './fakeProgramData.ts';
import { validDraft } from './drafts.ts';

type Saved = keyof typeof savedCalls;
type SavedHandlers = { [M in Saved]?: (input: Input<M>) => Output<M> };

const one = (id: string, change: Partial<SavedView>): SavedView => ({
  ...{ id, kind: 'draft', name: id, draft: validDraft(), changedAt: now },
  ...{ schedule: null, next: null, waiting: 0, problem: null, ...change },
});
const rent = validDraft({
  lines: [{ name: 'Najem lokalu za {miesiąc} {rok}', quantity: '1', netPrice: '2500.00', vatRate: '23' }],
  period: { from: '2026-11-01', to: '2026-11-30' },
});
const monthly: Schedule = {
  ...{ every: 'month', day: 10, from: '2026-11-01', until: null },
  ...{ automatic: true, dueDays: 14, onHoliday: 'nextWorkingDay' },
};

const someSaved = (): SavedView[] => [
  one('S1', { name: 'Oferta dla gminy', draft: validDraft({ buyer: { id: { kind: 'none' }, name: '' } }) }),
  one('S2', { kind: 'template', name: 'Serwis kwartalny' }),
  one('S3', { kind: 'recurring', name: 'Najem', draft: rent, schedule: monthly, next: '2026-12-10' }),
  one('S4', {
    ...{ kind: 'recurring', name: 'Obsługa księgowa', waiting: 2, next: '2026-11-10' },
    schedule: { ...monthly, automatic: false, until: '2027-06-30' },
    problem: { code: 'keystore.noOfflineCertificate', details: {} },
  }),
];
const proforma: ProformaView = {
  ...{ id: 'P1', number: 'PRO/1/11/2026', issueDate: '2026-11-18', issuedAt: now, buyerName: 'Kowalska' },
  ...{ grossGrosze: 46_494, currency: 'PLN', invoice: null },
};
const someProformas: ProformaView[] = [
  { ...proforma, id: 'P2', number: 'PRO/2/11/2026' },
  { ...proforma, invoice: { id: 'LAT-20261120-0003', number: 'FV/3/11/2026' } },
];

/** Saved drafts of a fake program: put away, had back, changed. */
export function fakeSaved(isBusy: boolean): SavedHandlers {
  let items = isBusy ? someSaved() : [];
  const proformas = isBusy ? someProformas : [];
  const away = new Map<string, SavedView>();
  const forms = new Map<string, string>();
  const find = (id: string): SavedView => {
    const it = items.find((other) => other.id === id) ?? away.get(id);
    if (!it) throw new AppError('saved.notFound', { id });
    return it;
  };
  const put = (it: SavedView): SavedView => {
    items = [it, ...items.filter(({ id }) => id !== it.id)];
    return it;
  };
  return {
    'form.kept': () => [...forms].map(([key, form]) => ({ key, form, changedAt: now })),
    'form.keep': ({ key, form }) => {
      forms.delete(key);
      if (form !== null) forms.set(key, form);
      return null;
    },
    'saved.list': ({ kind }) => items.filter((it) => kind === undefined || it.kind === kind),
    'saved.get': ({ id }) => find(id),
    'saved.put': ({ id = `S${items.length + 1}`, schedule, ...rest }) =>
      put(one(id, { ...rest, schedule: schedule ?? null, next: schedule?.from ?? null })),
    'saved.remove': ({ id }) => {
      away.set(id, find(id));
      items = items.filter((it) => it.id !== id);
      return null;
    },
    'saved.restore': ({ id }) => put(find(id)),
    'saved.skip': ({ id }) => put({ ...find(id), waiting: find(id).waiting - 1, next: '2026-12-10' }),
    'proforma.list': () => ({ total: proformas.length, items: proformas }),
    'proforma.document': ({ id }) => ({
      ...{ fileId: id, name: `${id}.pdf`, mediaType: 'application/pdf', sizeBytes: 24_000 },
    }),
  };
}
