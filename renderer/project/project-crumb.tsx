import { useProject } from '../state/project-store.js';
import { useWords } from '../text/words.js';
import './project-crumb.css';

const words = { crumb: { en: 'Breadcrumb', zh: '路径' } } as const;

/** Where one is: the project, and the block that is open by itself. */
export function ProjectCrumb() {
  const say = useWords(words);
  const title = useProject((open) => open?.history.document.title ?? '');
  return (
    <nav className="crumb" aria-label={say('crumb')}>
      <button type="button" aria-current="page">
        {title}
      </button>
    </nav>
  );
}
