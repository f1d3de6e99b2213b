import { contextBridge, ipcRenderer } from 'electron';

// The whole surface of the window: two functions (style.md 3).
contextBridge.exposeInMainWorld('latarnik', {
  send: (text: string): Promise<string> => ipcRenderer.invoke('rpc', text) as Promise<string>,
  onEvent: (listener: (message: unknown) => void): (() => void) => {
    const receive = (_: unknown, message: unknown) => listener(message);
    ipcRenderer.on('event', receive);
    return () => ipcRenderer.off('event', receive);
  },
});
