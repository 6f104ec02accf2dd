/** Metrics that are shares of 1. */
export function isShare(metric: string): boolean {
  return /accuracy|topK|iou/i.test(metric);
}

/** The metric that people watch beside the loss. */
export function mainMetric(names: readonly string[]): string | undefined {
  const others = names.filter((name) => name !== 'loss');
  return others.find((name) => name !== 'topK') ?? others[0];
}
