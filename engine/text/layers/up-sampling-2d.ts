import type { LayerText } from '../text.js';

export const upSampling2dText: LayerText = {
  title: { en: 'UpSampling2D', zh: '上采样' },
  summary: {
    en: 'Makes the image larger by a whole factor, without weights.',
    zh: '按整数倍放大图像，不含权重。',
  },
  about: {
    en: 'The opposite of pooling: used where a network must give an image back, as in U-Net. nearest repeats every cell; bilinear draws straight lines between the centres of the cells, which looks smoother. It adds no information by itself; a Conv2D after it learns to fill in the details. Together they do what a Conv2DTranspose does, without its checkerboard patterns.',
    zh: '池化的反面：用在网络需要给出图像的地方，例如 U-Net。nearest 重复每个格子；bilinear 在格子中心之间按直线过渡，看起来更平滑。它本身不增加信息，由后面的二维卷积学习补充细节。两者合起来相当于转置卷积，但不会出现棋盘状花纹。',
  },
  params: {
    factor: {
      label: { en: 'Factor', zh: '倍数' },
      help: {
        en: 'By how much height and width grow. 2 undoes a 2 × 2 pooling.',
        zh: '高和宽放大的倍数。2 对应 2 × 2 池化的还原。',
      },
    },
    interpolation: {
      label: { en: 'Interpolation', zh: '插值方法' },
      help: {
        en: 'nearest: copies of the cell. bilinear: mixtures of the four nearest cells, by their distance; beyond the outermost centres the edge is kept.',
        zh: 'nearest：复制该格子。bilinear：按距离混合最近的四个格子；在最外侧的格子中心之外保持边缘的值。',
      },
    },
  },
};
