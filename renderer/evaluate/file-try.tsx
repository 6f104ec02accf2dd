import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { tellRefusal } from '../ui/notices.js';
import { fileSample } from './file-sample.js';
import type { RunInputs, Sample } from './run-inputs.js';

const words = {
  dropImage: { en: 'Drop an image here', zh: '把图像拖到这里' },
  dropTable: { en: 'Drop a CSV with a row to try', zh: '把含一行数据的 CSV 拖到这里' },
  choose: { en: 'Choose a file', zh: '选择文件' },
  columns: { en: 'Its columns: {names}', zh: '所需列：{names}' },
  file: { en: 'File', zh: '文件' },
} as const;

const mostNames = 6;

/** A file as a sample: an image for image data, a table's first row for tables. */
export function FileTry({
  inputs,
  onSample,
}: {
  readonly inputs: RunInputs;
  onSample(sample: Sample, name: string): void;
}) {
  const say = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { columns = [], image } = inputs;
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      onSample(await fileSample(file, inputs), file.name);
    } catch (error) {
      tellRefusal(error);
    }
  };
  const names = columns.map(({ name }) => name);
  return (
    <div
      className={over ? 'file-try over' : 'file-try'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <FileUp size={24} aria-hidden />
      <p>{say(image ? 'dropImage' : 'dropTable')}</p>
      {!image && names.length > 0 && (
        <p className="evaluate-note">
          {say('columns', { names: names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ', …' : '') })}
        </p>
      )}
      <Button size="small" onClick={() => input.current?.click()}>
        {say('choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('file')}
        accept={image ? 'image/*' : '.csv,text/csv'}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
