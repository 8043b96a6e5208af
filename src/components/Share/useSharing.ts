import { useCallback, useEffect, useState } from 'react';
import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { copyText } from './copyText';
import type { SharedProgram } from './link';

/** How long a word about the clipboard stays, in milliseconds. */
const NOTICE_MS = 6000;

/** What came of the last wish to share or copy. */
export interface Sharing {
  /** A sentence for a status line; empty when there is nothing to say. */
  notice: string;
  /** An address that the clipboard refused, to be copied by hand; null when there is none. */
  byHand: string | null;
  /** Copies a link that opens this program in the playground. */
  share: (program: SharedProgram) => void;
  /** Copies code as it is. */
  copyCode: (code: string) => void;
  /** Copies the address of a place on this page. */
  copyAddress: (anchor: string) => void;
  /** Shows a sentence of somebody else's for as long as one of its own. */
  tell: (sentence: string) => void;
  dismiss: () => void;
}

const copied = (): string => translate({ id: 'share.copied', message: 'リンクをコピーしました' });

/** Sharing and copying of one block. Nothing leaves the page: a program travels in the link itself. */
export function useSharing(): Sharing {
  const playground = useBaseUrl('/play');
  const [notice, setNotice] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);

  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => setNotice(''), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const copyLink = useCallback(async (address: Promise<string>): Promise<void> => {
    setByHand(null);
    const done = await copyText(address);
    setNotice(done ? copied() : '');
    if (!done) setByHand(await address);
  }, []);

  const share = useCallback(
    (program: SharedProgram) => {
      const address = import('./link').then(async ({ writeLink }) => {
        const fragment = await writeLink(program);
        if (fragment === null) throw new RangeError('too long');
        return new URL(`${playground}#${fragment}`, location.href).href;
      });
      copyLink(address).catch((error: unknown) => {
        setNotice(
          error instanceof RangeError
            ? translate({
                id: 'share.tooLong',
                message: 'コードが長すぎて、リンクに入りません。',
              })
            : translate({
                id: 'share.failed',
                message: 'リンクを作れませんでした。もう一度押してください。',
              }),
        );
      });
    },
    [playground, copyLink],
  );

  const copyAddress = useCallback(
    (anchor: string) => {
      const address = new URL(`#${anchor}`, location.href).href;
      void copyLink(Promise.resolve(address));
    },
    [copyLink],
  );

  const copyCode = useCallback((code: string) => {
    void copyText(Promise.resolve(code)).then((done) => {
      setNotice(
        done
          ? translate({ id: 'share.code.copied', message: 'コードをコピーしました' })
          : translate({
              id: 'share.code.refused',
              message: 'コピーできませんでした。コードを選んでコピーしてください。',
            }),
      );
    });
  }, []);

  const dismiss = useCallback(() => setByHand(null), []);
  return { notice, byHand, share, copyCode, copyAddress, tell: setNotice, dismiss };
}
