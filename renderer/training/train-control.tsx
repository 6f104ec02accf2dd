import { Play } from 'lucide-react';
import { useWords } from '../text/words.js';
import { setView } from '../state/view-store.js';
import { Button } from '../ui/button.js';

const words = { train: { en: 'Train', zh: '训练' } } as const;

/** Where it computes, and go. */
export function TrainControl() {
  const say = useWords(words);
  return (
    <Button kind="primary" onClick={() => setView({ mode: 'train' })}>
      <Play size={14} aria-hidden />
      {say('train')}
    </Button>
  );
}
