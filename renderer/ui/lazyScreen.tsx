import { lazy, useState, type ComponentType } from 'react';

export interface LazyScreen<P> {
  /** Stands for the screen, which comes by itself when it is shown first. */
  Screen: ComponentType<P>;
  /** Has it come before it is shown. */
  preload: () => Promise<unknown>;
}

/** A screen whose code is not part of the first load. */
export function lazyScreen<P extends object>(load: () => Promise<ComponentType<P>>): LazyScreen<P> {
  let loaded: ComponentType<P> | null = null;
  let coming: Promise<ComponentType<P>> | null = null;
  const preload = (): Promise<ComponentType<P>> => {
    coming ??= load().then(
      (screen) => (loaded = screen),
      (error: unknown) => {
        coming = null; // a file that could not be read is asked for again
        throw error;
      },
    );
    return coming;
  };
  const begin = (): ComponentType<P> => loaded ?? lazy(async () => ({ default: await preload() }));
  const Screen = (props: P) => {
    // What has come already is shown without a fallback in between; a screen that is shown never changes its type.
    const [Shown] = useState(() => begin());
    return <Shown {...props} />;
  };
  return { Screen, preload };
}
