import type katexModule from 'katex';
import { useEffect, useState } from 'react';
import 'katex/dist/katex.min.css';

type Katex = typeof katexModule;
let katex: Katex | undefined;
const loading = (): Promise<Katex> => import('katex').then(({ default: loaded }) => (katex = loaded));

/** LaTeX as people read it; MathML beside it for screen readers. Until KaTeX has come, a space of one line. */
export function Formula({ tex, block = false }: { readonly tex: string; readonly block?: boolean }) {
  const [ready, setReady] = useState(katex);
  useEffect(() => {
    if (ready) return;
    let here = true;
    void loading().then((loaded) => here && setReady(() => loaded));
    return () => {
      here = false;
    };
  }, [ready]);
  if (!ready) return <span className="formula" data-waiting />;
  const html = ready.renderToString(tex, { displayMode: block, throwOnError: false, strict: false, trust: false });
  return <span className="formula" dangerouslySetInnerHTML={{ __html: html }} />;
}
