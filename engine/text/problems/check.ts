/** What is wrong with how a graph is drawn. */
export const checkProblems = {
  'no-input': {
    en: 'The network has no Input card, so no data can come in. Add one.',
    zh: '网络没有输入卡片，数据无法进入。请添加一个。',
  },
  'no-output': {
    en: 'The network has no Output card, so it is not known what to train. Add one.',
    zh: '网络没有输出卡片，无法确定要训练什么。请添加一个。',
  },
  'several-inputs': {
    en: 'The network has {came} Input cards; one is possible so far. Remove the others.',
    zh: '网络有 {came} 个输入卡片；目前只能有一个。请删除其余的。',
  },
  'several-outputs': {
    en: 'The network has {came} Output cards; one is possible so far. Remove the others.',
    zh: '网络有 {came} 个输出卡片；目前只能有一个。请删除其余的。',
  },
  cycle: {
    en: 'These {count} nodes form a circle: {nodes}. Signals must flow from the input to the output; remove one of the wires.',
    zh: '这 {count} 个节点形成了环路：{nodes}。信号必须从输入流向输出；请删除其中一条连线。',
  },
  'layer-unknown': {
    en: "This version of Netloom has no layer '{layer}'. The file may come from a newer version; bypass the node, or replace it.",
    zh: '此版本的 Netloom 没有名为“{layer}”的层。文件可能来自更新的版本；请旁路或替换该节点。',
  },
  'node-unknown': {
    en: 'This version of Netloom cannot read this node. It is kept as it came; bypass it, or open the file with a newer version.',
    zh: '此版本的 Netloom 无法识别该节点，已按原样保留。请将其旁路，或用更新的版本打开文件。',
  },
  'block-unknown': {
    en: "This version knows no block '{block}', and the project does not define one. Add its definition, or bypass the block.",
    zh: '此版本没有名为“{block}”的模块，项目里也没有它的定义。请添加定义，或旁路该模块。',
  },
  'block-recursive': {
    en: "The block '{block}' contains itself, so it would never end. Open its definition and take out the inner '{block}'.",
    zh: '模块“{block}”包含了它自己，展开会没有尽头。请打开它的定义，去掉里面的“{block}”。',
  },
  'block-too-large': {
    en: "The blocks of this network open into more than {most} layers, counted up to '{block}'. Lower how often it repeats.",
    zh: '这个网络的模块展开后超过 {most} 层（数到“{block}”为止）。请减少重复次数。',
  },
  'block-repeat-ports': {
    en: "Only a block with one input and one output can be repeated; '{block}' has {inputs} and {outputs}. Set repeat to 1.",
    zh: '只有一个输入和一个输出的模块才能重复；“{block}”有 {inputs} 个输入和 {outputs} 个输出。请把重复次数设为 1。',
  },
  'block-param-lost': {
    en: "The block exposes '{name}' as the parameter '{param}' of its inner node '{node}', which does not exist. Change the definition.",
    zh: '模块把内部节点“{node}”的参数“{param}”公开为“{name}”，但它不存在。请修改定义。',
  },
  'block-id-taken': {
    en: "A layer inside the block '{block}' would be called '{id}', like a node that is drawn already. Rename one of them.",
    zh: '模块“{block}”内部的一层会叫“{id}”，与已有节点重名。请改名。',
  },
  'wire-end-missing': {
    en: "A wire from '{from}' to '{to}' has an end that is not in the graph. Remove the wire.",
    zh: '从“{from}”到“{to}”的连线有一端不在图中。请删除这条连线。',
  },
  'port-unknown': {
    en: "There is no port '{port}' here (there are: {ports}). Remove the wire and draw it anew.",
    zh: '这里没有端口“{port}”（现有端口：{ports}）。请删除这条连线后重新连接。',
  },
  'port-taken': {
    en: "{came} wires end in the port '{port}', which takes one. Remove the others, or join them with Add or Concatenate.",
    zh: '端口“{port}”只能接一条连线，但有 {came} 条。请删除其余的，或用相加或拼接把它们合并。',
  },
  'port-unconnected': {
    en: "Nothing is connected to the input '{port}'. Draw a wire to it, or remove the node.",
    zh: '输入端口“{port}”没有连接。请连一条线，或删除该节点。',
  },
  'node-left-out': {
    en: 'Nothing is connected to it: left out of training. Draw a wire to it, or remove it.',
    zh: '它没有任何连线，不参与训练。请连一条线，或将其删除。',
  },
  'port-wants-more': {
    en: 'Only one signal comes in, and it takes two or more to join them. Draw another wire, or bypass the node.',
    zh: '只有一个信号输入，至少要有两个才能合并。请再连一条线，或将该节点旁路。',
  },
  'bypass-end': {
    en: 'An Input or Output card cannot be bypassed: the network would have no beginning or end. Use it again, or remove it.',
    zh: '输入和输出卡片不能旁路，否则网络就没有开头或结尾。请重新启用，或将其删除。',
  },
  'bypass-outputs': {
    en: 'A bypassed node has one signal to pass on, but wires begin at its other outputs too. Use it again, or remove these wires.',
    zh: '被旁路的节点只有一个信号可以传递，但它的其他输出也接有连线。请重新启用该节点，或删除这些连线。',
  },
  'bypass-drops-inputs': {
    en: 'A bypassed node passes on its first input only; the other {count} come to nothing.',
    zh: '被旁路的节点只传递第一个输入，其余 {count} 个不起作用。',
  },
  'not-connected-to-output': {
    en: 'No way leads from here to the Output card, so this node has no effect. Connect it, or remove it.',
    zh: '从这里没有路径通往输出卡片，该节点不起作用。请连接它，或将其删除。',
  },
  'head-task-mismatch': {
    en: "The network ends in '{function}', but the Output card's task is {task}, which brings its own last function. Set the activation to linear.",
    zh: '网络以“{function}”结尾，而输出卡片的任务是 {task}，它自带最后的函数。请把激活函数设为 linear。',
  },
  'head-not-last': {
    en: "'{function}' is drawn, but other layers stand between it and the Output card, which applies its own. Set the activation to linear, or move it to the end.",
    zh: '画了“{function}”，但它与输出卡片之间还有其他层，而输出卡片会再应用自带的函数。请把激活函数设为 linear，或把它移到最后。',
  },
  'head-dropout': {
    en: 'Dropout between the last activation and the Output card would make training and use differ. Bypass the dropout, or move it before the last layer.',
    zh: '最后的激活函数与输出卡片之间的随机失活会使训练与使用不一致。请将其旁路，或移到最后一层之前。',
  },
  'output-pixels': {
    en: 'The network gives classes for {came} pixels (height × width), but the data has them for {wanted}. Make the last image as large as the data has it, for example with same padding and as much up-sampling as down-sampling.',
    zh: '网络给出 {came} 个像素（高 × 宽）的类别，而数据为 {wanted}。请使最后的图像与数据一样大，例如使用 same 填充，并使上采样与下采样的倍数相同。',
  },
  'output-units': {
    en: 'The data has {wanted} classes, but the network gives {came} numbers. Set the size of the last layer to {wanted}.',
    zh: '数据有 {wanted} 个类别，而网络给出 {came} 个数。请把最后一层的大小设为 {wanted}。',
  },
} as const;
