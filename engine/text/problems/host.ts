import type { Text } from '../text.js';

/** Sentences of problems between a window and its host. */
export const hostProblems: Readonly<Record<string, Text>> = {
  'bridge-cut': {
    en: 'The connection to Netloom is cut. Nothing is lost: it connects again by itself; then try again.',
    zh: '与 Netloom 的连接已断开。内容没有丢失：它会自动重新连接，之后请重试。',
  },
  'place-outside': {
    en: "'{path}' lies outside {root}, the only folder that this window may use. Move the file there, or drop it into the window.",
    zh: '“{path}”不在 {root} 中，而此窗口只能使用这个文件夹。请把文件移到那里，或将它拖入窗口。',
  },
  'project-not': {
    en: "'{path}' is not a Netloom project: its name should end in .netloom.",
    zh: '“{path}”不是 Netloom 项目：文件名应以 .netloom 结尾。',
  },
  'project-too-large': {
    en: "'{name}' is larger than {limit} bytes, more than any project needs. Open another file.",
    zh: '“{name}”超过 {limit} 字节，正常的项目不会这么大。请打开其他文件。',
  },
  'project-changed': {
    en: "'{path}' was changed by another window or program since it was opened here. Save under another name, or open it again.",
    zh: '“{path}”在此处打开之后被其他窗口或程序修改过。请另存为其他名称，或重新打开。',
  },
  'upload-too-large': {
    en: "'{name}' is larger than {limit} bytes, the most that a window can bring. Put it into the data folder by hand.",
    zh: '“{name}”超过 {limit} 字节，即窗口可传入的上限。请手动把它放进数据文件夹。',
  },
  'upload-failed': {
    en: "'{name}' could not be brought to Netloom: {reason} Check the disk's free space and try again.",
    zh: '无法把“{name}”传给 Netloom：{reason} 请检查磁盘剩余空间后重试。',
  },
  'upload-place': {
    en: "'{way}' is no place in a folder that is being brought. Drop the whole folder into the window again.",
    zh: '“{way}”不是正在传入的文件夹中的位置。请把整个文件夹重新拖入窗口。',
  },
  'upload-no-data': {
    en: 'None of these files can be learnt from: {came}. Bring {wanted}, or a folder with a folder of images for each class.',
    zh: '这些文件都不能用来学习：{came}。请使用 {wanted}，或每个类别一个子文件夹的图像文件夹。',
  },
  'upload-there': {
    en: "There is a file '{way}' already. Two names may differ only in characters that a file name cannot have: rename one, and drop the folder again.",
    zh: '已有文件“{way}”。两个名称可能只差文件名不允许的字符：请改掉其中一个，再重新拖入文件夹。',
  },
  'run-not-live': {
    en: 'The run is not under way any more, so there is nothing to pause or stop.',
    zh: '该运行已经不在进行，没有可以暂停或停止的内容。',
  },
  'serve-port': {
    en: "--port wants a number from 0 to 65535; '{came}' came. Leave it out to take any free port.",
    zh: '--port 需要 0 到 65535 之间的数字，收到的是“{came}”。省略它即可使用任意空闲端口。',
  },
  'serve-port-taken': {
    en: 'Port {port} is in use by another program. Choose another one, or leave --port out to take any free one.',
    zh: '端口 {port} 已被其他程序占用。请换一个端口，或省略 --port 以使用任意空闲端口。',
  },
};
