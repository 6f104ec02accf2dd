/** The weave of each family as fills for drawings; they stand once in the page and are named by `url(#weave-conv)`. */
export function Weaves() {
  const solid = (family: string) => (
    <pattern key={family} id={`weave-${family}`} width="4" height="4" patternUnits="userSpaceOnUse">
      <rect width="4" height="4" fill={`var(--f-${family})`} />
    </pattern>
  );
  const bars = (family: string, period: number, bar: number) => (
    <pattern key={family} id={`weave-${family}`} width="4" height={period} patternUnits="userSpaceOnUse">
      <rect width="4" height={period} fill={`var(--f-${family}-soft)`} />
      <rect width="4" height={bar} fill={`var(--f-${family})`} />
    </pattern>
  );
  const diagonal = (family: string, lattice: boolean) => (
    <pattern
      key={family}
      id={`weave-${family}`}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="4" height="4" fill={`var(--f-${family}-soft)`} />
      <rect width="2.4" height="4" fill={`var(--f-${family})`} />
      {lattice && <rect width="4" height="2" fill={`var(--f-${family})`} />}
    </pattern>
  );
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden>
      <defs>
        {['conv', 'dense', 'data', 'shape', 'block'].map(solid)}
        {bars('pool', 8, 6.4)}
        {bars('norm', 3, 1.6)}
        {bars('reg', 7, 3.5)}
        {bars('act', 4, 2)}
        {bars('rnn', 11, 7.5)}
        {diagonal('merge', false)}
        {diagonal('attn', true)}
      </defs>
    </svg>
  );
}
