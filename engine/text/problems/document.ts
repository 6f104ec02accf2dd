/** Problems of reading project files and of changing documents. */
export const documentProblems = {
  'project-not-json': {
    en: 'The project file is damaged: line {line}, column {column} cannot be read (found {found}). Open a backup, or mend that line in a text editor.',
    zh: '项目文件已损坏：第 {line} 行第 {column} 列无法读取（此处为 {found}）。请打开备份，或用文本编辑器修正该行。',
  },
  'project-cut-off': {
    en: 'The project file ends too early, in line {line}, column {column}: it was not saved or copied completely. Open a backup or copy it again.',
    zh: '项目文件不完整，在第 {line} 行第 {column} 列中断：保存或复制没有完成。请打开备份或重新复制。',
  },
  'project-too-deep': {
    en: 'The project file has data nested deeper than {limit} levels (line {line}, column {column}). No project needs that; open another file.',
    zh: '项目文件的数据嵌套超过 {limit} 层（第 {line} 行第 {column} 列）。正常的项目不会这样，请打开其他文件。',
  },
  'project-number-too-large': {
    en: 'The project file has the number {came} in line {line}, column {column}, which is too large to be kept. Write a number below 1.8e308.',
    zh: '项目文件第 {line} 行第 {column} 列的数 {came} 太大，无法保存。请改为小于 1.8e308 的数。',
  },
  'project-key-twice': {
    en: "The project file has the field '{key}' twice in one record (line {line}, column {column}). Remove one of the two.",
    zh: '项目文件的同一条记录中字段“{key}”出现了两次（第 {line} 行第 {column} 列）。请删除其中一个。',
  },
  'project-not-netloom': {
    en: 'This is not a Netloom project: its \'format\' is {came}, not "netloom". Choose a .netloom file.',
    zh: '这不是 Netloom 项目：其“format”为 {came}，而不是 "netloom"。请选择 .netloom 文件。',
  },
  'project-newer': {
    en: 'The project was saved by a newer Netloom (file version {came}; this one reads up to {wanted}). Update Netloom to open it.',
    zh: '该项目由更新版本的 Netloom 保存（文件版本 {came}，本程序最高支持 {wanted}）。请更新 Netloom 后再打开。',
  },
  'project-too-old': {
    en: 'The project has file version {came}, which this Netloom (version {wanted}) can no longer read. Open and save it with an older Netloom first.',
    zh: '该项目的文件版本为 {came}，本程序（版本 {wanted}）已不能读取。请先用旧版 Netloom 打开并保存。',
  },
  'project-field': {
    en: "The project file cannot be used: '{path}' is {came}, but should be {wanted}. Correct it in a text editor, or open a backup.",
    zh: '项目文件无法使用：“{path}”为 {came}，应为 {wanted}。请用文本编辑器改正，或打开备份。',
  },
  'project-id-twice': {
    en: "The project file cannot be used: '{path}' has the id '{id}', which an earlier record has too. Give one of them another id.",
    zh: '项目文件无法使用：“{path}”的 id“{id}”与前面的记录重复。请为其中一个换一个 id。',
  },
  'param-unknown': {
    en: "The parameter '{param}' does not exist here. Remove it, or use one of: {known}.",
    zh: '此处没有参数“{param}”。请删除它，或使用：{known}。',
  },
  'param-kind': {
    en: "The parameter '{param}' is {came}, but is written like this: {wanted}. Correct it, or put it back to its default.",
    zh: '参数“{param}”为 {came}，正确的写法是：{wanted}。请改正，或恢复默认值。',
  },
  'param-range': {
    en: "The parameter '{param}' is {came}, but must be {wanted}. Correct it, or put it back to its default.",
    zh: '参数“{param}”为 {came}，应为 {wanted}。请改正，或恢复默认值。',
  },
  'command-unknown': {
    en: "There is no command '{command}'. Update Netloom if it comes from a newer version.",
    zh: '没有命令“{command}”。如果它来自更新的版本，请更新 Netloom。',
  },
  'command-argument': {
    en: "The command '{command}' cannot run: its argument '{argument}' is {came}, but should be {wanted}.",
    zh: '命令“{command}”无法执行：参数“{argument}”为 {came}，应为 {wanted}。',
  },
  'edit-no-layer': {
    en: "There is no layer '{layer}'. Choose one from the palette.",
    zh: '没有名为“{layer}”的层。请从面板中选择。',
  },
  'edit-no-node': {
    en: "There is no node '{node}' any more. Select a node that is on the canvas.",
    zh: '节点“{node}”已不存在。请选择画布上的节点。',
  },
  'edit-no-wire': {
    en: "There is no wire '{wire}' any more. Select a wire that is on the canvas.",
    zh: '连线“{wire}”已不存在。请选择画布上的连线。',
  },
  'edit-no-port': {
    en: "The node '{node}' has no port {port} for this end of a wire. It has: {ports}.",
    zh: '节点“{node}”没有可接这一端连线的端口 {port}。可用的端口：{ports}。',
  },
  'edit-no-comment': {
    en: "There is no comment '{comment}' any more. Select one that is on the canvas.",
    zh: '注释“{comment}”已不存在。请选择画布上的注释。',
  },
  'edit-no-group': {
    en: "There is no group '{group}' any more. Select one that is on the canvas.",
    zh: '分组“{group}”已不存在。请选择画布上的分组。',
  },
  'edit-no-definition': {
    en: "There is no block '{definition}' in this project. Add its definition first.",
    zh: '本项目中没有模块“{definition}”。请先添加它的定义。',
  },
  'edit-id-taken': {
    en: "The id '{id}' is taken. Choose another one.",
    zh: 'id“{id}”已被占用。请换一个。',
  },
  'edit-port-taken': {
    en: "The port '{port}' of '{node}' already has a wire and takes only one. Remove that wire, or replace it.",
    zh: '“{node}”的端口“{port}”已有连线，且只能接一条。请删除该连线，或替换它。',
  },
  'edit-cycle': {
    en: "A wire from '{from}' to '{to}' would make the network run in a circle. Connect it to a node further down.",
    zh: '从“{from}”到“{to}”的连线会使网络成环。请连接到更靠后的节点。',
  },
  'edit-not-block': {
    en: "The node '{node}' is no block. Select a block.",
    zh: '节点“{node}”不是模块。请选择一个模块。',
  },
  'edit-unknown-kind': {
    en: "The node '{node}' is of a kind that this Netloom does not know, so it cannot be changed. Update Netloom.",
    zh: '节点“{node}”的类型是本版本 Netloom 不认识的，因此无法修改。请更新 Netloom。',
  },
  'edit-not-between': {
    en: "The layer '{layer}' cannot be put on a wire, since it lacks an input or an output. Choose another layer.",
    zh: '层“{layer}”没有输入或没有输出，不能插入连线。请选择其他层。',
  },
  'edit-not-these-wires': {
    en: "The new order must name each wire that ends in port '{port}' of '{node}' once: {wires}.",
    zh: '新的顺序必须把接入“{node}”端口“{port}”的每条连线各列出一次：{wires}。',
  },
  'edit-block-ends': {
    en: "'{node}' is where the network begins or ends; it cannot go into a block. Select the layers between.",
    zh: '“{node}”是网络的起点或终点，不能放进模块。请选择中间的层。',
  },
  'edit-block-gap': {
    en: "A path leaves these nodes through '{node}' and comes back into them, so the block would feed itself. Select '{node}' too.",
    zh: '有一条路径经过“{node}”离开这些节点后又回来，模块就会给自己输入。请把“{node}”也选上。',
  },
  'edit-not-inside': {
    en: "Inside the definition '{definition}' only nodes and wires can be changed. Go back to the network first.",
    zh: '在定义“{definition}”内部只能更改节点和连线。请先回到网络。',
  },
  'edit-empty-group': {
    en: 'A group needs at least one node. Select the nodes first.',
    zh: '分组至少需要一个节点。请先选择节点。',
  },
} as const;
