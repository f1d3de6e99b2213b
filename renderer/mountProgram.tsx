import './mantineStyles.ts';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { keepFocus } from './ui/keepFocus.ts';
import type { Program } from './screens/session/client.ts';

/** Shows the interface of a program in the page's `#root`. */
export function mountProgram(program: Program): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('#root is missing');
  keepFocus(document);
  createRoot(root).render(<App program={program} />);
}
