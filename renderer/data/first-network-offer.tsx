import { Wand2 } from 'lucide-react';
import type { DataPreview } from '../../main/bridge/index.js';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { hasFirstNetwork, openFirstNetwork } from './first-network.js';

const words = {
  offer: {
    en: 'The open network was drawn for other data. A small one can be drawn for this data; you can change it in Design.',
    zh: '当前网络是为其他数据设计的。可以为这些数据新建一个小网络，之后在“设计”中修改。',
  },
  make: { en: 'New network for this data', zh: '为这些数据新建网络' },
} as const;

/** Where the open network takes another kind of data, one that takes this. */
export function FirstNetworkOffer({ preview }: { readonly preview: DataPreview }) {
  const say = useWords(words);
  const isOther = preview.fits.some(
    ({ about, problem }) => (about === 'input' || about === 'task') && problem.severity === 'error',
  );
  if (!isOther || !hasFirstNetwork(preview)) return null;
  return (
    <div className="fit-offer">
      <p>{say('offer')}</p>
      <Button kind="primary" size="small" onClick={() => void openFirstNetwork(preview)}>
        <Wand2 size={14} aria-hidden />
        {say('make')}
      </Button>
    </div>
  );
}
