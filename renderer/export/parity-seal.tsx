const ticks = 48;

/** The seal of a proof: how many examples agree. */
export function ParitySeal({ text, under }: { readonly text: string; readonly under: string }) {
  return (
    <svg className="export-seal" width={112} height={112} viewBox="-56 -56 112 112" aria-hidden>
      <circle r={54} fill="none" stroke="var(--ok)" strokeWidth={1.5} />
      <circle r={44} fill="var(--ok-soft)" stroke="var(--ok-line)" />
      {Array.from({ length: ticks }, (_, i) => (
        <path
          key={i}
          d="M0 -51V-46.5"
          stroke="var(--ok)"
          strokeWidth={1.6}
          transform={`rotate(${(360 * i) / ticks})`}
        />
      ))}
      <path
        d="M-12 -16L-3 -7L14 -26"
        fill="none"
        stroke="var(--ok)"
        strokeWidth={4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <text y={15} textAnchor="middle" className="export-seal-count">
        {text}
      </text>
      <text y={30} textAnchor="middle" className="export-seal-word">
        {under}
      </text>
    </svg>
  );
}
