/** What the layers that merge, rearrange and read sequences refuse. */
export const sequenceLayersProblems = {
  'layer-wants-tokens': {
    en: 'This layer looks up token numbers. Connect it to an Input card of kind tokens.',
    zh: '这一层查的是词元编号。请把它连接到类型为 tokens 的输入卡片。',
  },
  'layer-wants-numbers': {
    en: 'Token numbers come in. They are names, with which nothing can be computed: put an Embedding layer before this one.',
    zh: '收到的是词元编号。编号只是名字，不能用来计算：请在这一层之前放一个嵌入层。',
  },
  'merge-shapes-differ': {
    en: 'Only signals of the same shape can be merged cell by cell, but these come in: {came}. Change the layers before.',
    zh: '只有形状相同的信号才能逐格合并，但收到的是：{came}。请修改前面的层。',
  },
  'multiply-shapes-differ': {
    en: 'To be multiplied, signals must have the same shape, or one number per channel, but these come in: {came}.',
    zh: '相乘的信号必须形状相同，或每个通道给出一个数，但收到的是：{came}。',
  },
  'split-uneven': {
    en: '{channels} channels cannot be halved (the signal is {came}). Say how many go first.',
    zh: '{channels} 个通道不能对半分（信号为 {came}）。请指定前部的通道数。',
  },
  'split-too-large': {
    en: 'The first output would get {first} of {channels} channels; both outputs need at least one.',
    zh: '第一个输出将得到 {channels} 个通道中的 {first} 个；两个输出都至少需要一个。',
  },
  'shuffle-groups': {
    en: '{groups} groups do not divide {channels} channels evenly. Choose a number that does.',
    zh: '{groups} 个分组不能整除 {channels} 个通道。请选择能整除的数。',
  },
  'reshape-cells': {
    en: 'The signal {came} has {cells} cells, which cannot be laid out as {wanted}. The product of the sizes must be the same before and after.',
    zh: '信号 {came} 有 {cells} 个格子，不能排成 {wanted}。前后尺寸的乘积必须相同。',
  },
  'reshape-open-axes': {
    en: 'Only one size can be worked out from the rest, but these are all 0: {axes}.',
    zh: '只能有一个尺寸由其余尺寸推出，但这些都是 0：{axes}。',
  },
  'permute-order': {
    en: 'The order must name each of {wanted} once, but it is: {came}.',
    zh: '顺序中 {wanted} 必须各出现一次，但现在是：{came}。',
  },
  'attention-heads': {
    en: '{heads} heads do not divide {features} features evenly. Choose a number that does, or give a key size.',
    zh: '{heads} 个头不能整除 {features} 个特征。请选择能整除的数，或给出键的大小。',
  },
  'attention-causal': {
    en: 'A causal mask compares places, so both sequences must be equally long, but the memory has {came} steps and the input {wanted}.',
    zh: '因果掩码要比较位置，因此两个序列必须等长，但 memory 有 {came} 步，而输入有 {wanted} 步。',
  },
} as const;
