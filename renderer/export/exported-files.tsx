import { Download, FolderOpen } from 'lucide-react';
import { bridge } from '../bridge/bridge.js';
import { useHost } from '../state/host-store.js';
import { useWords } from '../text/words.js';
import { Button, IconButton } from '../ui/button.js';
import { bytes } from '../ui/format.js';
import { tellRefusal } from '../ui/notices.js';
import { useExporting } from './export-store.js';
import { exportWords } from './words.js';

/** What lies on the disk now, to be fetched. */
export function ExportedFiles() {
  const say = useWords(exportWords);
  const made = useExporting((exporting) => exporting.made);
  const onDesktop = useHost((host) => host.facts?.kind === 'electron');
  if (!made) return null;
  const { files, folder } = made;
  return (
    <section className="card export-files" aria-label={say('files')}>
      <header>
        <h2>{say('files')}</h2>
        {onDesktop ? (
          <Button size="small" onClick={() => files.slice(0, 1).forEach(({ path }) => reveal(path))}>
            <FolderOpen size={14} aria-hidden />
            {say('reveal')}
          </Button>
        ) : (
          <Button size="small" onClick={() => files.forEach(({ path, name }) => download(path, name))}>
            <Download size={14} aria-hidden />
            {say('downloadAll')}
          </Button>
        )}
      </header>
      <ul>
        {files.map(({ path, name, bytes: size }) => (
          <li key={path}>
            <span className="mono">{name}</span>
            <span className="mono export-muted">{bytes(size)}</span>
            <IconButton small label={say('download', { name })} onClick={() => download(path, name)}>
              <Download size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <p className="export-muted export-folder">{say('inFolder', { folder })}</p>
    </section>
  );
}

function reveal(path: string): void {
  bridge.call('exports.reveal', { path }).catch(tellRefusal);
}

function download(path: string, name: string): void {
  const link = document.createElement('a');
  link.href = bridge.transport.fileUrl(path);
  link.download = name;
  link.click();
}
