import type { LayerText } from '../text.js';
import { sizeParamTexts } from './size-params.js';

export const unetDownText: LayerText = {
  title: { en: 'U-Net down', zh: 'U-Net 下采样模块' },
  summary: {
    en: 'Two 3 × 3 convolutions, given out twice: whole for the way across, and halved by a max pooling for the way down.',
    zh: '两个 3 × 3 卷积，结果输出两份：完整的一份横向传递，经最大池化减半的一份继续向下。',
  },
  about: {
    en: 'To say what every cell of an image belongs to (segmentation), a network must know both what is there and where exactly. On its way down a U-Net sees ever larger pieces of the image at ever less detail and finds out what is there. The output skip keeps the details of this level: connect it to the U-Net up block of the same size. Draw the down blocks one below the other through out, each with twice the filters of the one before. Here the convolutions keep height and width (the paper’s cut off their edge), so height and width should be divisible by 2 once for each level.',
    zh: '要指出图像中每个格子属于什么（分割），网络既要知道有什么，又要知道确切的位置。U-Net 在下行过程中看到的范围越来越大、细节越来越少，从而弄清有什么。skip 输出保留这一层级的细节：把它接到同样大小的 U-Net 上采样模块。下采样模块通过 out 首尾相接，每个的卷积核数是前一个的两倍。这里的卷积保持高和宽（论文中的卷积会裁掉边缘），因此每有一个层级，高和宽就应能多被 2 整除一次。',
  },
  params: { filters: sizeParamTexts.filters, norm: sizeParamTexts.norm },
};
