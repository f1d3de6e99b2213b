import { contextBridge, ipcRenderer } from 'electron';

/** The whole surface of the window: two functions to the core, and the same two to the desktop itself. */
const doorTo = (call: string, event: string) => ({
  send: (text: string): Promise<string> => ipcRenderer.invoke(call, text) as Promise<string>,
  onEvent: (listener: (message: unknown) => void): (() => void) => {
    const receive = (_: unknown, message: unknown) => listener(message);
    ipcRenderer.on(event, receive);
    return () => ipcRenderer.off(event, receive);
  },
});
contextBridge.exposeInMainWorld('latarnik', doorTo('rpc', 'event'));
contextBridge.exposeInMainWorld('latarnikDesktop', doorTo('desktop', 'desktop-event'));
