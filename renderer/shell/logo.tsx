/** Two threads over two: the loom. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" strokeWidth="2.6" strokeLinecap="round" aria-hidden>
      <path d="M3 5.5h4.2M11 5.5h6" stroke="var(--f-conv)" />
      <path d="M3 10h8M14.8 10H17" stroke="var(--accent)" />
      <path d="M3 14.5h4.2M11 14.5h6" stroke="var(--f-pool)" />
      <path d="M9 3v9M13 7.5V17M9 16v1M13 3v1" stroke="var(--text)" />
    </svg>
  );
}
