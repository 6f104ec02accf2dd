import type { Text } from '../text.js';

/** What a signal's sizes are called on the cards that state them. */
export const sizeLabels = {
  channels: { en: 'Channels', zh: '通道数' },
  height: { en: 'Height', zh: '高' },
  width: { en: 'Width', zh: '宽' },
  features: { en: 'Features', zh: '特征数' },
} satisfies Readonly<Record<string, Text>>;
