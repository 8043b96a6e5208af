import { translate } from '@docusaurus/Translate';
import type { KeyboardEvent, ReactNode } from 'react';
import { formatTime } from '../../trace/axis';
import { SPEEDS, type Speed } from '../../trace/player';
import Icon, { type IconName } from './Icon';
import styles from './styles.module.css';

/** What a reader can do to the playhead. */
export type TransportAction = 'start' | 'back' | 'toggle' | 'forward' | 'end';

/** The scrubber counts from 0 to this. */
export const SCRUB_STEPS = 1000;

/** Where the playhead is, as the transport shows it. */
export interface TransportState {
  playing: boolean;
  /** 0 to `SCRUB_STEPS`. */
  along: number;
  /** Milliseconds. */
  t: number;
  speed: Speed;
  /** The moment in words, for those who hear the scrubber. */
  spoken?: string;
}

/** What the transport asks for. */
export interface TransportHandlers {
  act(action: TransportAction): void;
  scrub(along: number): void;
  setSpeed(speed: Speed): void;
  /** The picture is made wider (1) or narrower (-1). */
  zoom(by: 1 | -1): void;
  /** The table of events is opened or closed. */
  read(isOpen: boolean): void;
}

const speedText = (speed: number): string => {
  const quarters: Record<string, string> = { 0.25: '¼', 0.5: '½' };
  return `${quarters[String(speed)] ?? String(speed)}×`;
};

function labels(): Record<TransportAction | 'pause', string> {
  return {
    start: translate({ id: 'timeline.start', message: 'はじめに戻る' }),
    back: translate({ id: 'timeline.back', message: '1 つ戻る' }),
    toggle: translate({ id: 'timeline.play', message: '再生' }),
    pause: translate({ id: 'timeline.pause', message: '一時停止' }),
    forward: translate({ id: 'timeline.forward', message: '1 つ進む' }),
    end: translate({ id: 'timeline.end', message: '終わりまで進む' }),
  };
}

/** What a key on the scrubber does: one event at a time, not one step of the slider. */
const KEYS: Record<string, TransportAction | undefined> = {
  ArrowLeft: 'back',
  ArrowDown: 'back',
  ArrowRight: 'forward',
  ArrowUp: 'forward',
  Home: 'start',
  End: 'end',
};

/** Buttons, scrubber, time and speed. */
export default function Transport(props: {
  duration: number;
  state: TransportState;
  handlers: TransportHandlers;
}): ReactNode {
  const { duration, state, handlers } = props;
  const text = labels();
  const button = (action: TransportAction, icon: IconName, label: string): ReactNode => (
    <button
      type="button"
      className={styles.button}
      data-action={`timeline-${action}`}
      aria-label={label}
      title={label}
      onClick={() => handlers.act(action)}
    >
      <Icon name={icon} />
    </button>
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = KEYS[event.key];
    if (!action || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    handlers.act(action);
  };

  return (
    <div
      className={styles.transport}
      role="group"
      aria-label={translate({ id: 'timeline.transport', message: '再生の操作' })}
      data-needs-script
    >
      <span className={styles.buttons}>
        {button('start', 'start', text.start)}
        {button('back', 'back', text.back)}
        {state.playing
          ? button('toggle', 'pause', text.pause)
          : button('toggle', 'play', text.toggle)}
        {button('forward', 'forward', text.forward)}
        {button('end', 'end', text.end)}
      </span>
      <input
        type="range"
        className={styles.scrub}
        min={0}
        max={SCRUB_STEPS}
        value={Math.round(state.along)}
        aria-label={translate({ id: 'timeline.scrub', message: '時刻' })}
        aria-valuetext={state.spoken ?? formatTime(state.t, duration)}
        onChange={(event) => handlers.scrub(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
        style={{ '--along': `${(state.along / SCRUB_STEPS) * 100}%` } as Record<string, string>}
      />
      <output className={styles.time}>{formatTime(roundedTo(state.t, duration), duration)}</output>
      <select
        className={styles.speed}
        aria-label={translate({ id: 'timeline.speed', message: '速さ' })}
        value={String(state.speed)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          handlers.setSpeed(value === 'auto' ? value : Number(value));
        }}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {speedText(speed)}
          </option>
        ))}
        <option value="auto">{translate({ id: 'timeline.speed.auto', message: '自動' })}</option>
      </select>
    </div>
  );
}

/** Keeps the clock from flickering through digits that nobody can read. */
function roundedTo(t: number, duration: number): number {
  return duration >= 1000 ? Math.round(t / 10) * 10 : t;
}
