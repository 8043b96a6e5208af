/** Whether types are checked in editors: one switch for all of them, remembered. */
import { useSyncExternalStore } from 'react';
import type { MessageLanguage } from '../../../runner/protocol';
import type { Ask } from './client';

/** How the type check of the page stands. */
export type TypeCheck =
  | { state: 'off' }
  | { state: 'loading'; part: number }
  | { state: 'failed' }
  | { state: 'on'; ask: Ask };

const KEY = 'type-check';
const OFF: TypeCheck = { state: 'off' };

let now: TypeCheck = OFF;
let started: Promise<Ask> | undefined;
const listeners = new Set<() => void>();

function become(next: TypeCheck): void {
  now = next;
  for (const listener of listeners) listener();
}

function remember(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(KEY, 'on');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
}

/** Whether the reader had it on when they were here last. */
export function isRemembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

/** Switches it on, fetching the worker when it is not here yet, and remembers. */
export async function switchOn(language: MessageLanguage): Promise<void> {
  if (now.state === 'on' || now.state === 'loading') return;
  remember(true);
  become({ state: 'loading', part: 0 });
  started ??= import('./client').then(({ startTypes }) =>
    startTypes(language, (part) => {
      if (now.state === 'loading') become({ state: 'loading', part });
    }),
  );
  try {
    const ask = await started;
    if (isLoading()) become({ state: 'on', ask });
  } catch {
    // Tried again at the next press.
    started = undefined;
    if (isLoading()) become({ state: 'failed' });
  }
}

/** The reader may have switched it off meanwhile. */
function isLoading(): boolean {
  return now.state === 'loading';
}

/** Switches it off and remembers. The worker stays, in case it is wanted again. */
export function switchOff(): void {
  remember(false);
  become(OFF);
}

/** The worker has died: says so, and starts another when asked again. */
export function giveUp(): void {
  started = undefined;
  if (now.state === 'on') become({ state: 'failed' });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the type check stands, the same for all editors of the page. */
export function useTypeCheck(): TypeCheck {
  return useSyncExternalStore(
    subscribe,
    () => now,
    () => OFF,
  );
}
