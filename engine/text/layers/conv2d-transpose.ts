import type { LayerText } from '../text.js';
import { kernelParamTexts } from './kernel-params.js';

export const conv2dTransposeText: LayerText = {
  title: { en: 'Conv2DTranspose', zh: '转置卷积' },
  summary: {
    en: 'Paints a trained pattern for every cell into a larger image and adds them up where they overlap.',
    zh: '每个格子在更大的图像上画出一个可训练的图案，重叠处相加。',
  },
  about: {
    en: 'A convolution reads a window and writes one cell. This layer turns that round: it reads one cell and writes a window, the kernel times the value of the cell; the stride is how far apart the windows are painted. With stride 2 the image becomes twice as large, so it leads from small feature maps back to pictures: in U-Net, in autoencoders, in generators. It is exactly the gradient of a convolution, hence its name; it does not undo one (the name deconvolution is misleading). Where the kernel size is no multiple of the stride, neighbouring cells are painted over a different number of times, which shows as a checkerboard: use 2 × 2 or 4 × 4 with stride 2, or UpSampling2D and a Conv2D.',
    zh: '卷积读取一个窗口，写出一个格子。这一层正好相反：读取一个格子，写出一个窗口，即卷积核乘以该格子的数值；步幅决定各窗口相隔多远。步幅为 2 时图像放大一倍，因此它能从小的特征图回到图像：用于 U-Net、自编码器和生成网络。它正是卷积的梯度运算，因而得名；它并不是卷积的逆运算（“反卷积”这个名称容易误解）。当卷积核大小不是步幅的整数倍时，相邻格子被涂画的次数不同，会出现棋盘状的花纹：步幅为 2 时请用 2 × 2 或 4 × 4，或改用上采样加二维卷积。',
  },
  params: {
    filters: {
      label: { en: 'Filters', zh: '卷积核数' },
      help: {
        en: 'How many channels the larger image gets; each has its own pattern for every input channel.',
        zh: '放大后图像的通道数；每个输出通道对每个输入通道都有自己的图案。',
      },
    },
    kernel: {
      label: { en: 'Kernel size', zh: '卷积核大小' },
      help: {
        en: 'Height and width of the pattern that one cell paints. A multiple of the stride avoids checkerboards.',
        zh: '一个格子所画图案的高和宽。取步幅的整数倍可避免棋盘状花纹。',
      },
    },
    stride: {
      label: { en: 'Stride', zh: '步幅' },
      help: {
        en: 'How far apart neighbouring cells paint. 2 doubles height and width.',
        zh: '相邻格子所画窗口之间的距离。步幅为 2 时，高和宽加倍。',
      },
    },
    padding: {
      label: { en: 'Padding', zh: '填充' },
      help: {
        en: 'Cut off at the edge of the result. valid: nothing, (size - 1) × stride + kernel cells. same: exactly size × stride. Or cells for top, left, bottom, right, as PyTorch counts them.',
        zh: '从结果边缘裁掉的格数。valid：不裁，结果为 (大小 - 1) × 步幅 + 卷积核大小。same：结果正好是 大小 × 步幅。也可以分别给出上、左、下、右的格数（与 PyTorch 含义相同）。',
      },
    },
    outputPadding: {
      label: { en: 'Output padding', zh: '输出填充' },
      help: {
        en: 'More rows and columns at the bottom and right of the result. A convolution with a stride makes the same size out of several; this says which one to come back to. Smaller than the stride.',
        zh: '在结果的下边和右边多加的行数和列数。带步幅的卷积会把几种大小变成同一大小，这里指明要回到哪一种。必须小于步幅。',
      },
    },
    dilation: {
      label: { en: 'Dilation', zh: '空洞率' },
      help: {
        en: 'Distance between the cells that one cell paints. 1: neighbours.',
        zh: '一个格子所画各点之间的间距。1 表示相邻。',
      },
    },
    groups: {
      label: { en: 'Groups', zh: '分组数' },
      help: {
        en: 'Cuts the channels into groups that do not see each other. Must divide the channels and the filters.',
        zh: '把通道分成互不相通的若干组。必须能整除输入通道数和卷积核数。',
      },
    },
    ...kernelParamTexts,
  },
};
