import type { Text } from '../text.js';

/** Sentences of problems with folders of images by class. */
export const imagesProblems: Readonly<Record<string, Text>> = {
  'images-not-read': {
    en: 'The folder {path} cannot be read. Check that it is there and may be opened.',
    zh: '无法读取文件夹 {path}。请检查它是否存在、是否有权限打开。',
  },
  'images-no-classes': {
    en: '{path} has {came} images and no folders in it. Put the images of each class into a folder named after the class: {path}/cat/1.jpg, {path}/dog/1.jpg.',
    zh: '{path} 中有 {came} 张图像，但没有子文件夹。请把每个类别的图像放进以该类别命名的文件夹：{path}/cat/1.jpg、{path}/dog/1.jpg。',
  },
  'images-none': {
    en: 'There are no images in the folders of {path}. Put JPEG, PNG, WebP, GIF or TIFF files there, in a folder for each class: {path}/cat/1.jpg.',
    zh: '{path} 的各个文件夹中没有图像。请按类别放入 JPEG、PNG、WebP、GIF 或 TIFF 文件：{path}/cat/1.jpg。',
  },
  'images-one-class': {
    en: "Every image in {path} is in the one folder '{name}', so there is nothing to tell apart. Put images of another class into a folder beside it.",
    zh: '{path} 中的图像都在“{name}”这一个文件夹里，没有可区分的内容。请把其他类别的图像放进旁边的另一个文件夹。',
  },
  'images-unreadable': {
    en: 'Images of fewer than two classes in {path} can be decoded. Left out: {names}. Save them again as JPEG or PNG.',
    zh: '{path} 中能够解码的图像不到两个类别。无法解码的有：{names}。请重新保存为 JPEG 或 PNG。',
  },
  'images-skipped': {
    en: '{count} of {all} image files cannot be used and are left out: {names}. Save them again as JPEG or PNG, or remove them.',
    zh: '{all} 个图像文件中有 {count} 个无法使用，已略过：{names}。请重新保存为 JPEG 或 PNG，或将其删除。',
  },
  'images-no-decoder': {
    en: 'Images cannot be decoded here: the package sharp does not start ({reason}). Install Netloom again; other data works without it.',
    zh: '此处无法解码图像：sharp 包未能启动（{reason}）。请重新安装 Netloom；其他类型的数据不受影响。',
  },
  'images-memory': {
    en: '{count} images of {sizes} take {needed} MB, and {free} MB of memory are free, of which half may be used. Make the Input smaller, or use fewer images.',
    zh: '{count} 张 {sizes} 的图像需要 {needed} MB，而空闲内存为 {free} MB，最多可用一半。请减小输入的尺寸，或减少图像数量。',
  },
  'images-in-grey': {
    en: '{colour} of the images are in colour, and the Input has one channel: they are learnt in grey. With three channels their colours count too.',
    zh: '有 {colour} 张图像是彩色的，而输入只有一个通道，因此按灰度学习。改为三个通道即可利用颜色。',
  },
  'images-in-colour': {
    en: '{grey} of the images are grey, and the Input has three channels, which will be equal. One channel says the same with fewer numbers.',
    zh: '有 {grey} 张图像是灰度的，而输入有三个通道，三者取值将相同。一个通道即可表达同样的内容。',
  },
  'images-input': {
    en: "The network's Input is {came}, which does not say how large an image is. Give the Input the kind image, with a height and a width.",
    zh: '网络的输入是 {came}，无法确定图像的大小。请把输入的类型设为图像，并设置高和宽。',
  },
  'images-channels': {
    en: "The network's Input has {came} channels; images have 1 (grey) or 3 (colour). Change the channels of the Input.",
    zh: '网络的输入有 {came} 个通道；图像有 1 个（灰度）或 3 个（彩色）。请修改输入的通道数。',
  },
};
