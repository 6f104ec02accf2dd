/** A share as a percentage with two decimals. */
export function percent(x: number): string {
  return `${(x * 100).toFixed(2)} %`;
}

/** A share with three decimals. */
export function share(x: number): string {
  return x.toFixed(3);
}
