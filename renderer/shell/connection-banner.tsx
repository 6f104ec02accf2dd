import { useHost } from '../state/host-store.js';
import { useWords } from '../text/words.js';
import './connection-banner.css';

const words = {
  cut: {
    en: 'The connection to Netloom is cut; it connects again by itself. Your work stays in this window and is saved then.',
    zh: '与 Netloom 的连接已断开，正在自动重新连接。您的内容保留在此窗口中，连上后会保存。',
  },
} as const;

/** Told while a connection that was there is cut. */
export function ConnectionBanner() {
  const say = useWords(words);
  const cut = useHost(({ connected, met }) => met && !connected);
  return cut ? (
    <div className="connection-banner" role="alert">
      {say('cut')}
    </div>
  ) : null;
}
