/** Problems of reading and writing files. */
export const filesProblems = {
  'disk-full': {
    en: 'There is no room to write {path}. Free some disk space and try again; what was saved before is untouched.',
    zh: '没有空间写入 {path}。请腾出一些磁盘空间后重试；之前保存的内容未受影响。',
  },
  'folder-read-only': {
    en: 'Netloom is not allowed to write {path}. Change the permissions of the folder or choose another one.',
    zh: '没有写入 {path} 的权限。请修改该文件夹的权限，或选择另一个文件夹。',
  },
  'folder-missing': {
    en: '{path} cannot be written, because its folder does not exist. Create the folder or choose another one.',
    zh: '无法写入 {path}，因为它所在的文件夹不存在。请创建该文件夹，或选择另一个文件夹。',
  },
  'file-not-written': {
    en: '{path} could not be written (the system says {reason}). Try again, or choose another folder.',
    zh: '无法写入 {path}（系统提示 {reason}）。请重试，或选择另一个文件夹。',
  },
  'file-missing': {
    en: 'There is no file {path}. Check the name and the folder.',
    zh: '文件 {path} 不存在。请检查文件名和文件夹。',
  },
  'file-not-read': {
    en: '{path} could not be read (the system says {reason}). Check its permissions and that it is a file.',
    zh: '无法读取 {path}（系统提示 {reason}）。请检查它的权限，并确认它是一个文件。',
  },
  'tensor-file-size': {
    en: '{path} is damaged: it has {came} bytes where {wanted} were expected. Use another copy of the file.',
    zh: '{path} 已损坏：应有 {wanted} 字节，实际为 {came} 字节。请使用该文件的其他副本。',
  },
  'tensor-file-header': {
    en: '{path} is damaged or not a safetensors file: its header cannot be read. Use another copy of the file.',
    zh: '{path} 已损坏或不是 safetensors 文件：无法读取文件头。请使用该文件的其他副本。',
  },
  'tensor-file-entry': {
    en: '{path} is damaged: the shape or place of tensor {name} makes no sense. Use another copy of the file.',
    zh: '{path} 已损坏：张量 {name} 的形状或位置不合理。请使用该文件的其他副本。',
  },
  'tensor-file-dtype': {
    en: 'Tensor {name} in {path} has elements of type {came}; only {wanted} can be read. Convert the file first.',
    zh: '{path} 中的张量 {name} 的元素类型为 {came}；只能读取 {wanted}。请先转换该文件。',
  },
  'tensor-file-layout': {
    en: '{path} is damaged: tensor {name} overlaps another one or leaves a gap. Use another copy of the file.',
    zh: '{path} 已损坏：张量 {name} 与其他张量重叠或留有空隙。请使用该文件的其他副本。',
  },
} as const;
