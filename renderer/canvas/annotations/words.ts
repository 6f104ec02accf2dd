/** What is said of comments and groups. */
export const annotationWords = {
  comment: { en: 'Comment: {text}', zh: '注释：{text}' },
  emptyComment: { en: 'Comment', zh: '注释' },
  commentText: { en: 'Text of the comment', zh: '注释文字' },
  removeComment: { en: 'Delete comment', zh: '删除注释' },
  group: { en: 'Group {title}, {count} layers', zh: '分组 {title}，{count} 层' },
  plainGroup: { en: 'Group, {count} layers', zh: '分组，{count} 层' },
  unnamed: { en: 'Group', zh: '分组' },
  groupTitle: { en: 'Title of the group', zh: '分组标题' },
} as const;
