import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';

const words = {
  en: {
    title: 'The last changes are not on the disk',
    text: 'They could not be saved. Stay to download them or to try again, or close and leave them behind; this computer keeps a copy for the next start where it can.',
    stay: 'Stay',
    close: 'Close anyway',
  },
  zh: {
    title: '最近的修改尚未写入磁盘',
    text: '这些修改未能保存。可以留下来下载或重试，也可以关闭并放弃；如有可能，此电脑会为下次启动保留一份副本。',
    stay: '留下',
    close: '仍然关闭',
  },
};

/** Asks whether a window is to be closed although its page has work that is not saved. */
export function mayClose(window: BrowserWindow): boolean {
  const { title, text, stay, close } = app.getLocale().startsWith('zh') ? words.zh : words.en;
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: title,
    detail: text,
    buttons: [stay, close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer === 1;
}
