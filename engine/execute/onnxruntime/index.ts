export { plainForm } from './choose-forms.js';
export * from './explain-forms.js';
export { onnxruntime, onnxruntimeWith } from './executor.js';
export * from './form.js';
export { forms } from './forms/index.js';
export * from './model-file.js';
