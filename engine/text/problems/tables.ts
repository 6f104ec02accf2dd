import type { Text } from '../text.js';

/** Sentences of problems with CSV files and tables of columns; rows are counted from 1, the header being row 1. */
export const tableProblems: Readonly<Record<string, Text>> = {
  'csv-encoding': {
    en: '{path} is not UTF-8 text. Save it as CSV in UTF-8 (a spreadsheet offers "CSV UTF-8").',
    zh: '{path} 不是 UTF-8 文本。请另存为 UTF-8 编码的 CSV（电子表格软件中的“CSV UTF-8”）。',
  },
  'csv-empty': {
    en: '{path} has no rows of data. A CSV file begins with a header, and each row below it is an example.',
    zh: '{path} 没有数据行。CSV 文件的第一行是列名，下面每一行是一个样本。',
  },
  'csv-ragged': {
    en: 'Row {row} of the CSV file has {came} cells where the header has {wanted}. Put the missing cells or the quotes around a comma there.',
    zh: 'CSV 文件的第 {row} 行有 {came} 个单元格，而列名有 {wanted} 个。请补上缺少的单元格，或给含逗号的内容加上引号。',
  },
  'csv-quote': {
    en: 'Row {row} of the CSV file has a quote in the wrong place, after {came}. Put quotes around the whole cell and double each quote within it.',
    zh: 'CSV 文件的第 {row} 行中引号位置不对，在 {came} 之后。请把整个单元格放在引号中，并把其中的每个引号写成两个。',
  },
  'csv-quote-open': {
    en: 'Row {row} of the CSV file opens a quote that is never closed: {came}. Close it.',
    zh: 'CSV 文件的第 {row} 行有未闭合的引号：{came}。请补上右引号。',
  },
  'csv-separator': {
    en: '{path} has its cells between semicolons or tabs ({came}). Save it with commas.',
    zh: '{path} 用分号或制表符分隔单元格（{came}）。请用逗号分隔保存。',
  },
  'csv-no-header': {
    en: 'The first row of {path} is numbers ({came}), not a header. Put a row with the names of the columns above it.',
    zh: '{path} 的第一行是数字（{came}），不是列名。请在最前面加一行列名。',
  },
  'csv-name-empty': {
    en: 'Column {column} of the CSV file has no name in row 1. Name it.',
    zh: 'CSV 文件的第 {column} 列在第 1 行没有名称。请填上列名。',
  },
  'csv-name-twice': {
    en: "Two columns of the CSV file are called '{name}' in row 1. Rename one.",
    zh: 'CSV 文件第 1 行有两列都叫“{name}”。请改掉其中一个。',
  },
  'table-one-column': {
    en: '{path} has a single column. One column is what is learnt, so there must be others to learn it from.',
    zh: '{path} 只有一列。其中一列是要学习的目标，所以还需要其他列作为输入。',
  },
  'table-no-column': {
    en: "The table has no column '{came}'. Choose what is learnt on the Data screen: {wanted}.",
    zh: '表中没有名为“{came}”的列。请在“数据”界面选择学习目标：{wanted}。',
  },
  'table-several-targets': {
    en: 'Several columns are to be learnt ({came}), but the Output card gives one class to each row. Choose one column as what is learnt, or give the card the task labels (yes or no for each column) or number.',
    zh: '指定了多个学习目标列（{came}），但输出卡片为每行只给出一个类别。请选择一列作为学习目标，或把卡片的任务改为 labels（每列是或否）或 number。',
  },
  'table-target-twice': {
    en: "Column '{column}' is to be learnt twice. Name each column once.",
    zh: '“{column}”列被重复指定为学习目标。每列只写一次。',
  },
  'table-target-default': {
    en: "The last column, '{column}', is what is learnt. Another can be chosen on the Data screen.",
    zh: '学习目标是最后一列“{column}”。可以在“数据”界面另选。',
  },
  'table-missing': {
    en: "Missing values: {count}. A number becomes the median of its column's training rows, a category none of the known ones; the run records which.",
    zh: '缺失值：{count} 个。缺失的数用该列训练行的中位数代替，缺失的类别视为不属于任何已知类别；具体数值记录在运行中。',
  },
  'table-column-empty': {
    en: "Column '{column}' has no value in any row. Remove it.",
    zh: '“{column}”列在所有行中都没有值。请删除该列。',
  },
  'table-not-number': {
    en: "Column '{column}' holds numbers, but row {row} has '{came}' there. Correct the cell, or leave it empty if the value is not known.",
    zh: '“{column}”列是数字，但第 {row} 行是“{came}”。请更正该单元格；如果值未知，可以留空。',
  },
  'table-not-finite': {
    en: "Column '{column}' has {came} in row {row}, which is no finite number. Correct the cell, or leave it empty if the value is not known.",
    zh: '“{column}”列在第 {row} 行是 {came}，不是有限的数。请更正该单元格；如果值未知，可以留空。',
  },
  'table-many-categories': {
    en: "Column '{column}' has {came} different texts in {rows} rows, so it names rows instead of describing them. Remove it.",
    zh: '“{column}”列在 {rows} 行中有 {came} 种不同的文字，像是每行的名称而不是特征。请删除该列。',
  },
  'table-no-category': {
    en: "Row {row} has '{came}' in column '{column}', which the network was not trained on. It knows {wanted}.",
    zh: '第 {row} 行的“{column}”列是“{came}”，网络训练时没有见过。它认识的有：{wanted}。',
  },
  'table-target-missing': {
    en: "Row {row} has no value in column '{column}', which is what is learnt. Fill it in or remove the row.",
    zh: '第 {row} 行在目标列“{column}”中没有值。请补上或删除该行。',
  },
  'table-target-not-number': {
    en: "Row {row} has '{came}' in column '{column}', but the Output card predicts numbers. Correct the cell, or give the card the task classes.",
    zh: '第 {row} 行的“{column}”列是“{came}”，而输出卡片预测的是数。请更正该单元格，或把卡片的任务改为 classes。',
  },
  'table-not-classes': {
    en: "Column '{column}' has {came} different values in {rows} rows, too many to be classes. If they are amounts, give the Output card the task number; else choose another column as what is learnt.",
    zh: '“{column}”列在 {rows} 行中有 {came} 种不同的值，作为类别太多。如果是数量，请把输出卡片的任务改为 number；否则请选择其他列作为学习目标。',
  },
  'table-not-labels': {
    en: "The Output card answers yes or no, but column '{column}' has other values than two: {came}. Give the card the task classes.",
    zh: '输出卡片回答是或否，但“{column}”列的取值不止两种：{came}。请把卡片的任务改为 classes。',
  },
  'table-not-pixels': {
    en: 'The Output card gives a class to each pixel, which a column of a table cannot say. Use arrays (NPY, NPZ) with targets of rows × height × width, or give the card another task.',
    zh: '输出卡片要为每个像素给出类别，而表格的一列无法表示。请使用目标为 样本数 × 高 × 宽 的数组（NPY、NPZ），或更改卡片的任务。',
  },
  'table-columns-absent': {
    en: '{path} lacks columns that the network was trained on: {wanted}. It has {came}.',
    zh: '{path} 缺少网络训练时用到的列：{wanted}。它现有的列：{came}。',
  },
  'predict-no-table': {
    en: '{path} is a table, but the network was trained on {source}, which is none. Give it an array of inputs (.npy).',
    zh: '{path} 是表格，但网络是用 {source} 训练的，它不是表格。请提供输入数组（.npy）。',
  },
};
