/** The report's whole look: it is read on paper and in any browser, so it has colours of its own. */
export const reportStyle = `
:root { color-scheme: light; }
body { max-width: 960px; margin: 0 auto; padding: 32px 24px; background: #fff; color: #1d1f25;
  font: 14px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
h1 { margin: 0 0 4px; font-size: 24px; line-height: 32px; overflow-wrap: anywhere; }
h2 { margin: 32px 0 8px; padding-bottom: 4px; border-bottom: 1px solid #d9d7d0; font-size: 16px; }
p { margin: 4px 0 8px; color: #4d505a; overflow-wrap: anywhere; }
.score { margin: 16px 0 0; color: #1d1f25; font: 600 36px/44px ui-monospace, monospace; }
.score + p { margin-top: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 8px 0; }
dl.figures { grid-template-columns: repeat(auto-fit, minmax(120px, max-content)); gap: 12px 32px; }
dl.figures div { display: flex; flex-direction: column-reverse; }
dl.figures dd { font: 600 18px/24px ui-monospace, monospace; }
dt { color: #5f626c; }
dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; }
th, td { padding: 3px 10px; border-bottom: 1px solid #ecebe6; text-align: left; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number, code { font-family: ui-monospace, monospace; }
.matrix th, .matrix td { padding: 3px 7px; text-align: right; }
.matrix td { min-width: 22px; font-family: ui-monospace, monospace; }
.matrix td.right { font-weight: 600; }
.matrix td.wrong { background: #dfe2f8; }
.mistakes { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 12px; padding: 0; list-style: none; }
.mistakes li { display: flex; gap: 10px; align-items: center; break-inside: avoid; font-size: 13px; overflow-wrap: anywhere; }
.mistakes img { flex: none; width: 64px; height: 64px; border: 1px solid #d9d7d0; border-radius: 4px; object-fit: contain; image-rendering: pixelated; }
.mistakes small { color: #5f626c; font-size: 12px; }
tr, dl div { break-inside: avoid; }
`;
