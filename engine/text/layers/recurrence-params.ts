import type { ParamText } from '../text.js';
import { trainableParamText } from './trainable-param.js';

/** The parameters that every recurrent layer has. */
export const recurrenceParamTexts = {
  units: {
    label: { en: 'Units', zh: '单元数' },
    help: {
      en: 'How many numbers the state has: the size of the memory. The parameters grow with its square.',
      zh: '状态中数的个数，即记忆的大小。参数量随它的平方增长。',
    },
  },
  output: {
    label: { en: 'Output', zh: '输出' },
    help: {
      en: 'last: the state after the last step, as a vector, for an answer about the whole sequence. sequence: the state after every step, for another layer that reads a sequence.',
      zh: 'last：最后一步之后的状态，是一个向量，用于对整个序列作答。sequence：每一步之后的状态，供后面的序列层使用。',
    },
  },
  trainable: trainableParamText,
} satisfies Readonly<Record<string, ParamText>>;

/** Of the layers that walk in one direction. */
export const backwardsParamText: ParamText = {
  label: { en: 'Backwards', zh: '反向' },
  help: {
    en: 'Walks from the last step to the first. A sequence that comes out keeps the order of the input; the last state is then the one at the first step.',
    zh: '从最后一步走到第一步。输出的序列仍保持输入的顺序；此时最后的状态就是第一步处的状态。',
  },
};

/** Of layers with an LSTM. */
export const forgetBiasParamText: ParamText = {
  label: { en: 'Forget bias', zh: '遗忘门偏置' },
  help: {
    en: 'Where the bias of the forget gate starts. 1 keeps the memory open at the beginning of training, so that long dependencies can be learned.',
    zh: '遗忘门偏置的初始值。取 1 使训练初期记忆保持打开，便于学习长距离的依赖。',
  },
};

/** Of layers with a GRU. */
export const resetAfterParamText: ParamText = {
  label: { en: 'Reset after', zh: '先乘后重置' },
  help: {
    en: 'On: the reset gate acts after the product with the state and there is a second bias, as in PyTorch and in Keras by default. Off: it acts before the product, as in the first publication.',
    zh: '打开：重置门作用在状态与权重相乘之后，并有第二个偏置，与 PyTorch 及 Keras 的默认一致。关闭：作用在相乘之前，与最初的论文一致。',
  },
};
