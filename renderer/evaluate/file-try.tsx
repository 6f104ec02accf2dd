import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { ProblemError, problem } from '../../engine/base/index.js';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { tellRefusal } from '../ui/notices.js';
import { reducePicture } from './drawing/reduce-picture.js';
import type { RunInputs, Sample } from './run-inputs.js';
import { isInk } from './sample-image.js';

const words = {
  dropImage: { en: 'Drop an image here', zh: '把图像拖到这里' },
  dropTable: { en: 'Drop a CSV with a row to try', zh: '把含一行数据的 CSV 拖到这里' },
  choose: { en: 'Choose a file', zh: '选择文件' },
  columns: { en: 'Its columns: {names}', zh: '所需列：{names}' },
  file: { en: 'File', zh: '文件' },
  notImage: {
    en: '{file} is not an image that this browser can read. Drop a PNG, JPEG or WebP.',
    zh: '浏览器无法读取图像 {file}。请使用 PNG、JPEG 或 WebP。',
  },
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
      onSample(await sampleOf(file, inputs, say('notImage', { file: file.name })), file.name);
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

async function sampleOf(file: File, inputs: RunInputs, refusal: string): Promise<Sample> {
  const { image, source } = inputs;
  if (!image) return { csv: await file.text(), file: file.name };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new ProblemError([problem('unexpected', { message: refusal })]);
  }
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new ProblemError([problem('unexpected', { message: refusal })]);
  // What is transparent is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const { sizes, values } = reducePicture({ width, height, data }, { ...inputs, image }, isInk(source, image));
  return { sizes: [...sizes], values: [...values] };
}
