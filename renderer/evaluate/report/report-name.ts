const longest = 60;

/** A file name that every file system takes: `LeNet-5 report 2026-11-21.html`. */
export function reportName(network: string, now: Date): string {
  const plain = network.replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*\s]+/gu, ' ').trim();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${Array.from(plain).slice(0, longest).join('')} report ${day.join('-')}.html`.trim();
}
