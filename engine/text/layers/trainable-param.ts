import type { ParamText } from '../text.js';

/** Of every layer with weights that training can leave alone. */
export const trainableParamText: ParamText = {
  label: { en: 'Trainable', zh: '可训练' },
  help: {
    en: 'Switch it off to keep the weights as they are, for example those taken over from another network.',
    zh: '关闭后权重保持不变，例如保留从其他网络迁移来的权重。',
  },
};
