import type { Text } from './text.js';

/** What stands over the columns and lines of a Program's report. */
export const programTexts = {
  pass: { en: 'pass', zh: '优化遍' },
  before: { en: 'operations before', zh: '之前的运算数' },
  after: { en: 'after', zh: '之后' },
  onnxNodes: { en: 'ONNX nodes:', zh: 'ONNX 节点数：' },
  node: { en: 'node', zh: '节点' },
  operation: { en: 'operation', zh: '运算' },
  inputs: { en: 'inputs', zh: '输入' },
  form: { en: 'form', zh: '写法' },
  why: { en: 'why', zh: '原因' },
} as const satisfies Readonly<Record<string, Text>>;

/** Why an operation is written plainly where a form would be right too. */
export const plainFormText: Text = {
  en: 'no other form was faster for this shape',
  zh: '对该形状没有更快的写法',
};

/** Why each form of an operation, by `operation/form`, is chosen where it is. */
export const formTexts: Readonly<Record<string, Text>> = {
  'attention/fused-mat-mul': {
    en: 'transposes and scales inside the product, without copies',
    zh: '在乘积内部完成转置和缩放，无需复制',
  },
  'attentionGradient/fused-mat-mul': {
    en: 'transposes and scales inside the product, without copies',
    zh: '在乘积内部完成转置和缩放，无需复制',
  },
  'batchNorm/training-mode': {
    en: 'one kernel for mean, variance and result',
    zh: '用一个内核同时算出均值、方差和结果',
  },
  'batchNormGradient/centred-batch-norm': {
    en: 'one pass over the image is itself a normalisation, in a single kernel',
    zh: '对图像的一次遍历本身就是归一化，只用一个内核',
  },
  'conv/blocks': {
    en: 'faster kernels for channels in blocks; the weights are put in blocks at each step',
    zh: '使用更快的通道分块内核；权重在每一步都转换为分块',
  },
  'convInputGradient/flipped-blocks': {
    en: 'at stride 1 a convolution with the flipped kernel, with channels in blocks',
    zh: '步幅为 1 时等于用翻转的卷积核做卷积，通道分块',
  },
  'convInputGradient/spread-blocks': {
    en: 'one filter per channel: spread by the stride, then a convolution at stride 1',
    zh: '每个通道一个卷积核：先按步幅展开，再做步幅为 1 的卷积',
  },
  'convInputGradient/flipped-conv': {
    en: 'at stride 1 a convolution with the flipped kernel',
    zh: '步幅为 1 时等于用翻转的卷积核做卷积',
  },
  'convInputGradient/columns': {
    en: 'strided: one matrix product for all taps, then one sum',
    zh: '有步幅：用一次矩阵乘积算出所有位置的贡献，再求和',
  },
  'convWeightGradient/depthwise-images-in-turn': {
    en: 'one filter per channel: a convolution with d as its kernel, image by image, channels in blocks',
    zh: '每个通道一个卷积核：逐幅图像以 d 为卷积核做卷积，通道分块',
  },
  'convWeightGradient/images-in-turn': {
    en: 'a convolution of each image of x with the same image of the gradient as its kernel: nothing is copied or reordered',
    zh: '对每幅图像的 x 做卷积，以该图像的梯度为卷积核：无需复制或重排',
  },
  'convWeightGradient/columns-of-images': {
    en: 'few channels or a 1 x 1 kernel: one matrix product for each image',
    zh: '通道少或卷积核为 1 x 1：每幅图像一次矩阵乘积',
  },
  'convWeightGradient/rows-times-columns': {
    en: 'large images: shifted rows times shifted columns, kH + kW copies instead of kH * kW',
    zh: '图像大：平移的行乘以平移的列，只需 kH + kW 份复制，而不是 kH * kW 份',
  },
  'convWeightGradient/channels-last-rows-columns': {
    en: 'medium images: shifted rows times shifted columns, one product over all images',
    zh: '图像中等：平移的行乘以平移的列，所有图像一次乘积',
  },
  'convWeightGradient/channels-last-columns': {
    en: 'small images and many channels, or a stride: one product over all images',
    zh: '图像小而通道多，或有步幅：所有图像一次乘积',
  },
  'layerNorm/operator': {
    en: 'one kernel for mean, deviation and result',
    zh: '用一个内核同时算出均值、标准差和结果',
  },
  'maxPool/blocks': {
    en: 'a faster kernel for channels in blocks; positions only where somebody reads them',
    zh: '使用更快的通道分块内核；只有在需要时才求位置',
  },
  'maxPoolGradient/blocks': {
    en: 'the winners are found again by comparing whole blocks of channels',
    zh: '通过整块通道的比较重新找出最大值',
  },
  'maxPoolGradient/max-unpool': {
    en: 'windows that do not overlap: each gradient is only placed',
    zh: '窗口互不重叠：只需把每个梯度放回原位',
  },
  'reduceSum/blocks-then-rows': {
    en: 'leaves channels that are in blocks where they are',
    zh: '若通道已分块，则保持分块',
  },
  'reduceSum/product-with-ones': {
    en: 'a product with ones reads row by row, and two threads share the columns',
    zh: '与全 1 向量相乘：逐行读取，两个线程分担各列',
  },
  'relu/either-layout': {
    en: 'leaves channels that are in blocks where they are',
    zh: '若通道已分块，则保持分块',
  },
  'reluGradient/hard-sigmoid': {
    en: 'the mask is one fast kernel instead of two',
    zh: '掩码只用一个快速内核，而不是两个',
  },
};
