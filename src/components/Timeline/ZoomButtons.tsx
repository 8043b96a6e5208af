import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import Icon from './Icon';
import styles from './styles.module.css';
import { MOST_ZOOM } from './zoom';

/** Makes the pictures wider and narrower. */
export default function ZoomButtons(props: {
  zoom: number;
  onZoom: (by: 1 | -1) => void;
}): ReactNode {
  const { zoom, onZoom } = props;
  const narrower = translate({ id: 'timeline.zoomOut', message: '時間の幅を縮める' });
  const wider = translate({ id: 'timeline.zoomIn', message: '時間の幅を広げる' });
  return (
    <span className={styles.zoom} data-needs-script>
      <button
        type="button"
        data-action="timeline-zoom-out"
        aria-label={narrower}
        title={narrower}
        disabled={zoom <= 1}
        onClick={() => onZoom(-1)}
      >
        <Icon name="zoomOut" />
      </button>
      <button
        type="button"
        data-action="timeline-zoom-in"
        aria-label={wider}
        title={wider}
        disabled={zoom >= MOST_ZOOM}
        onClick={() => onZoom(1)}
      >
        <Icon name="zoomIn" />
      </button>
    </span>
  );
}
