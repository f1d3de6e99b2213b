import type { DesktopStatus } from '../../shared/contract/desktopTypes.ts';
import type { DesktopEvent, DesktopEventData, DesktopEventName } from '../../shared/contract/desktopCalls.ts';
import type { Computer } from '../../renderer/api/computer.ts';

const first: DesktopStatus = {
  ...{ autoStart: false, asksAutoStart: false, keepsInTray: null },
  updates: { state: 'off', version: null, percent: null, canInstall: false },
  crashes: [],
};

declare global {
  interface Window {
    /** Lets a test say what the desktop would. */
    tellDesktop?: (message: DesktopEvent) => void;
  }
}

/**
 * A desktop around the page of a test: `?computer={"asksAutoStart":true}`; its calls stand on the body. `folder` is
 * what is chosen in the dialog for folders, where there is one.
 */
export function fakeComputer(given: string): Computer {
  const { folder = null, ...wanted } = JSON.parse(given) as Partial<DesktopStatus> & { folder?: string };
  let status: DesktopStatus = { ...first, ...wanted };
  const listeners = new Map<string, Set<(data: never) => void>>();
  const called: string[] = [];
  let files = [{ name: 'faktura-z-pulpitu.xml', base64: btoa('<Faktura/>') }];
  const tell = ({ event, data }: DesktopEvent): void =>
    listeners.get(event)?.forEach((listener) => listener(data as never));
  window.tellDesktop = tell;
  return {
    call: (method, input) => {
      called.push(`${method} ${JSON.stringify(input)}`);
      document.body.dataset['computer'] = called.join(' | ');
      if (method === 'desktop.takeFiles') {
        const taken = files;
        files = [];
        return Promise.resolve(taken as never);
      }
      if (method === 'desktop.chooseFolder') return Promise.resolve(folder as never);
      if (method === 'desktop.set') {
        status = { ...status, ...(input as Partial<DesktopStatus>) };
        tell({ event: 'desktop.changed', data: status });
      }
      return Promise.resolve(status as never);
    },
    on: <E extends DesktopEventName>(event: E, listener: (data: DesktopEventData<E>) => void) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => known.delete(listener);
    },
  };
}
