const titles: Readonly<Record<string, string>> = {
  onnxruntime: 'ONNX Runtime',
  reference: 'Reference',
  auto: 'ONNX Runtime',
};

/** What people call an executor. */
export function executorTitle(id: string): string {
  return titles[id] ?? id;
}
